internal import Documents

/// A look at the bytes of a passage that spares most of them the reading of their words.
enum PassageScreen {
  /// Whether a text may hold an acronym, a name or a span of years; false only where none is.
  ///
  /// It may where a piece between blanks has two capitals, where letters make the word "year" or,
  /// with a capital or behind a bracket, a word that names begin or end with, where four digits are
  /// a year, and wherever there is more than ASCII.
  static func mayTell(_ text: Substring) -> Bool {
    var text = text
    return text.withUTF8(mayTell)
  }

  /// The same of a cell, whose footnote marks are no part of what is read.
  static func mayTell(_ text: RichText) -> Bool { !text.spans.isEmpty || mayTell(text.text[...]) }

  private static func mayTell(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var capitals = 0
    var isBracketed = false
    var index = 0
    while index < bytes.count {
      let start = index
      if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) {
          capitals += bytes[index] & 0x20 == 0 ? 1 : 0
          index += 1
        }
        if capitals > 1 { return true }
        let isHead = (isBracketed || bytes[start] & 0x20 == 0) && index - start > 2
        guard isHead || index - start == 4 && bytes[start] | 0x20 == UInt8(ascii: "y") else {
          continue
        }
        let word = bytes[start..<min(index, start + 8)].reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
        if index - start == 4, word == year { return true }
        if isHead, beginnings[(index - start) & 15].contains(word) { return true }
      } else if isDigit(bytes[index]) {
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        if index - start == 4, isYear(bytes[start..<index]) { return true }
      } else if bytes[index] >= 0x80 {
        return true
      } else {
        if bytes[index] == 0x20 { capitals = 0 }
        if bytes[index] == UInt8(ascii: "(") { isBracketed = true }
        index += 1
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isYear(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ProseWord.years.contains(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  /// For each number of letters the words that names begin or end with, each packed.
  private static let beginnings: [[UInt64]] = {
    var beginnings = [[UInt64]](repeating: [], count: 16)
    for word in NameProse.heads { beginnings[word.utf8.count & 15].append(packed(word)) }
    return beginnings
  }()

  private static let year = packed("year")

  /// The bytes of a word's first eight letters as one number.
  private static func packed(_ word: String) -> UInt64 {
    word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
