/// The words of each list of indicators, to tell which list is another's copy.
struct IndicatorCopies {
  private let lists: [IndicatorList]
  private let lexicon: Lexicon
  /// The content words of all indicators of each list, as ascending numbers of the lexicon.
  private let words: Lexicon.Column
  /// The lists that use each word.
  private let users: [[Int]]

  /// A word that more lists use tells none of them apart.
  private static let mostUsers = 200

  init(_ lists: [IndicatorList], _ lexicon: Lexicon) {
    self.lists = lists
    self.lexicon = lexicon
    var words = Lexicon.Column()
    var users = [[Int]](repeating: [], count: lexicon.count)
    for (index, list) in lists.enumerated() {
      for kpi in list.kpis {
        for word in lexicon.content(ofIndicator: kpi) { words.append(word) }
      }
      words.closeSorted()
      for word in words[index] where users[Int(word)].count < Self.mostUsers {
        users[Int(word)].append(index)
      }
    }
    (self.words, self.users) = (words, users)
  }

  /// The content words of the title of a list's activity.
  private func title(_ list: Int) -> ArraySlice<Lexicon.Number> {
    lists[list].activity.map { lexicon.content(ofTitle: $0) } ?? []
  }

  /// The content words of each indicator of a list.
  private func indicators(_ list: Int) -> [ArraySlice<Lexicon.Number>] {
    lists[list].kpis.map { lexicon.content(ofIndicator: $0) }
  }

  /// Every list that is a copy, with the list it is a copy of, whose title fits its indicators far
  /// better than its own, and how many indicators both have.
  var all: [(copy: IndicatorList, original: IndicatorList, shared: Int)] {
    var found: [(copy: IndicatorList, original: IndicatorList, shared: Int)] = []
    var lastSeen = [Int](repeating: -1, count: lists.count)
    for copy in lists.indices where lists[copy].kpis.count > 1 {
      let indicators = indicators(copy)
      let fit = max(3, Lexicon.common(words[copy], title(copy)) * 2)
      var originals: [(list: Int, shared: Int)] = []
      lastSeen[copy] = copy
      forEachCandidate(indicators) { original in
        guard lastSeen[original] != copy else { return }
        lastSeen[original] = copy
        guard case let title = title(original), title.count >= fit,
          Lexicon.common(words[copy], title) >= fit,
          let shared = Self.shared(indicators, self.indicators(original))
        else { return }
        originals.append((original, shared))
      }
      originals.sort { $0.list < $1.list }
      found += originals.map { (lists[copy], lists[$0.list], $0.shared) }
    }
    return found
  }

  /// The lists that may hold one of some indicators, some of them several times.
  ///
  /// They have one of its two rarest words: two that are alike differ in a fifth of theirs at most.
  private func forEachCandidate(
    _ indicators: [ArraySlice<Lexicon.Number>], _ body: (Int) -> Void
  ) {
    for indicator in indicators where indicator.count > 3 {
      let (first, second) = rarest(indicator)
      if uses(first) < Self.mostUsers { users[Int(first)].forEach(body) }
      if uses(second) < Self.mostUsers { users[Int(second)].forEach(body) }
    }
  }

  private func uses(_ word: Lexicon.Number) -> Int { users[Int(word)].count }

  /// The two words that the fewest lists use; of those used alike, the first in the alphabet.
  private func rarest(
    _ indicator: ArraySlice<Lexicon.Number>
  ) -> (Lexicon.Number, Lexicon.Number) {
    let start = indicator.startIndex
    var rarest = (indicator[start], indicator[start + 1])
    if isRarer(rarest.1, rarest.0) { rarest = (rarest.1, rarest.0) }
    for word in indicator[(start + 2)...] where isRarer(word, rarest.1) {
      rarest = isRarer(word, rarest.0) ? (word, rarest.0) : (rarest.0, word)
    }
    return rarest
  }

  /// Whether fewer lists use one word than another; all that too many use are alike.
  private func isRarer(_ one: Lexicon.Number, _ other: Lexicon.Number) -> Bool {
    let (uses, others) = (uses(one), uses(other))
    if uses != others { return uses < others }
    return uses < Self.mostUsers && lexicon.word(one) < lexicon.word(other)
  }

  /// How many indicators say nearly what one of another list says.
  ///
  /// Nil unless most of them do.
  private static func shared(
    _ copy: [ArraySlice<Lexicon.Number>], _ original: [ArraySlice<Lexicon.Number>]
  ) -> Int? {
    let shared = copy.count { one in
      one.count > 3 && original.contains { Lexicon.likeness(one, $0) >= 0.8 }
    }
    return shared > 1 && shared * 3 >= copy.count * 2 ? shared : nil
  }
}
