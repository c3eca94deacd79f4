/// Days of the calendar as documents print them.
enum CalendarDate {
  /// "14.11.2025", "14/11/2025" or "14-11-2025" as "2025-11-14"; nil where it is none of these.
  static func iso(_ text: String) -> String? {
    let parts = text.split { $0 == "." || $0 == "/" || $0 == "-" }
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), parts[2].utf8.count == 4
    else { return nil }
    return self.text(year, month, day)
  }

  /// "2025-11-14"; nil where the calendar has no such day.
  static func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...days(month, year)).contains(day) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// Whether a text is a month and a day that every year has: "07-01".
  static func isMonthAndDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]),
      let day = Int(parts[1])
    else { return false }
    return self.text(2001, month, day) != nil
  }

  /// The day before a month and day of a year: before "07-01" of 2029 is "2029-06-30".
  static func dayBefore(_ monthAndDay: String, in year: Int) -> String? {
    let parts = monthAndDay.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
    if day > 1 { return "\(year)-\(padded(month))-\(padded(day - 1))" }
    if month == 1 { return "\(year - 1)-12-31" }
    return "\(year)-\(padded(month - 1))-\(padded(days(month - 1, year)))"
  }

  static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
