import Findings
import Records

extension Validator {
  static let incompleteIndicator = Validator(
    code: "KPI004", name: "incomplete-indicator", severity: .warning,
    whatItDoes: "Reports KPIs without a target, means of verification or frequency.",
    whyItMatters: "Without a target nobody can say whether it was reached; without a source nobody "
      + "can look.",
    example: "A KPI names a target and a source, but not how often it is reported.",
    howToSettle: "Fill the cell, or accept one finding where the plan prints no such column.",
    check: { inquiry in
      let kpis = inquiry.records.kpis
      let parts: [(String, (KPI) -> Bool)] = [
        ("target", { $0.target != nil }),
        ("means of verification", { $0.meansOfVerification != nil }),
        ("frequency", { $0.frequency != nil }),
      ]
      return parts.flatMap { name, has -> [Observation] in
        if !inquiry.kpisInMatrix.contains(where: has), let first = kpis.first {
          return [
            Observation(
              "the plan prints no \(name) for any of its \(kpis.count) KPIs", severity: .note,
              places: Array(first.places.prefix(1)), identity: ["all", name])
          ]
        }
        return kpis.filter { !has($0) }.map { kpi in
          Observation(
            "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" has no \(name)", records: [kpi.id],
            places: kpi.places, identity: [name, Wording.plain(kpi.indicator)])
        }
      }
    })
}
