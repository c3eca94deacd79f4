import Records

/// The table of contents as one run of words, so that it matters little where its lines were cut.
///
/// Numbers are left out on both sides: page numbers stand between the words of wrapped entries.
struct ContentsWords {
  private var words: [String] = []
  /// The words of each entry, as positions in the run.
  private var entries: [Range<Int>] = []
  private var positions: [String: [Int]] = [:]
  /// The words that a heading says, in the order of the contents.
  private var isSaid: [Bool] = []

  init(_ prose: Prose) {
    for entry in prose.contents {
      let start = words.count
      for word in Self.words(entry.label, entry.text) {
        positions[word, default: []].append(words.count)
        words.append(word)
      }
      entries.append(start..<words.count)
    }
    isSaid = [Bool](repeating: false, count: words.count)
    for heading in prose.headings {
      let said = Self.words(heading.label, heading.text)
      for start in starts(of: said) {
        for position in start..<(start + said.count) { isSaid[position] = true }
      }
    }
  }

  /// Whether headings say every word of an entry.
  func isExplained(_ entry: Int) -> Bool {
    entries[entry].allSatisfy { isSaid[$0] }
  }

  /// Whether the contents hold the words of a heading one after the other.
  func announces(_ heading: Prose.Heading) -> Bool {
    !starts(of: Self.words(nil, heading.text)).isEmpty
  }

  private func starts(of said: [String]) -> [Int] {
    guard let first = said.first else { return [] }
    return (positions[first] ?? []).filter { start in
      start + said.count <= words.count && words[start..<(start + said.count)].elementsEqual(said)
    }
  }

  private static func words(_ label: String?, _ text: String) -> [String] {
    Wording.words("\(label ?? "") \(text)").filter { $0.first?.isNumber != true }
  }
}
