import Findings
import Records

extension Validator {
  static let activityWithoutCosting = Validator(
    code: "REF002", name: "activity-without-costing", severity: .note,
    whatItDoes: "Reports an activity that the detailed costing does not cost.",
    whyItMatters: "An activity without money may be one that somebody forgot to cost.",
    example: "Activity 1.1.2 is in the plan; no line of the costing names it.",
    howToSettle: "Add a line to the costing, or accept the finding where the activity costs "
      + "nothing.",
    check: { inquiry in
      guard !inquiry.records.costings.isEmpty else { return [] }
      let costed = Set(inquiry.records.costings.compactMap(\.activity))
      let parents = Set(costed.compactMap { inquiry.activities[$0]?.parent })
      return inquiry.records.activities.compactMap { activity in
        guard !costed.contains(activity.id), !parents.contains(activity.id),
          activity.parent.map({ !costed.contains($0) }) ?? true
        else { return nil }
        return Observation(
          "activity \(activity.id) \"\(Wording.short(activity.title))\" has no line in the costing",
          records: [activity.id], places: activity.places,
          identity: [activity.id, Wording.plain(activity.title)])
      }
    })
}
