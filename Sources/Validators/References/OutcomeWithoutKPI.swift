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
      var measured: Set<String> = []
      var last: (outcome: String?, activities: [String]) = (nil, [])
      for index in kpis.indices {
        let next = (kpis[index].outcome, kpis[index].activities)
        guard next != last else { continue }
        last = next
        if let outcome = next.0 { measured.insert(outcome) }
        for activity in next.1 {
          if let outcome = inquiry.activities[activity]?.outcome { measured.insert(outcome) }
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
