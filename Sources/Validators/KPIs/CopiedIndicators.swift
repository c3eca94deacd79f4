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
      let copies = IndicatorCopies(inquiry.indicatorLists, inquiry.lexicon)
      return copies.all.map { list, original, shared in
        let (own, others) = (inquiry.indicators(of: list), inquiry.indicators(of: original))
        return Observation(
          "\(shared) of the \(own.count) KPIs of activity "
            + "\(list.id) \"\(Wording.short(inquiry.title(of: list), 60))\" are those of activity "
            + "\(original.id) \"\(Wording.short(inquiry.title(of: original), 60))\", which they fit "
            + "better",
          records: [list.id, original.id] + own.map(\.id),
          places: own.flatMap(\.places) + others.flatMap(\.places),
          identity: [list.id, original.id] + own.map { Wording.plain($0.indicator) })
      }
    })
}
