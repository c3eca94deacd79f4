import Findings

extension Validator {
  static let groupTotalMismatch = Validator(
    code: "TOT004", name: "group-total-mismatch", severity: .error,
    whatItDoes:
      "Holds each published total of a group, in each year and overall, against the published totals of its parts.",
    whyItMatters: "A group that is not the sum of its parts hides money, or invents it.",
    example: "New money is 192.000 in 2026-27, but its sources come to 190.000.",
    howToSettle: "Correct the part or the group that the finding names.",
    check: { SumReport($0).observations([.groupOverParts], code: "TOT004") })
}
