/// A word of running text with what stands before and behind it.
struct ProseWord {
  /// The word without the punctuation around it: "E&SED", "Women's", "2022-23".
  var text: String
  /// The punctuation between it and the word before: "", ",", "(", "; (".
  var before: String
  /// The same behind it, up to the next blank.
  var behind: String

  /// The words of a text in order.
  static func words(_ text: String) -> [ProseWord] {
    text.split(separator: " ").flatMap { piece -> [ProseWord] in
      split(Array(piece.unicodeScalars))
    }
  }

  /// A piece between blanks, taken apart at slashes and freed of its punctuation.
  private static func split(_ piece: [Unicode.Scalar]) -> [ProseWord] {
    let parts = piece.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
    return parts.enumerated().compactMap { index, part -> ProseWord? in
      guard let first = part.firstIndex(where: isInner), var last = part.lastIndex(where: isInner)
      else { return nil }
      if last + 1 < part.count, part[last + 1] == "'" || part[last + 1] == "\u{2019}" { last += 1 }
      return ProseWord(
        text: string(part[first...last]), before: string(part[..<first]),
        behind: string(part[(last + 1)...]) + (index + 1 < parts.count ? "/" : ""))
    }
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "&"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension ProseWord {
  var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase == true }

  /// Whether it is a joining word inside a name: "of", "and", "the".
  var isConnector: Bool { Self.connectors.contains(text.lowercased()) || text == "&" }

  /// "2021", "2022-23", "2025-2029"; nil where it is no year.
  var year: String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first),
      (1800...2150).contains(year), parts.count < 3,
      parts.dropFirst().allSatisfy({ Int($0) != nil && ($0.utf8.count == 2 || $0.utf8.count == 4) })
    else { return nil }
    return text
  }

  /// Whether it looks like an acronym: two capitals or more, no fewer than its small letters.
  var isAcronym: Bool {
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
