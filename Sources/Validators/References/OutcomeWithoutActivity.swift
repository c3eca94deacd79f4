import Findings
import Records

extension Validator {
  static let outcomeWithoutActivity = Validator(
    code: "REF006", name: "outcome-without-activity", severity: .warning,
    whatItDoes: "Reports an outcome under which the plan does nothing, in a plan that has "
      + "activities.",
    whyItMatters: "An outcome without an activity is a promise that nobody works on.",
    example: "Outcome 5.2 has a heading and a KPI, but no activity has a number 5.2.x.",
    howToSettle: "Add an activity, or print the section as something other than an outcome.",
    check: { inquiry in
      guard !inquiry.records.activities.isEmpty else { return [] }
      let served = Set(inquiry.records.activities.map(\.outcome))
      return inquiry.records.outcomes.compactMap { outcome in
        guard !served.contains(outcome.id) else { return nil }
        return Observation(
          "outcome \(outcome.id) \"\(Wording.short(outcome.title))\" has no activity",
          records: [outcome.id], places: outcome.places,
          identity: [outcome.id, Wording.plain(outcome.title)])
      }
    })
}
