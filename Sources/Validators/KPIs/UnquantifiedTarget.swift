import Findings
import Records

extension Validator {
  static let unquantifiedTarget = Validator(
    code: "KPI006", name: "unquantified-target", severity: .note,
    whatItDoes: "Reports a KPI that counts something and has a target without a number.",
    whyItMatters: "\"# of positions\" cannot be held against \"need assessed and bridged\".",
    example: "The KPI is \"# of new positions created\", its target \"HR need assessed & "
      + "bridged\".",
    howToSettle: "Print the number that is to be reached.",
    check: { inquiry in
      inquiry.kpisInMatrix.compactMap { kpi in
        guard let target = kpi.target, target.value == nil, IndicatorForm.counts(kpi.indicator)
        else { return nil }
        return Observation(
          "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" counts something, but its target "
            + "\"\(target.text)\" has no number",
          actual: target.text, records: [kpi.id], places: kpi.places,
          identity: [Wording.plain(kpi.indicator), Wording.plain(target.text)])
      }
    })
}
