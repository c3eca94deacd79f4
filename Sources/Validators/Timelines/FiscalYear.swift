import Records

/// A fiscal year with its first and last day.
struct FiscalYear {
  /// As the plan prints it: "2025-26".
  var text: String
  /// "2025-07-01".
  var start: String
  /// "2026-06-30".
  var end: String

  /// The years that a plan costs; those whose first day cannot be told are left out.
  static func all(of plan: Plan) -> [FiscalYear] {
    plan.fiscalYears.compactMap { FiscalYear($0, startsOn: plan.fiscalYearStart) }
  }

  /// A year such as "2025-26", "2025/2026" or "2025"; nil where no day is known to begin it.
  init?(_ text: String, startsOn day: String?) {
    let digits = text.split { !$0.isNumber }
    guard let first = digits.first.flatMap({ Int($0) }), (1900...2200).contains(first),
      let day = day ?? (digits.count == 1 ? "01-01" : nil), let eve = Self.eve(of: day)
    else { return nil }
    self.text = text
    start = "\(first)-\(day)"
    end = "\(eve == "12-31" ? first : first + 1)-\(eve)"
  }

  /// The day before, as month and day: "06-30" of "07-01".
  private static func eve(of day: String) -> String? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]) else {
      return nil
    }
    if parts[1] > 1 { return two(parts[0]) + "-" + two(parts[1] - 1) }
    let month = parts[0] == 1 ? 12 : parts[0] - 1
    let length = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return two(month) + "-" + two(length)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
