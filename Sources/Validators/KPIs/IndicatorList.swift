import Findings
import Records

/// The KPIs that stand in one activity's row.
struct IndicatorList {
  /// The first activity of the row.
  var id: String
  var title: String
  var indicators: [KPI]

  /// The lists of a plan whose KPIs stand beside activities, in the order of the page.
  static func all(_ records: PlanRecords) -> [IndicatorList] {
    let titles = Dictionary(records.activities.map { ($0.id, $0.title) }) { first, _ in first }
    var lists: [IndicatorList] = []
    var positions: [String: Int] = [:]
    for kpi in records.kpis {
      guard let id = kpi.activities.first else { continue }
      if let position = positions[id] {
        lists[position].indicators.append(kpi)
      } else {
        positions[id] = lists.count
        lists.append(IndicatorList(id: id, title: titles[id] ?? "", indicators: [kpi]))
      }
    }
    return lists
  }

}

/// The words of each list of indicators, taken apart once, to tell which list is another's copy.
struct IndicatorCopies {
  private let lists: [IndicatorList]
  /// The content words of each list's title, of each of its indicators, and of all of them.
  private let titles: [Set<String>]
  private let indicators: [[Set<String>]]
  private let words: [Set<String>]

  init(_ lists: [IndicatorList]) {
    self.lists = lists
    titles = lists.map { Set(Wording.content($0.title)) }
    indicators = lists.map { $0.indicators.map { Set(Wording.content($0.indicator)) } }
    words = indicators.map { list in list.reduce(into: []) { $0.formUnion($1) } }
  }

  /// Every list that is a copy, with the list it is a copy of and how many indicators both have.
  var all: [(copy: IndicatorList, original: IndicatorList, shared: Int)] {
    var users: [String: [Int]] = [:]
    for (index, list) in words.enumerated() {
      for word in list { users[word, default: []].append(index) }
    }
    return lists.indices.flatMap { copy in
      candidates(copy, users).compactMap { original -> (IndicatorList, IndicatorList, Int)? in
        guard original != copy, let shared = shared(copy, original) else { return nil }
        return (lists[copy], lists[original], shared)
      }
    }
  }

  /// The lists that may hold one of a list's indicators, in order.
  ///
  /// They have one of its two rarest words: two that are alike differ in a fifth of theirs at most.
  private func candidates(_ copy: Int, _ users: [String: [Int]]) -> [Int] {
    var near: Set<Int> = []
    for indicator in indicators[copy] where indicator.count > 3 {
      let rarest = indicator.sorted { one, other in
        (users[one]?.count ?? 0, one) < (users[other]?.count ?? 0, other)
      }
      for word in rarest.prefix(2) where (users[word]?.count ?? 0) < 200 {
        near.formUnion(users[word] ?? [])
      }
    }
    return near.sorted()
  }

  /// How many indicators say nearly what one of the other list says.
  ///
  /// Nil unless most of them do, and the other's title fits them far better.
  private func shared(_ copy: Int, _ original: Int) -> Int? {
    guard indicators[copy].count > 1 else { return nil }
    let theirs = words[copy].intersection(titles[original]).count
    guard theirs >= 3, theirs >= words[copy].intersection(titles[copy]).count * 2 else {
      return nil
    }
    let shared = indicators[copy].count { one in
      one.count > 3 && indicators[original].contains { Wording.likeness(one, $0) >= 0.8 }
    }
    return shared > 1 && shared * 3 >= indicators[copy].count * 2 ? shared : nil
  }
}
