import Findings
import Records

extension Validator {
  static let objectiveMismatch = Validator(
    code: "REF004", name: "objective-mismatch", severity: .warning,
    whatItDoes: "Reports a KPI that stands under one objective while its outcome's number belongs "
      + "to another.",
    whyItMatters: "Progress on it is counted towards the wrong objective.",
    example: "A KPI of outcome 1.3 stands in the rows of objective 2.",
    howToSettle: "Move the row, or correct the objective printed in front of it.",
    check: { inquiry in
      inquiry.kpisInMatrix.compactMap { kpi in
        guard let printed = kpi.objectivePrinted, let objective = kpi.objective,
          printed != objective
        else { return nil }
        return Observation(
          "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" of outcome \(kpi.outcome ?? "?") stands "
            + "under objective \(printed), but the outcome belongs to objective \(objective)",
          expected: objective, actual: printed, records: [kpi.id], places: kpi.places,
          identity: [kpi.outcome ?? "", Wording.plain(kpi.indicator), printed, objective])
      }
    })
}
