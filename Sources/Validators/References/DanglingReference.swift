import Findings
import Records

extension Validator {
  static let danglingReference = Validator(
    code: "REF008", name: "dangling-reference", severity: .error,
    whatItDoes: "Reports a record that refers to another by an id which no record has.",
    whyItMatters: "Whoever joins the tables loses the record without a word.",
    example: "A KPI names outcome 4.3; the plan's outcomes end at 4.2.",
    howToSettle: "Correct the number in the source, or report the misreading.",
    check: { inquiry in
      let records = inquiry.records
      var found: [Observation] = []
      func report(
        _ id: @autoclosure () -> String, _ kind: String, _ target: String?,
        in known: (String) -> Bool, _ places: @autoclosure () -> [Place]
      ) {
        guard let target, !known(target) else { return }
        let id = id()
        found.append(
          Observation(
            "\(id) refers to \(kind) \(target), which the plan does not have", actual: target,
            records: [id], places: places(), identity: [id, kind, target]))
      }
      var (objective, outcome, activity) = (0, 0, 0)
      let isObjective = { inquiry.objectives.position(of: $0, after: &objective) != nil }
      let isOutcome = { inquiry.outcomes.position(of: $0, after: &outcome) != nil }
      let isActivity = { inquiry.activities.position(of: $0, after: &activity) != nil }
      for outcome in records.outcomes {
        report(
          "outcome \(outcome.id)", "objective", outcome.objective, in: isObjective, outcome.places)
      }
      for activity in records.activities {
        report(
          "activity \(activity.id)", "outcome", activity.outcome, in: isOutcome, activity.places)
        report(
          "activity \(activity.id)", "activity", activity.parent, in: isActivity, activity.places)
      }
      let kpis = records.kpis
      kpis.forEachRow { row in
        for index in row {
          let (kpi, before) = (kpis[index], found.count)
          report("KPI \(kpi.id)", "outcome", kpi.outcome, in: isOutcome, kpi.places)
          report("KPI \(kpi.id)", "objective", kpi.objectivePrinted, in: isObjective, kpi.places)
          for id in kpi.activities {
            report("KPI \(kpi.id)", "activity", id, in: isActivity, kpi.places)
          }
          // Beside a KPI that refers to nothing unknown no other does.
          if found.count == before { break }
        }
      }
      return found
    })
}
