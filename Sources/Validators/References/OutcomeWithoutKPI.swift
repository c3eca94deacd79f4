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
      guard !inquiry.records.kpis.isEmpty else { return [] }
      var measured: Set<String> = []
      var last: (outcome: String?, activities: [String]) = (nil, [])
      for kpi in inquiry.records.kpis {
        let next = (kpi.outcome, kpi.activities)
        guard next != last else { continue }
        last = next
        if let outcome = next.0 { measured.insert(outcome) }
        measured.formUnion(next.1.compactMap { inquiry.activities[$0]?.outcome })
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
