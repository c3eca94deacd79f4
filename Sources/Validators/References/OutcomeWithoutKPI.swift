import Findings
import Records

extension Validator {
  static let outcomeWithoutKPI = Validator(
    code: "REF005", name: "outcome-without-kpi", severity: .warning,
    whatItDoes: "Reports an outcome that no KPI measures, in a plan that has KPIs.",
    whyItMatters: "Nobody will be able to say whether the outcome was reached.",
    example: "Outcome 1.2 is announced; the monitoring framework has no row for it.",
    howToSettle: "Add a KPI, or print the outcome's number in front of the KPIs that are its own.",
    check: { inquiry in
      let kpis = inquiry.records.kpis
      guard !kpis.isEmpty else { return [] }
      let activities = inquiry.records.activities
      var measured: Set<String> = []
      var (last, lastMeasured) = (0, String?.none)
      func measure(_ outcome: String?) {
        guard let outcome, outcome != lastMeasured else { return }
        measured.insert(outcome)
        lastMeasured = outcome
      }
      kpis.forEachRow { row in
        let kpi = kpis[row.lowerBound]
        measure(kpi.outcome)
        for activity in kpi.activities {
          if let position = inquiry.activities.position(of: activity, after: &last) {
            measure(activities[position].outcome)
          }
        }
      }
      return inquiry.records.outcomes.compactMap { outcome in
        guard !measured.contains(outcome.id) else { return nil }
        return Observation(
          "outcome \(outcome.id) \"\(Wording.short(outcome.title))\" has no KPI",
          records: [outcome.id], places: outcome.places,
          identity: [outcome.id, Wording.plain(outcome.title)])
      }
    })
}
