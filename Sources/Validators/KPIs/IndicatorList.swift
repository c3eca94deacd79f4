import Records

/// The KPIs that stand in one activity's row.
struct IndicatorList: Sendable {
  /// The id of the first activity of the row.
  var id: String
  /// The position of that activity; nil where no activity has the id.
  var activity: Int?
  /// The positions of the KPIs.
  var kpis: [Int]

  /// Room for the KPIs of most lists.
  private static let usual = 4

  /// The lists of a plan whose KPIs stand beside activities, in the order of the page.
  static func all(_ kpis: [KPI], _ activities: ByID<Activity>) -> [IndicatorList] {
    var lists: [IndicatorList] = []
    /// Where the list of an activity is, or of an id that no activity has.
    var ofActivities = [Int?](repeating: nil, count: activities.count)
    var ofOthers: [String: Int] = [:]
    for index in kpis.indices {
      guard let id = kpis[index].activities.first else { continue }
      if let last = lists.indices.last, lists[last].id == id {
        lists[last].kpis.append(index)
        continue
      }
      let activity = activities.position(of: id)
      if let position = activity.map({ ofActivities[$0] }) ?? ofOthers[id] {
        lists[position].kpis.append(index)
        continue
      }
      if let activity { ofActivities[activity] = lists.count } else { ofOthers[id] = lists.count }
      var list = IndicatorList(id: id, activity: activity, kpis: [])
      list.kpis.reserveCapacity(usual)
      list.kpis.append(index)
      lists.append(list)
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
