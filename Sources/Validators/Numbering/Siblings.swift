import Findings
import Records

/// Records that are numbered in one sequence: objectives, outcomes of one objective, and so on.
struct Siblings: Sendable {
  struct Member: Sendable {
    /// As printed, without punctuation: "1.1.7", "22".
    var number: String
    /// The position of its record among those of its kind.
    var record: Int
  }

  enum Kind: String, Sendable { case objective, outcome, activity }

  var kind: Kind
  /// What their numbers begin with: "1.1." or nothing.
  var prefix: String
  var members: [Member]

  /// Every sequence of the plan, in the order of the page.
  static func all(_ records: PlanRecords) -> [Siblings] {
    grouped(.objective, objectives(records)) + grouped(.outcome, outcomes(records))
      + grouped(.activity, activities(records))
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
    if isAscending { return [] }
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

  /// Whether each number is greater than the one before it.
  private var isAscending: Bool {
    var last = Int.min
    return members.allSatisfy { member in
      guard let number = Self.last(of: member.number), number > last else { return false }
      last = number
      return true
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
    records.objectives.enumerated().map { Member(number: bare($1.id), record: $0) }
  }

  private static func outcomes(_ records: PlanRecords) -> [Member] {
    records.outcomes.enumerated().map { Member(number: bare($1.id), record: $0) }
  }

  private static func activities(_ records: PlanRecords) -> [Member] {
    let activities = records.activities
    return activities.indices.compactMap { index in
      guard activities[index].parent == nil else { return nil }
      return activities[index].number.map { Member(number: $0, record: index) }
    }
  }

  /// An id without the mark of its repetition: "22~2" is "22".
  private static func bare(_ id: String) -> String {
    id.utf8.contains(UInt8(ascii: "~")) ? String(id.prefix { $0 != "~" }) : id
  }

  private static func grouped(_ kind: Kind, _ members: [Member]) -> [Siblings] {
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

extension Inquiry {
  /// The record of a member: its id, its title and where it stands.
  func record(
    of member: Siblings.Member, in siblings: Siblings
  ) -> (id: String, title: String, places: [Place]) {
    switch siblings.kind {
    case .objective:
      let objective = records.objectives[member.record]
      return (objective.id, objective.title, objective.places)
    case .outcome:
      let outcome = records.outcomes[member.record]
      return (outcome.id, outcome.title, outcome.places)
    case .activity:
      let activity = records.activities[member.record]
      return (activity.id, activity.title, activity.places)
    }
  }
}
