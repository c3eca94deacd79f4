import Records

/// Finds where a list of bodies names two side by side with only a blank between them.
struct BodyJunctions {
  /// What the plan's bodies are called, word by word.
  private let names: Set<[String]>
  /// The words that begin a name.
  private let openers: Set<String>

  /// The words met so far, folded: the same stand in list after list.
  private var foldings = Remembered<String>()

  private static let longestName = 12

  init(_ records: PlanRecords) {
    names = Set(
      records.organisations.flatMap { [$0.name, $0.acronym].compactMap(\.self).map(Self.folded) })
    openers = Set(names.compactMap(\.first))
  }

  /// The names on both sides of each such blank.
  mutating func pairs(in text: String) -> [(String, String)] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, words.count < 400 else { return [] }
    let plain = words.map { word in foldings.value(of: word) { Self.folded($0).first ?? "" } }
    return (1..<words.count).compactMap { index in
      guard openers.contains(plain[index]),
        let last = words[index - 1].last, !",;:/&(-".contains(last),
        words[index].first.map({ "(/&-".contains($0) }) != true,
        last != "." || words[index - 1].lowercased().hasPrefix("dept"),
        let after = nameBeginning(plain[index...]),
        let before = nameEnding(plain[..<index]), !isInsideName(plain, index)
      else { return nil }
      return (
        words[(index - before)..<index].joined(separator: " "),
        words[index..<(index + after)].joined(separator: " ")
      )
    }
  }

  /// How many words of the beginning make a name.
  private func nameBeginning(_ words: ArraySlice<String>) -> Int? {
    (1...Self.longestName).reversed().first { count in
      count <= words.count && names.contains(Array(words.prefix(count)))
    }
  }

  /// How many words of the end make a name; a word such as "Departments" ends one as well.
  private func nameEnding(_ words: ArraySlice<String>) -> Int? {
    for count in (1...Self.longestName).reversed()
    where count <= words.count && names.contains(Array(words.suffix(count))) {
      return count
    }
    return words.last.flatMap { Self.closers.contains($0) ? min(3, words.count) : nil }
  }

  /// Whether one known name reaches over the blank before a word.
  private func isInsideName(_ words: [String], _ index: Int) -> Bool {
    for start in max(0, index - 10)..<index where openers.contains(words[start]) {
      for end in (index + 1)...min(words.count, index + 10)
      where names.contains(Array(words[start..<end])) {
        return true
      }
    }
    return false
  }

  /// The words of a name without their endings; "Depts." is "department".
  private static func folded(_ name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map { word in
      Wording.words(String(word)).map(Wording.stem).joined()
    }
  }

  private static let closers: Set<String> = [
    "department", "partner", "organization", "organisation", "association",
  ]
}
