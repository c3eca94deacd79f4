/// What words mean for a comparison: their stems, and which of them carry the subject.
extension Wording {
  /// A word without the ending of its plural: "crimes" is "crime", "agencies" is "agency".
  ///
  /// The abbreviation of "department" is written out.
  static func stem(_ word: String) -> String {
    guard word.utf8.last == UInt8(ascii: "s") else { return word == "dept" ? "department" : word }
    if word == "depts" { return "department" }
    if word.utf8.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"),
      word.utf8.count == 4 || !word.hasSuffix("us")
    {
      return String(word.dropLast(word.hasSuffix("'s") ? 2 : 1))
    }
    return word
  }

  /// The stems of the words that carry a subject.
  static func content(_ text: String) -> [String] { words(text).map(stem).filter(isContent) }

  static func isContent(_ stem: String) -> Bool {
    guard let byte = stem.utf8.first, stem.utf8.count > 2 else { return false }
    let isLetter =
      byte < 0x80 ? (0x61...0x7A).contains(byte | 0x20) : stem.first?.isLetter == true
    return isLetter && !functionWords.contains(stem)
  }

  /// The share of the words of both that both have, from 0 to 1.
  static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
    guard !one.isEmpty || !other.isEmpty else { return 1 }
    return Double(one.intersection(other).count) / Double(one.union(other).count)
  }

  private static let functionWords: Set<String> = [
    "and", "the", "for", "from", "with", "under", "into", "onto", "their", "its", "his", "her",
    "all", "any", "per", "via", "that", "this", "these", "those", "which", "such", "other", "are",
    "was", "were", "been", "being", "has", "have", "had", "not", "number", "no", "etc", "made",
  ]
}
