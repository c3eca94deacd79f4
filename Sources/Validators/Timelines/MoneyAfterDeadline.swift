import Findings
import Records

extension Validator {
  static let moneyAfterDeadline = Validator(
    code: "TIM003", name: "money-after-deadline", severity: .warning,
    whatItDoes: "Reports money in a fiscal year that begins after the activity is to be done.",
    whyItMatters: "Either the deadline is wrong, or the money is for something that the plan does "
      + "not name.",
    example: "An activity is due by mid 2026; 2.500 stands under 2026-27, which begins in July "
      + "2026.",
    howToSettle: "Move the deadline or the money, or say what the later money is for.",
    check: { inquiry in
      MoneyOutsideTime.all(inquiry).compactMap { line in
        guard let end = line.timeline.end else { return nil }
        return line.observation(
          "is due by \(end)", early: line.paid.filter { $0.year.start > end }, edge: [],
          edgeText: "")
      }
    })
}
