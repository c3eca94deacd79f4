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

  /// The indicators of this list that say nearly what one of the other list says.
  func copies(of other: IndicatorList) -> [KPI] {
    let theirs = other.indicators.map { Set(Wording.content($0.indicator)) }
    return indicators.filter { kpi in
      let words = Set(Wording.content(kpi.indicator))
      return words.count > 3
        && theirs.contains { Wording.likeness(words, $0) >= 0.8 }
    }
  }

  /// Whether most of this list is the other's, and the other's title fits it far better.
  func isCopied(from other: IndicatorList) -> Bool {
    let copies = copies(of: other)
    guard copies.count > 1, copies.count * 3 >= indicators.count * 2 else { return false }
    let words = Set(indicators.flatMap { Wording.content($0.indicator) })
    let own = words.intersection(Wording.content(title)).count
    let theirs = words.intersection(Wording.content(other.title)).count
    return theirs >= 3 && theirs >= own * 2
  }
}
