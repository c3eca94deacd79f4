import Findings
import Records

/// Records that are numbered in one sequence: objectives, outcomes of one objective, and so on.
struct Siblings: Sendable {
  struct Member: Sendable {
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

  /// The numbers that several members print, in the order of the alphabet.
  var repetitions: [(number: String, members: [Member])] {
    var first: [String: Int] = [:]
    first.reserveCapacity(members.count)
    var repeated: [String: [Int]] = [:]
    for (index, member) in members.enumerated() {
      if let one = first[member.number] {
        repeated[member.number, default: [one]].append(index)
      } else {
        first[member.number] = index
      }
    }
    return repeated.sorted { $0.key < $1.key }.map { number, indices in
      (number, indices.map { members[$0] })
    }
  }

  /// The last component of a dotted number: 7 of "1.1.7".
  static func last(of number: String) -> Int? {
    var digits = Substring(number).utf8
    while digits.last == UInt8(ascii: ".") { digits.removeLast() }
    if let dot = digits.lastIndex(of: UInt8(ascii: ".")) {
      digits = digits[digits.index(after: dot)...]
    }
    return Int(Substring(digits))
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
    id.utf8.contains(UInt8(ascii: "~")) ? String(id.prefix { $0 != "~" }) : id
  }

  private static func grouped(_ kind: String, _ members: [Member]) -> [Siblings] {
    var groups: [Siblings] = []
    var positions: [String: Int] = [:]
    for member in members {
      let dot = member.number.utf8.lastIndex(of: UInt8(ascii: "."))
      let prefix = dot.map { String(member.number[...$0]) } ?? ""
      if let last = groups.indices.last, groups[last].prefix == prefix {
        groups[last].members.append(member)
      } else if let position = positions[prefix] {
        groups[position].members.append(member)
      } else {
        positions[prefix] = groups.count
        groups.append(Siblings(kind: kind, prefix: prefix, members: [member]))
      }
    }
    return groups
  }
}
