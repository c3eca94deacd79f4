/// A word of running text with what stands before and behind it.
struct ProseWord {
  /// The word without the punctuation around it: "E&SED", "Women's", "2022-23".
  var text: String
  /// The same in lower case.
  var lower: String
  /// The punctuation between it and the word before: "", ",", "(", "; (".
  var before: String
  /// The same behind it, up to the next blank.
  var behind: String

  /// The words of a text in order.
  static func words(_ text: String) -> [ProseWord] {
    var text = text
    return text.withUTF8 { utf8 in
      var words: [ProseWord] = []
      for piece in utf8.split(separator: 0x20) { split(piece, into: &words) }
      return words
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// A piece between blanks, taken apart at slashes and freed of its punctuation.
  private static func split(_ piece: Bytes, into words: inout [ProseWord]) {
    let slash = UInt8(ascii: "/")
    var start = piece.startIndex
    while start <= piece.endIndex {
      let end = piece[start...].firstIndex(of: slash) ?? piece.endIndex
      if let word = word(in: piece[start..<end], isCut: end < piece.endIndex) { words.append(word) }
      start = end + 1
    }
  }

  /// The word between the punctuation at both ends of a part; nil where there is no word.
  ///
  /// - Parameter isCut: Whether a slash follows.
  private static func word(in part: Bytes, isCut: Bool) -> ProseWord? {
    var (first, last) = (part.startIndex, part.endIndex)
    while first < last, case let end = scalarEnd(part, first), !isInner(part[first..<end]) {
      first = end
    }
    guard first < last else { return nil }
    while case let start = scalarStart(part, last), !isInner(part[start..<last]) { last = start }
    if last < part.endIndex, let mark = apostrophe(part[last...]) { last += mark }
    let text = string(part[first..<last])
    let isSmall = part[first..<last].allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let behind = string(part[last...])
    return ProseWord(
      text: text, lower: isSmall ? text : text.lowercased(), before: string(part[..<first]),
      behind: isCut ? behind + "/" : behind)
  }

  private static func string(_ bytes: Bytes) -> String {
    bytes.isEmpty ? "" : String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  /// Where the scalar that begins at an index ends.
  private static func scalarEnd(_ part: Bytes, _ index: Int) -> Int {
    if part[index] < 0x80 { return index + 1 }
    return part[(index + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? part.endIndex
  }

  /// Where the scalar that ends at an index begins.
  private static func scalarStart(_ part: Bytes, _ end: Int) -> Int {
    if part[end - 1] < 0x80 { return end - 1 }
    return part[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? part.startIndex
  }

  /// How many bytes an apostrophe takes at the beginning; nil where none is there.
  private static func apostrophe(_ bytes: Bytes) -> Int? {
    bytes.first == UInt8(ascii: "'") ? 1 : bytes.starts(with: "\u{2019}".utf8) ? 3 : nil
  }

  private static func isInner(_ scalar: Bytes) -> Bool {
    guard let byte = scalar.first else { return false }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "&"):
      return true
    case 0x80...:
      let text = String(decoding: scalar, as: UTF8.self)
      return text.unicodeScalars.first?.properties.isAlphabetic ?? false
    default: return false
    }
  }
}

extension ProseWord {
  var isCapitalised: Bool {
    guard let byte = text.utf8.first else { return false }
    if byte < 0x80 { return (0x41...0x5A).contains(byte) }
    return text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether it is a joining word inside a name: "of", "and", "the".
  var isConnector: Bool { lower.utf8.count < 8 && Self.connectors.contains(lower) }

  /// The numbers that are taken for years.
  static let years = 1800...2150

  /// "2021", "2022-23", "2025-2029"; nil where it is no year.
  var year: String? {
    guard let digit = text.utf8.first, digit == UInt8(ascii: "1") || digit == UInt8(ascii: "2")
    else { return nil }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first),
      Self.years.contains(year), parts.count < 3,
      parts.dropFirst().allSatisfy({ Int($0) != nil && ($0.utf8.count == 2 || $0.utf8.count == 4) })
    else { return nil }
    return text
  }

  /// Whether it looks like an acronym: two capitals or more, no fewer than its small letters.
  var isAcronym: Bool {
    guard holdsTwoCapitals else { return false }
    let core = acronym
    let scalars = core.unicodeScalars
    guard let first = scalars.first, ("A"..."Z").contains(first), scalars.count < 12 else {
      return false
    }
    let capitals = scalars.count { ("A"..."Z").contains($0) }
    let small = scalars.count { ("a"..."z").contains($0) }
    let marks = scalars.count { $0 == "&" || $0 == "-" }
    return capitals >= 2 && capitals > small && capitals + small + marks == scalars.count
      && !Self.isRoman(core) && scalars.last.map { $0 != "&" && $0 != "-" } == true
  }

  private var holdsTwoCapitals: Bool {
    var text = text
    return text.withUTF8 { $0.count { $0 >= 0x41 && $0 <= 0x5A } > 1 }
  }

  /// The word without the ending of its plural or possessive: "ARCCs" is "ARCC".
  var acronym: String {
    if text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return text }
    var core = text[...]
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where core.hasSuffix(ending) {
      core = core.dropLast(ending.count)
    }
    let parts = core.split(separator: "-", maxSplits: 1)
    if parts.count == 2, parts[1].allSatisfy(\.isNumber) { core = parts[0] }
    let stem = core.dropLast()
    let isPlural =
      core.last == "s" && stem.count > 1
      && stem.last.map { $0.isUppercase && $0.isASCII } == true
    return String(isPlural ? stem : core)
  }

  private static func isRoman(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "IVX".unicodeScalars.contains($0) }
  }

  private static let connectors: Set<String> = [
    "of", "and", "the", "for", "on", "in", "to", "against", "at", "from", "with", "&",
  ]
}

extension String {
  /// Whether an ASCII character stands in the text.
  func holds(_ mark: Unicode.Scalar) -> Bool { utf8.contains(UInt8(ascii: mark)) }

  /// What stands between its blanks.
  var words: [Substring] { utf8.split(separator: 0x20).map { Substring($0) } }
}
