import Findings
import Records

extension Validator {
  static let totalWithoutLines = Validator(
    code: "TOT006", name: "total-without-lines", severity: .warning,
    whatItDoes: "Reports a published total that is not zero and has no costing line under it.",
    whyItMatters: "Money that no activity asks for cannot be traced to what it is for.",
    example: "The summary prints 12.000 for a source that no line of the detailed costing names.",
    howToSettle: "Add the lines, or correct the funding type or source that they print.",
    check: { inquiry in
      guard !inquiry.records.costings.isEmpty else { return [] }
      return inquiry.arithmetic.ledger.coverage.compactMap { index, lines in
        let total = inquiry.records.publishedTotals[index]
        let amounts = (total.total.map { [$0] } ?? []) + total.amounts
        guard lines.isEmpty, let amount = amounts.first(where: { ($0.amount ?? .zero) != .zero })
        else { return nil }
        return Observation(
          "the published total \"\(total.label)\" is \(amount.printed), but no costing line is "
            + "under it", actual: amount.amount?.description, records: [total.id],
          places: [amount.place], identity: [total.label, total.fundingType ?? "", amount.printed])
      }
    })
}
