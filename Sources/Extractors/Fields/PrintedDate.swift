/// A date as printed, as exact as it is: the first and the last day that it may mean.
struct PrintedDate: Equatable {
  /// "2026-04-01"; nil for a fiscal year whose first day is not known.
  var start: String?
  var end: String?
  /// Whether it is an account year, "FY 2025/26" or "2025-26".
  var isFiscal = false
  /// Whether day and month may be the other way round.
  var isAmbiguous = false

  /// The date that begins at a token, and the token behind it.
  ///
  /// - Parameter fiscalYearStart: Month and day, "07-01".
  static func read(
    _ words: TimeWords, at index: Int, fiscalYearStart: String?
  ) -> (date: PrintedDate, next: Int)? {
    modified(words, index, fiscalYearStart) ?? fiscal(words, index, fiscalYearStart)
      ?? numeric(words, index) ?? dayFirst(words, index) ?? monthFirst(words, index)
      ?? part(words, index) ?? year(words, index, fiscalYearStart)
  }

  // MARK: Whole forms

  /// "mid 2026", "end of June 2027", "fin 2026".
  private static func modified(
    _ words: TimeWords, _ index: Int, _ fiscalYearStart: String?
  ) -> (PrintedDate, Int)? {
    guard let modifier = words.word(index) else { return nil }
    let kinds = [
      "start": 0, "beginning": 0, "early": 0, "début": 0, "debut": 0, "mid": 1, "middle": 1,
      "mi": 1, "end": 2, "late": 2, "fin": 2,
    ]
    guard let kind = kinds[modifier] else { return nil }
    var next = index + 1
    while words.mark(next) == "-" || ["of", "de", "the", "l"].contains(words.word(next) ?? "") {
      next += 1
    }
    if let year = words.number(next, digits: 4...4), isYear(year),
      !followsWithYear(words, next)
    {
      let day = ["\(year)-01-01", "\(year)-06-30", "\(year)-12-31"][kind]
      return (PrintedDate(start: day, end: day), next + 1)
    }
    guard let (date, after) = monthFirst(words, next) ?? part(words, next),
      let start = date.start, let end = date.end
    else { return nil }
    let day = kind == 0 ? start : kind == 2 ? end : "\(start.dropLast(2))15"
    if kind == 1, start.prefix(7) != end.prefix(7) { return nil }
    return (PrintedDate(start: day, end: day), after)
  }

  private static func followsWithYear(_ words: TimeWords, _ index: Int) -> Bool {
    words.mark(index + 1) == "/" && words.number(index + 2, digits: 2...4) != nil
  }

  /// "FY 2025/26", "FY26", "fiscal year 2025-26", "exercice 2026".
  private static func fiscal(
    _ words: TimeWords, _ index: Int, _ start: String?
  ) -> (PrintedDate, Int)? {
    var next = index
    if words.word(next) == "fiscal" || words.word(next) == "financial" {
      next += 1
      guard words.word(next) == "year" || words.word(next) == "years" else { return nil }
    } else if words.word(next) != "fy", words.word(next) != "exercice" {
      return nil
    }
    next += 1
    while [".", "-", "'"].contains(words.mark(next)) { next += 1 }
    if let (date, after) = accountYear(words, next, start, marks: "/-") { return (date, after) }
    guard let year = words.number(next, digits: 2...4) else { return nil }
    guard year < 100 || isYear(year) else { return nil }
    return (PrintedDate(isFiscal: true), next + 1)
  }

  /// "2025/26", "2025-26", "2025/2026".
  private static func accountYear(
    _ words: TimeWords, _ index: Int, _ start: String?, marks: String
  ) -> (PrintedDate, Int)? {
    guard let year = words.number(index, digits: 4...4), isYear(year),
      let mark = words.mark(index + 1), marks.contains(mark),
      let second = words.number(index + 2, digits: 2...4), second % 100 == (year + 1) % 100
    else { return nil }
    var date = PrintedDate(isFiscal: true)
    if let start, let end = CalendarDate.dayBefore(start, in: year + 1) {
      (date.start, date.end) = ("\(year)-\(start)", end)
    }
    return (date, index + 3)
  }

  /// "2018-06-15", "15.06.2018", "15/06/18".
  private static func numeric(_ words: TimeWords, _ index: Int) -> (PrintedDate, Int)? {
    guard let mark = words.mark(index + 1), "-./".contains(mark), words.mark(index + 3) == mark,
      let second = words.number(index + 2, digits: 1...2)
    else { return nil }
    if let year = words.number(index, digits: 4...4),
      let day = words.number(index + 4, digits: 1...2)
    {
      return date(year, second, day).map { ($0, index + 5) }
    }
    guard let first = words.number(index, digits: 1...2),
      let year = year(words, index + 4)
    else { return nil }
    let dayFirst = date(year, second, first)
    let monthFirst = mark == "." ? nil : date(year, first, second)
    if let dayFirst, monthFirst != nil, first != second {
      var date = dayFirst
      date.isAmbiguous = true
      return (date, index + 5)
    }
    return (dayFirst ?? monthFirst).map { ($0, index + 5) }
  }

  /// "15-Jun-18", "3rd June'18", "1er juin 2018".
  private static func dayFirst(_ words: TimeWords, _ index: Int) -> (PrintedDate, Int)? {
    guard let day = words.number(index, digits: 1...2) else { return nil }
    var next = index + 1
    if ["st", "nd", "rd", "th", "er"].contains(words.word(next) ?? "") { next += 1 }
    while words.mark(next) == "-" || words.mark(next) == "." || words.mark(next) == "/"
      || words.word(next) == "of" || words.word(next) == "de"
    {
      next += 1
    }
    guard let month = words.word(next).flatMap(month) else { return nil }
    next += 1
    while let mark = words.mark(next), "-.',/".contains(mark) { next += 1 }
    guard let year = year(words, next) else { return nil }
    return date(year, month, day).map { ($0, next + 1) }
  }

  /// "June 15, 2018", "June 2018", "Jun-18", "Jun-Sep 2025" only from its second month on.
  private static func monthFirst(_ words: TimeWords, _ index: Int) -> (PrintedDate, Int)? {
    guard let month = words.word(index).flatMap(month) else { return nil }
    var next = index + 1
    if let day = words.number(next, digits: 1...2), words.mark(next - 1) == nil {
      var after = next + 1
      if ["st", "nd", "rd", "th"].contains(words.word(after) ?? "") { after += 1 }
      if words.mark(after) == "," { after += 1 }
      if let year = words.number(after, digits: 4...4), isYear(year) {
        return date(year, month, day).map { ($0, after + 1) }
      }
    }
    var isMarked = false
    while let mark = words.mark(next), "-.',/".contains(mark) {
      isMarked = isMarked || mark == "-" || mark == "'"
      next += 1
    }
    if words.word(next) == "of" || words.word(next) == "de" { next += 1 }
    guard let year = words.number(next, digits: 4...4) ?? (isMarked ? year(words, next) : nil),
      isYear(year)
    else { return nil }
    return (span(year, month, month), next + 1)
  }

  /// "Q2 2027", "2027-Q2", "first half of 2026", "1er trimestre 2027".
  private static func part(_ words: TimeWords, _ index: Int) -> (PrintedDate, Int)? {
    if let year = words.number(index, digits: 4...4), isYear(year) {
      let next = words.mark(index + 1) == "-" ? index + 2 : index + 1
      guard let (months, after) = partOfYear(words, next) else { return nil }
      if words.number(after, digits: 4...4) != nil { return nil }
      return (span(year, months.lowerBound, months.upperBound), after)
    }
    guard let (months, after) = partOfYear(words, index) else { return nil }
    var next = after
    while words.mark(next) == "-" || words.mark(next) == "/" || words.mark(next) == ","
      || words.mark(next) == "'" || words.word(next) == "of" || words.word(next) == "de"
    {
      next += 1
    }
    guard let year = words.number(next, digits: 4...4), isYear(year) else { return nil }
    return (span(year, months.lowerBound, months.upperBound), next + 1)
  }

  private static func partOfYear(_ words: TimeWords, _ index: Int) -> (ClosedRange<Int>, Int)? {
    if let letter = words.word(index), let number = words.number(index + 1, digits: 1...1) {
      switch letter {
      case "q", "t": return quarter(number).map { ($0, index + 2) }
      case "h", "s": return half(number).map { ($0, index + 2) }
      default: return nil
      }
    }
    let ordinals = [
      "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "premier": 1, "deuxième": 2,
      "troisième": 3, "quatrième": 4,
    ]
    var next = index + 1
    guard
      let number = words.word(index).flatMap({ ordinals[$0] }) ?? words.number(index, digits: 1...1)
    else { return nil }
    if ["st", "nd", "rd", "th", "er", "e", "ème"].contains(words.word(next) ?? "") { next += 1 }
    switch words.word(next) {
    case "quarter", "trimestre": return quarter(number).map { ($0, next + 1) }
    case "half", "semester", "semestre": return half(number).map { ($0, next + 1) }
    default: return nil
    }
  }

  /// A year of four digits, an account year, or nothing else.
  private static func year(
    _ words: TimeWords, _ index: Int, _ start: String?
  ) -> (PrintedDate, Int)? {
    if let account = accountYear(words, index, start, marks: "/") { return account }
    if words.number(index + 2, digits: 2...2) != nil,
      let account = accountYear(words, index, start, marks: "-")
    {
      return account
    }
    guard let year = words.number(index, digits: 4...4), isYear(year) else { return nil }
    return (span(year, 1, 12), index + 1)
  }

  // MARK: Pieces

  private static func isYear(_ number: Int) -> Bool { (1900...2199).contains(number) }

  /// Two or four digits; two are of this century.
  private static func year(_ words: TimeWords, _ index: Int) -> Int? {
    if let year = words.number(index, digits: 4...4) { return isYear(year) ? year : nil }
    return words.number(index, digits: 2...2).map { 2000 + $0 }
  }

  private static func quarter(_ number: Int) -> ClosedRange<Int>? {
    (1...4).contains(number) ? (number * 3 - 2)...(number * 3) : nil
  }

  private static func half(_ number: Int) -> ClosedRange<Int>? {
    (1...2).contains(number) ? (number * 6 - 5)...(number * 6) : nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> PrintedDate? {
    guard isYear(year), let text = CalendarDate.text(year, month, day) else { return nil }
    return PrintedDate(start: text, end: text)
  }

  static func span(_ year: Int, _ first: Int, _ last: Int) -> PrintedDate {
    PrintedDate(
      start: CalendarDate.text(year, first, 1),
      end: CalendarDate.text(year, last, CalendarDate.days(last, year)))
  }

  /// A month by its English or French name, whole or cut to three letters and more.
  static func month(_ word: String) -> Int? {
    months[word]
  }

  private static let months: [String: Int] = {
    let names = [
      ["january", "janvier", "janv"], ["february", "février", "fevrier", "févr", "fév"],
      ["march", "mars"], ["april", "avril", "avr"], ["may", "mai"], ["june", "juin"],
      ["july", "juillet", "juil"], ["august", "août", "aout"], ["september", "septembre", "sept"],
      ["october", "octobre"], ["november", "novembre"],
      ["december", "décembre", "decembre", "déc"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
      months[String(words[0].prefix(3))] = index + 1
    }
    return months
  }()
}
