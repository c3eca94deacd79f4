import Findings
import Records

extension Validator {
  static let costingWithoutActivity = Validator(
    code: "REF001", name: "costing-without-activity", severity: .error,
    whatItDoes: "Reports a costing line that names no activity of the plan.",
    whyItMatters: "Money that is asked for nothing the plan does cannot be accounted for.",
    example: "The costing has a line 2.1.9; the plan's activities end at 2.1.7.",
    howToSettle: "Correct the number in the costing, or add the activity.",
    check: { inquiry in
      let activities = inquiry.activities
      guard !activities.isEmpty else { return [] }
      return inquiry.records.costings.compactMap { line in
        guard line.activity.flatMap({ activities[$0] }) == nil else { return nil }
        return Observation(
          "costing \(line.id) \"\(Wording.short(line.title))\" belongs to no activity of the plan",
          records: [line.id], places: line.places, identity: [line.id, Wording.plain(line.title)])
      }
    })
}
