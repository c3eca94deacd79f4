import Findings
import Records

extension Validator {
  static let copiedIndicators = Validator(
    code: "KPI001", name: "copied-indicators", severity: .warning,
    whatItDoes: "Reports a list of KPIs that repeats the list of another activity and fits that "
      + "other one.",
    whyItMatters: "The activity itself is then measured by nothing.",
    example: "The KPIs of an action on child protection are those of the action on employment "
      + "quotas.",
    howToSettle: "Write KPIs for the activity, or strike the copied ones.",
    check: { inquiry in
      IndicatorCopies(IndicatorList.all(inquiry.records)).all.map { list, original, shared in
        Observation(
          "\(shared) of the \(list.indicators.count) KPIs of activity "
            + "\(list.id) \"\(Wording.short(list.title, 60))\" are those of activity \(original.id) "
            + "\"\(Wording.short(original.title, 60))\", which they fit better",
          records: [list.id, original.id] + list.indicators.map(\.id),
          places: list.indicators.flatMap(\.places) + original.indicators.flatMap(\.places),
          identity: [list.id, original.id] + list.indicators.map { Wording.plain($0.indicator) })
      }
    })
}
