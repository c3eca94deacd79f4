import Records

/// The KPIs that stand in one activity's row.
struct IndicatorList: Sendable {
  /// The id of the first activity of the row.
  var id: String
  /// The position of that activity; nil where no activity has the id.
  var activity: Int?
  /// The positions of the KPIs.
  var kpis = Positions()

  /// The lists of a plan whose KPIs stand beside activities, in the order of the page.
  static func all(_ kpis: [KPI], _ activities: ByID<Activity>) -> [IndicatorList] {
    var lists: [IndicatorList] = []
    /// Where the list of an activity is, or of an id that no activity has.
    var ofActivities = [Int?](repeating: nil, count: activities.count)
    var ofOthers: [String: Int] = [:]
    var last = 0
    kpis.forEachRow { row in
      guard let id = kpis[row.lowerBound].activities.first else { return }
      let activity = activities.position(of: id, after: &last)
      let known = activity.map { ofActivities[$0] } ?? ofOthers[id]
      let position = known ?? lists.count
      if known == nil {
        if let activity { ofActivities[activity] = position } else { ofOthers[id] = position }
        lists.append(IndicatorList(id: id, activity: activity))
      }
      for index in row { lists[position].kpis.append(index) }
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
