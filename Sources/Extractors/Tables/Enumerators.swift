/// A mark that puts an item in its place in a list: "ii.", "c)", "(3)".
package struct Enumerator: Hashable, Sendable {
  package enum Style: Hashable, Sendable { case roman, letter, digit }

  /// As printed, "ii.".
  package var printed: String
  /// Without punctuation, "ii".
  package var bare: String
  package var style: Style
  /// What closes it, "." or ")".
  package var closing: Character
  /// Its place in the list, from 1.
  package var ordinal: Int
  /// Whether no blank stands between it and its item; it is then a mark only where its list
  /// expects it.
  package var isGlued: Bool

  /// Every way to read the mark at the front of a text; "i." may be the roman one or the letter.
  ///
  /// A mark is up to six letters or three digits, then "." or ")", then a blank or the end;
  /// a mark that runs into a capital, "xviii.The", is glued.
  package static func readings(at text: Substring) -> [Enumerator] {
    let bytes = text.utf8
    let opening = bytes.first == UInt8(ascii: "(")
    let body = opening ? bytes.dropFirst() : bytes[...]
    let word = body.prefix { Self.isASCIIAlphanumeric($0) }
    guard (1...6).contains(word.count) else { return [] }
    let after = body.dropFirst(word.count)
    guard
      let mark = after.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      let isGlued = Self.isGlued(after.dropFirst().first)
    else { return [] }
    guard let bare = String(word),
      let printed = String(bytes.prefix(word.count + (opening ? 2 : 1)))
    else { return [] }
    let closing = Character(Unicode.Scalar(mark))
    return ordinals(of: bare).map {
      Enumerator(
        printed: printed, bare: bare, style: $0.0, closing: closing, ordinal: $0.1,
        isGlued: isGlued)
    }
  }

  /// Whether what follows a mark is glued to it; nil where it makes the mark no mark.
  private static func isGlued(_ next: UInt8?) -> Bool? {
    guard let next, next != 0x20, next != 0x0A else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) ? true : nil
  }

  private static func ordinals(of bare: String) -> [(Style, Int)] {
    if let digits = Int(bare) { return bare.utf8.count <= 3 ? [(.digit, digits)] : [] }
    let capitals = bare.utf8.count { $0 >= 0x41 && $0 <= 0x5A }
    guard capitals == 0 || capitals == bare.utf8.count else { return [] }
    let lower = capitals == 0 ? bare : bare.lowercased()
    var readings: [(Style, Int)] = []
    if let roman = roman(lower) { readings.append((.roman, roman)) }
    if lower.utf8.count == 1, let byte = lower.utf8.first, (0x61...0x7A).contains(byte) {
      readings.append((.letter, Int(byte) - 0x60))
    }
    return readings
  }

  private static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// The value of a lower-case roman number up to 89, written as Romans wrote it.
  static func roman(_ text: String) -> Int? {
    var rest = Substring(text).utf8
    func take(_ digits: StaticString, _ value: Int) -> Int? {
      let digits = UnsafeBufferPointer(start: digits.utf8Start, count: digits.utf8CodeUnitCount)
      guard rest.starts(with: digits) else { return nil }
      rest.removeFirst(digits.count)
      return value
    }
    func several(of digit: StaticString, worth value: Int) -> Int {
      var sum = 0
      while sum < 3 * value, let one = take(digit, value) { sum += one }
      return sum
    }
    let tens = take("xl", 40) ?? (take("l", 50) ?? 0) + several(of: "x", worth: 10)
    let ones =
      take("ix", 9) ?? take("iv", 4) ?? (take("v", 5) ?? 0) + several(of: "i", worth: 1)
    return rest.isEmpty && tens + ones > 0 ? tens + ones : nil
  }

  /// Whether the other is written in the same manner.
  func isAlike(_ other: Enumerator) -> Bool {
    style == other.style && closing == other.closing
      && (printed.utf8.first == 0x28) == (other.printed.utf8.first == 0x28)
  }
}
