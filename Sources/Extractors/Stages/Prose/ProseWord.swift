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
    var words: [ProseWord] = []
    for piece in text.unicodeScalars.split(separator: " ") { split(piece, into: &words) }
    return words
  }

  /// A piece between blanks, taken apart at slashes and freed of its punctuation.
  private static func split(
    _ piece: Substring.UnicodeScalarView, into words: inout [ProseWord]
  ) {
    for part in piece.split(separator: "/", omittingEmptySubsequences: false) {
      guard let first = part.firstIndex(where: isInner), let last = part.lastIndex(where: isInner)
      else { continue }
      var end = part.index(after: last)
      if end < part.endIndex, part[end] == "'" || part[end] == "\u{2019}" {
        end = part.index(after: end)
      }
      let text = String(part[first..<end])
      words.append(
        ProseWord(
          text: text, lower: text.lowercased(), before: String(part[..<first]),
          behind: String(part[end...]) + (part.endIndex < piece.endIndex ? "/" : "")))
    }
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "&": true
    default: !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }
}

extension ProseWord {
  var isCapitalised: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
  }

  /// Whether it is a joining word inside a name: "of", "and", "the".
  var isConnector: Bool { lower.utf8.count < 8 && Self.connectors.contains(lower) }

  /// "2021", "2022-23", "2025-2029"; nil where it is no year.
  var year: String? {
    guard let digit = text.utf8.first, digit == UInt8(ascii: "1") || digit == UInt8(ascii: "2")
    else { return nil }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first),
      (1800...2150).contains(year), parts.count < 3,
      parts.dropFirst().allSatisfy({ Int($0) != nil && ($0.utf8.count == 2 || $0.utf8.count == 4) })
    else { return nil }
    return text
  }

  /// Whether it looks like an acronym: two capitals or more, no fewer than its small letters.
  var isAcronym: Bool {
    guard text.utf8.lazy.filter({ (0x41...0x5A).contains($0) }).prefix(2).count == 2 else {
      return false
    }
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
}
