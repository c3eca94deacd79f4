import Findings
import Records

/// Records that are numbered in one sequence: objectives, outcomes of one objective, and so on.
struct Siblings {
  struct Member {
    var id: String
    /// As printed, without punctuation: "1.1.7", "22".
    var number: String
    var title: String
    var places: [Place]
  }

  /// "activity", "outcome" or "objective".
  var kind: String
  /// What their numbers begin with: "1.1." or nothing.
  var prefix: String
  var members: [Member]

  /// Every sequence of the plan, in the order of the page.
  static func all(_ records: PlanRecords) -> [Siblings] {
    grouped("objective", objectives(records)) + grouped("outcome", outcomes(records))
      + grouped("activity", activities(records))
  }

  /// The records that a declared count is a count of.
  static func topmost(_ kind: Plan.DeclaredCount.Kind, _ records: PlanRecords) -> [Member] {
    switch kind {
    case .objectives: objectives(records)
    case .outcomes: outcomes(records)
    case .activities: activities(records)
    }
  }

  /// The last component of a dotted number: 7 of "1.1.7".
  static func last(of number: String) -> Int? {
    number.split(separator: ".").last.flatMap { Int($0) }
  }

  private static func objectives(_ records: PlanRecords) -> [Member] {
    records.objectives.map {
      Member(id: $0.id, number: bare($0.id), title: $0.title, places: $0.places)
    }
  }

  private static func outcomes(_ records: PlanRecords) -> [Member] {
    records.outcomes.map {
      Member(id: $0.id, number: bare($0.id), title: $0.title, places: $0.places)
    }
  }

  private static func activities(_ records: PlanRecords) -> [Member] {
    records.activities.compactMap { activity in
      guard activity.parent == nil, let number = activity.number else { return nil }
      return Member(
        id: activity.id, number: number, title: activity.title, places: activity.places)
    }
  }

  /// An id without the mark of its repetition: "22~2" is "22".
  private static func bare(_ id: String) -> String {
    String(id.prefix { $0 != "~" })
  }

  private static func grouped(_ kind: String, _ members: [Member]) -> [Siblings] {
    var groups: [Siblings] = []
    var positions: [String: Int] = [:]
    for member in members {
      let prefix = member.number.lastIndex(of: ".").map { String(member.number[...$0]) } ?? ""
      if let position = positions[prefix] {
        groups[position].members.append(member)
      } else {
        positions[prefix] = groups.count
        groups.append(Siblings(kind: kind, prefix: prefix, members: [member]))
      }
    }
    return groups
  }
}
