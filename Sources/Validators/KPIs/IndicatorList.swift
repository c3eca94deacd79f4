import Records

/// The KPIs that stand in one activity's row.
struct IndicatorList: Sendable {
  /// The id of the first activity of the row.
  var id: String
  /// The position of that activity; nil where no activity has the id.
  var activity: Int?
  /// The positions of the KPIs.
  var kpis: [Int]

  /// The lists of a plan whose KPIs stand beside activities, in the order of the page.
  static func all(_ kpis: [KPI], _ activities: ByID<Activity>) -> [IndicatorList] {
    var lists: [IndicatorList] = []
    var positions: [String: Int] = [:]
    for (index, kpi) in kpis.enumerated() {
      guard let id = kpi.activities.first else { continue }
      if let last = lists.indices.last, lists[last].id == id {
        lists[last].kpis.append(index)
      } else if let position = positions[id] {
        lists[position].kpis.append(index)
      } else {
        positions[id] = lists.count
        lists.append(IndicatorList(id: id, activity: activities.position(of: id), kpis: [index]))
      }
    }
    return lists
  }
}

extension Inquiry {
  /// The title of a list's activity.
  func title(of list: IndicatorList) -> String {
    list.activity.map { records.activities[$0].title } ?? ""
  }

  /// The KPIs of a list.
  func indicators(of list: IndicatorList) -> [KPI] { list.kpis.map { records.kpis[$0] } }
}
