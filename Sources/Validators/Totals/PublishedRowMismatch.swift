import Findings

extension Validator {
  static let publishedRowMismatch = Validator(
    code: "TOT002", name: "published-row-mismatch", severity: .error,
    whatItDoes:
      "Adds up the years of each published total and holds the sum against its own overall total.",
    whyItMatters: "A summary that does not agree with itself cannot be quoted.",
    example:
      "A summary row prints 27.500, 192.000, 171.250, 156.575 and 547.352; the years come to 547.325.",
    howToSettle: "Correct the cell named in the summary table, or the total beside it.",
    check: { SumReport($0).observations([.publishedOverYears], code: "TOT002") })
}
