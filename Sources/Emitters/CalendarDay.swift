/// A day of the Gregorian calendar as a number of days, so that days can be drawn along an axis and written into cells.
struct CalendarDay: Comparable, Hashable {
  /// Days since 1 March of the year 0.
  let number: Int

  /// "2026-06-30"; nil for anything else.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...9999).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  init(year: Int, month: Int, day: Int) {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
  }

  static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }
}
