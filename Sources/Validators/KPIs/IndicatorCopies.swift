/// The words of each list of indicators, to tell which list is another's copy.
struct IndicatorCopies {
  private let lists: [IndicatorList]
  /// The content words of each list's title, of each of its indicators, and of all of them, as
  /// ascending numbers of a lexicon.
  private let titles: [[Int]]
  private let indicators: [[[Int]]]
  private let words: [[Int]]
  /// The lists that use each word.
  private let users: [[Int]]
  private let uses: [Int]
  private let stems: [String]

  /// A word that more lists use tells none of them apart.
  private static let mostUsers = 200

  init(_ lists: [IndicatorList], _ lexicon: Lexicon) {
    self.lists = lists
    stems = lexicon.stems
    titles = lists.map { list in list.activity.map { lexicon.title($0).content } ?? [] }
    indicators = lists.map { list in list.kpis.map { lexicon.indicator($0).content } }
    words = indicators.map { list in
      list.count == 1 ? list[0] : Set(list.joined()).sorted()
    }
    var users = [[Int]](repeating: [], count: lexicon.stems.count)
    for (index, list) in words.enumerated() {
      for word in list where users[word].count < Self.mostUsers { users[word].append(index) }
    }
    self.users = users
    uses = users.map(\.count)
  }

  /// Every list that is a copy, with the list it is a copy of, whose title fits its indicators far
  /// better than its own, and how many indicators both have.
  var all: [(copy: IndicatorList, original: IndicatorList, shared: Int)] {
    var found: [(copy: IndicatorList, original: IndicatorList, shared: Int)] = []
    var lastSeen = [Int](repeating: -1, count: lists.count)
    for copy in lists.indices where lists[copy].kpis.count > 1 {
      let fit = max(3, Lexicon.common(words[copy], titles[copy]) * 2)
      var originals: [(list: Int, shared: Int)] = []
      lastSeen[copy] = copy
      forEachCandidate(copy) { original in
        guard lastSeen[original] != copy else { return }
        lastSeen[original] = copy
        guard titles[original].count >= fit,
          Lexicon.common(words[copy], titles[original]) >= fit,
          let shared = shared(copy, original)
        else { return }
        originals.append((original, shared))
      }
      originals.sort { $0.list < $1.list }
      found += originals.map { (lists[copy], lists[$0.list], $0.shared) }
    }
    return found
  }

  /// The lists that may hold one of a list's indicators, some of them several times.
  ///
  /// They have one of its two rarest words: two that are alike differ in a fifth of theirs at most.
  private func forEachCandidate(_ copy: Int, _ body: (Int) -> Void) {
    for indicator in indicators[copy] where indicator.count > 3 {
      let (first, second) = rarest(indicator)
      if uses[first] < Self.mostUsers { users[first].forEach(body) }
      if uses[second] < Self.mostUsers { users[second].forEach(body) }
    }
  }

  /// The two words that the fewest lists use; of those used alike, the first in the alphabet.
  private func rarest(_ indicator: [Int]) -> (Int, Int) {
    var rarest = (indicator[0], indicator[1])
    if isRarer(rarest.1, rarest.0) { rarest = (rarest.1, rarest.0) }
    for word in indicator.dropFirst(2) where isRarer(word, rarest.1) {
      rarest = isRarer(word, rarest.0) ? (word, rarest.0) : (rarest.0, word)
    }
    return rarest
  }

  /// Whether fewer lists use one word than another; all that too many use are alike.
  private func isRarer(_ one: Int, _ other: Int) -> Bool {
    let (uses, others) = (uses[one], uses[other])
    if uses != others { return uses < others }
    return uses < Self.mostUsers && stems[one] < stems[other]
  }

  /// How many indicators say nearly what one of the other list says.
  ///
  /// Nil unless most of them do.
  private func shared(_ copy: Int, _ original: Int) -> Int? {
    let shared = indicators[copy].count { one in
      one.count > 3 && indicators[original].contains { Lexicon.likeness(one, $0) >= 0.8 }
    }
    return shared > 1 && shared * 3 >= indicators[copy].count * 2 ? shared : nil
  }
}
