import Findings
import Records

extension Validator {
  static let periodMismatch = Validator(
    code: "TIM005", name: "period-mismatch", severity: .warning,
    whatItDoes: "Compares the spans of years that the plan gives to itself with each other and "
      + "with the years it costs.",
    whyItMatters:
      "\"Five-year plan\", \"2025-2029\" and four costed years cannot all be the plan's "
      + "period.",
    example: "The cover says 2025-2029, a letter says five years, the costing has four fiscal "
      + "years.",
    howToSettle: "State one period, in one way, throughout.",
    check: { inquiry in
      let plan = inquiry.records.plan
      let costed = FiscalYear.all(of: plan).count
      let first = (plan.fiscalYears.first ?? plan.period?.text).map { $0.prefix { $0.isNumber } }
      guard let first, !first.isEmpty else { return [] }
      // Spans that begin with the plan's first year, and what the same sentence says in words.
      let all = inquiry.records.prose.spans.filter { $0.years != nil }
      let dated = all.filter { $0.start?.hasPrefix(first) == true }
      let spans = all.filter { span in
        dated.contains(span) || span.start == nil && dated.contains { $0.place == span.place }
      }
      let lengths = Set(spans.compactMap(\.years) + (costed > 0 ? [costed] : []))
      guard lengths.count > 1, !spans.isEmpty else { return [] }
      var ways: [String: Prose.Span] = [:]
      for span in spans where ways[span.text] == nil { ways[span.text] = span }
      let ordered = ways.values.sorted { ($0.place, $0.text) < ($1.place, $1.text) }
      let described = ordered.map { "\"\($0.text)\" (\($0.years ?? 0) years)" }
      let money = costed > 0 ? "; \(costed) fiscal years are costed" : ""
      return [
        Observation(
          "the plan's period is given as \(described.joined(separator: ", "))\(money)",
          expected: costed > 0 ? String(costed) : nil,
          actual: lengths.sorted().map(String.init).joined(separator: ", "),
          places: ordered.map(\.place),
          identity: lengths.sorted().map(String.init) + [String(costed)])
      ]
    })
}
