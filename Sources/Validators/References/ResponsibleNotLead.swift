import Findings
import Records

extension Validator {
  static let responsibleNotLead = Validator(
    code: "REF007", name: "responsible-not-lead", severity: .note,
    whatItDoes: "Reports a body that answers for a KPI and leads no activity of the KPI's "
      + "outcome.",
    whyItMatters: "One table makes a body responsible for what another table gives to somebody "
      + "else.",
    example: "The dashboards are led by one board; their KPI names a department that leads "
      + "nothing there.",
    howToSettle: "Name the same body in both tables, or accept the finding where reporting is "
      + "rightly elsewhere.",
    check: { inquiry in
      guard inquiry.kpisInMatrix.contains(where: { $0.responsible != nil }) else { return [] }
      let activities = Dictionary(grouping: inquiry.records.activities) { $0.outcome ?? "" }
      let leading = activities.mapValues { Set($0.compactMap(\.lead).flatMap(\.organisations)) }
      return inquiry.kpisInMatrix.compactMap { kpi -> Observation? in
        guard let outcome = kpi.outcome, let responsible = kpi.responsible else { return nil }
        let leads = leading[outcome] ?? []
        let named = responsible.organisations
        guard !leads.isEmpty, !named.isEmpty, leads.isDisjoint(with: named) else { return nil }
        return Observation(
          "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" is the responsibility of "
            + "\"\(responsible.text)\", who lead no activity of outcome \(outcome)",
          actual: responsible.text, records: [kpi.id], places: kpi.places,
          identity: [outcome, Wording.plain(kpi.indicator), Wording.plain(responsible.text)])
      }
    })
}
