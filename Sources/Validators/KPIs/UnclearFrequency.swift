import Findings
import Records

extension Validator {
  static let unclearFrequency = Validator(
    code: "KPI008", name: "unclear-frequency", severity: .note,
    whatItDoes: "Reports a reporting frequency that names no interval, or one that can be read in "
      + "two ways.",
    whyItMatters: "\"Bi-annual\" is twice a year to some and every two years to others; \"as "
      + "stipulated\" is neither.",
    example: "Six KPIs are reported \"Bi-annual\", one \"As per stipulated timelines\".",
    howToSettle: "Write \"every six months\", or the interval that is meant.",
    check: { inquiry in
      let unclear = inquiry.kpisInMatrix.filter { kpi in
        guard let frequency = kpi.frequency else { return false }
        let word = Wording.words(frequency.text).joined()
        return frequency.every == nil
          || ["biannual", "biannually", "bimonthly", "biweekly"].contains(word)
      }
      return Dictionary(grouping: unclear) { Wording.plain($0.frequency?.text ?? "") }
        .sorted { $0.key < $1.key }.map { key, kpis in
          let text = kpis[0].frequency?.text ?? ""
          let fault =
            kpis[0].frequency?.every == nil ? "names no interval" : "can be read in two ways"
          return Observation(
            "the frequency \"\(text)\" of " + Wording.count(kpis.count, "KPI", "KPIs")
              + " \(fault)",
            actual: text, records: kpis.map(\.id), places: kpis.compactMap(\.places.first),
            identity: [key, String(kpis.count)])
        }
    })
}
