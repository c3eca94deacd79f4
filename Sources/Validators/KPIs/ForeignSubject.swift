import Findings
import Records

extension Validator {
  static let foreignSubject = Validator(
    code: "KPI003", name: "foreign-subject", severity: .warning,
    whatItDoes: "Reports a KPI that names what only a sibling activity's title names.",
    whyItMatters: "It measures the sibling's subject, and its own goes unmeasured.",
    example: "A KPI under the law on rape counts \"cases of acid crimes\", the subject of the "
      + "law before it.",
    howToSettle: "Correct the subject in the KPI.",
    check: { inquiry in
      SubjectPhrase.foreign(inquiry).map { kpi, activity, phrase, owner in
        Observation(
          "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" of activity \(activity.id) names "
            + "\"\(phrase)\", which is the subject of \(owner.id) \"\(Wording.short(owner.title, 60))\"",
          actual: phrase, records: [kpi.id, owner.id], places: kpi.places + owner.places,
          identity: [activity.id, Wording.plain(kpi.indicator), phrase])
      }
    })
}
