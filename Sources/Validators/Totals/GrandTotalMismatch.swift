import Findings

extension Validator {
  static let grandTotalMismatch = Validator(
    code: "TOT005", name: "grand-total-mismatch", severity: .error,
    whatItDoes:
      "Holds the grand total, in each year and overall, against the published totals of the groups.",
    whyItMatters: "The grand total is the figure that everyone quotes.",
    example: "The grand total is 59,220.702, but the groups come to 59,220.720.",
    howToSettle: "Correct the group or the grand total that the finding names.",
    check: { SumReport($0).observations([.grandOverGroups], code: "TOT005") })
}
