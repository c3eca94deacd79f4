import Findings

extension Validator {
  static let rowTotalMismatch = Validator(
    code: "TOT001", name: "row-total-mismatch", severity: .error,
    whatItDoes:
      "Adds up the years of each costing line and holds the sum against the total printed in the line.",
    whyItMatters:
      "Whoever budgets by the year and whoever budgets by the total will not spend the same money.",
    example: "A line prints 2.000, 2.500, -, - and a total of 4.600; the years come to 4.500.",
    howToSettle:
      "Find which of the cells named is wrong in the source; if the source is right, the cell was read wrong.",
    check: { SumReport($0).observations([.lineOverYears], code: "TOT001") })
}
