import Findings
import Records

extension Validator {
  static let targetCountMismatch = Validator(
    code: "KPI005", name: "target-count-mismatch", severity: .note,
    whatItDoes: "Holds a target that counts things against the activities of its outcome that "
      + "make them.",
    whyItMatters: "A target of 5 agreements from 4 activities cannot be reached as planned, or "
      + "counts something else.",
    example: "The target is \"5 MoUs\"; four activities of the outcome begin with \"MoU\".",
    howToSettle: "Correct the target, or name the activity that is missing.",
    check: { inquiry in
      guard inquiry.kpisInMatrix.contains(where: { $0.target != nil }) else { return [] }
      let starts = Dictionary(grouping: inquiry.records.activities) { activity in
        [activity.outcome ?? "", Wording.firstWord(activity.title).map(Wording.stem) ?? ""]
      }
      return inquiry.kpisInMatrix.compactMap { kpi -> Observation? in
        guard let target = kpi.target, let value = target.value, target.upper == nil,
          let unit = Wording.firstWord(target.unit ?? "").map(Wording.stem), unit.utf8.count > 2,
          let outcome = kpi.outcome
        else { return nil }
        let makers = starts[[outcome, unit]] ?? []
        guard makers.count > 1, ExactDecimal(makers.count) != value else { return nil }
        return Observation(
          "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" is to reach \"\(target.text)\"; "
            + "\(makers.count) activities of outcome \(outcome) begin with that word "
            + "(\(makers.map(\.id).joined(separator: ", ")))",
          expected: String(makers.count), actual: value.description,
          records: [kpi.id] + makers.map(\.id), places: kpi.places + makers.flatMap(\.places),
          identity: [Wording.plain(kpi.indicator), value.description, String(makers.count)])
      }
    })
}
