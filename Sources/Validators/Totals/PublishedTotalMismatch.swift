import Findings

extension Validator {
  static let publishedTotalMismatch = Validator(
    code: "TOT003", name: "published-total-mismatch", severity: .error,
    whatItDoes:
      "Holds each published total, in each year and overall, against the costing lines that it covers.",
    whyItMatters: "The totals are what is voted and reported; the lines are what is spent.",
    example:
      "The total for one source in 2026-27 is 57.500; its 13 lines come to 55.000, as one of them was dropped.",
    howToSettle:
      "Look for the line or cell that the finding names; if no line is missing, correct the summary.",
    check: { SumReport($0).observations([.publishedOverLines], code: "TOT003") })
}
