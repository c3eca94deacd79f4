import Findings
import Records

extension Validator {
  static let linesWithoutTotal = Validator(
    code: "TOT007", name: "lines-without-total", severity: .warning,
    whatItDoes: "Reports costing lines whose funding type and source no published total covers.",
    whyItMatters: "A line that no total covers is missing from every summary made of the plan.",
    example: "A line names \"Regular Budget - Province\"; the summary has no row of that name.",
    howToSettle: "Add the row to the summary, or correct the name in the line.",
    check: { inquiry in
      let totals = inquiry.records.publishedTotals
      let finest = inquiry.arithmetic.ledger.coverage.filter {
        totals[$0.published].scope != .grand && totals[$0.published].scope != .line
      }
      guard !finest.isEmpty else { return [] }
      let sourced = finest.filter { totals[$0.published].scope == .fundingSource }
      let covered = Set((sourced.isEmpty ? finest : sourced).flatMap(\.lines))
      return inquiry.records.costings.enumerated().compactMap { index, line in
        guard !covered.contains(index),
          line.amounts.contains(where: { $0.amount != nil })
            || line.total?.amount != nil
        else { return nil }
        let kind = [line.fundingType, line.fundingSource].compactMap(\.self)
        let named = kind.isEmpty ? "no funding source" : "\"\(kind.joined(separator: ", "))\""
        return Observation(
          "costing \(line.id) is under \(named), which no published total covers",
          records: [line.id], places: line.places, identity: [line.id] + kind)
      }
    })
}
