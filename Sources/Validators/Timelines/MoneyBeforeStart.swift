import Findings
import Records

extension Validator {
  static let moneyBeforeStart = Validator(
    code: "TIM002", name: "money-before-start", severity: .warning,
    whatItDoes: "Reports money in a fiscal year that ends before the activity begins.",
    whyItMatters: "Money that comes too early lapses, or is spent on something else.",
    example: "An activity begins at the start of 2028; 1.000 stands under 2026-27.",
    howToSettle: "Move the money, or begin earlier.",
    check: { inquiry in
      MoneyOutsideTime.all(inquiry).compactMap { line in
        guard let start = line.timeline.start else { return nil }
        return line.observation(
          "begins on \(start)", early: line.paid.filter { $0.year.end < start },
          edge: line.paid.filter { $0.year.end == start },
          edgeText: "has its start, \(start), on the last day of")
      }
    })
}
