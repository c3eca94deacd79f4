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
      func dangling(
        _ id: String, _ kind: String, _ target: String?, exists: Bool, _ places: [Place]
      )
        -> Observation?
      {
        guard let target, !exists else { return nil }
        return Observation(
          "\(id) refers to \(kind) \(target), which the plan does not have", actual: target,
          records: [id], places: places, identity: [id, kind, target])
      }
      let (objectives, outcomes) = (inquiry.objectives, inquiry.outcomes)
      var found: [Observation?] = records.outcomes.map {
        dangling(
          "outcome \($0.id)", "objective", $0.objective,
          exists: $0.objective.map { objectives[$0] != nil } ?? true, $0.places)
      }
      for activity in records.activities {
        found.append(
          dangling(
            "activity \(activity.id)", "outcome", activity.outcome,
            exists: activity.outcome.map { outcomes[$0] != nil } ?? true, activity.places))
        found.append(
          dangling(
            "activity \(activity.id)", "activity", activity.parent,
            exists: activity.parent.map { inquiry.activities[$0] != nil } ?? true, activity.places))
      }
      for kpi in records.kpis {
        found.append(
          dangling(
            "KPI \(kpi.id)", "outcome", kpi.outcome,
            exists: kpi.outcome.map { outcomes[$0] != nil } ?? true, kpi.places))
        found.append(
          dangling(
            "KPI \(kpi.id)", "objective", kpi.objectivePrinted,
            exists: kpi.objectivePrinted.map { objectives[$0] != nil } ?? true, kpi.places))
        for id in kpi.activities {
          found.append(
            dangling(
              "KPI \(kpi.id)", "activity", id, exists: inquiry.activities[id] != nil, kpi.places))
        }
      }
      return found.compactMap(\.self)
    })
}
