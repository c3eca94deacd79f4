internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// What a plan says of itself, found in its prose.
enum PlanStage {
  static func plan(
    _ document: Document, rule: RuleFile.PlanRule, family: String, fiscalYears: [String]
  ) -> Plan {
    var plan = Plan(id: rule.id ?? family, issuer: rule.issuer, source: document.source)
    plan.fiscalYears = fiscalYears
    plan.fiscalYearStart = rule.fiscalYearStart
    plan.currency = rule.currency
    plan.languages = languages(document)
    for block in document.blocks where block.kind != .table {
      read(CellText.flattened(block.line), block, rule, &plan)
    }
    return plan
  }

  private static func read(
    _ line: String, _ block: Block, _ rule: RuleFile.PlanRule, _ plan: inout Plan
  ) {
    guard !line.isEmpty, let place = block.places.first else { return }
    if plan.title == nil, block.kind != .contentsEntry, let match = group(rule.title, in: line) {
      plan.title = match
    }
    if plan.status == nil, rule.draft.contains(where: { $0.matches(line) }) {
      plan.status = "draft"
    }
    if plan.period == nil, let groups = rule.period?.firstMatch(in: line),
      let text = groups.last ?? nil
    {
      plan.period = period(text, fiscalYearStart: rule.fiscalYearStart, years: plan.fiscalYears)
    }
    if let groups = rule.money?.firstMatch(in: line), groups.count >= 3, plan.unit == nil {
      plan.currency = groups[1] ?? plan.currency
      plan.unit = groups[2].flatMap(MoneyUnit.multiplier)
    }
    for date in rule.dates where !plan.dates.contains(where: { $0.kind == date.kind }) {
      if let text = group(date.pattern, in: line) {
        plan.dates.append(
          Plan.Milestone(
            kind: date.kind, text: text, date: CalendarDate.iso(text), place: place))
      }
    }
    for count in rule.counts {
      guard let kind = Plan.DeclaredCount.Kind(rawValue: count.kind),
        let text = group(count.pattern, in: line), let number = NumberWord.value(text)
      else { continue }
      let whole = count.pattern.firstMatch(in: line).first.flatMap(\.self) ?? text
      if !plan.declaredCounts.contains(where: { $0.kind == kind && $0.text == whole }) {
        plan.declaredCounts.append(
          Plan.DeclaredCount(kind: kind, count: number, text: whole, place: place))
      }
    }
  }

  /// The pattern's first group, or the whole match where it has none.
  private static func group(_ pattern: RulePattern?, in line: String) -> String? {
    guard let groups = pattern?.firstMatch(in: line), let whole = groups.first else { return nil }
    return (groups.count > 1 ? groups[1] : whole) ?? whole
  }

  /// A period, dated by the fiscal years that the plan costs where it costs any.
  private static func period(
    _ text: String, fiscalYearStart: String?, years: [String]
  ) -> Plan.Period {
    var period = Plan.Period(text: text)
    guard let start = fiscalYearStart, let first = years.first, let last = years.last,
      let firstYear = Int(first.prefix(4)), let lastYear = Int(last.prefix(4)),
      let end = CalendarDate.dayBefore(start, in: lastYear + 1)
    else { return period }
    period.start = "\(firstYear)-\(start)"
    period.end = end
    return period
  }

  /// The languages of the blocks, the one with most text first.
  private static func languages(_ document: Document) -> [String] {
    var sizes: [String: Int] = [:]
    for block in document.blocks {
      guard let language = block.language else { continue }
      let size = block.table?.cells.reduce(0) { $0 + $1.text.text.utf8.count }
      sizes[language, default: 0] += size ?? block.text.text.utf8.count
    }
    return sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// The words for units that amounts are printed in.
enum MoneyUnit {
  static func multiplier(_ word: String) -> String? {
    switch word.lowercased() {
    case "thousand", "thousands", "'000", "000": "1000"
    case "lakh", "lakhs": "100000"
    case "million", "millions", "mn", "mio": "1000000"
    case "crore", "crores": "10000000"
    case "billion", "billions", "milliard", "milliards", "bn": "1000000000"
    default: nil
    }
  }
}

/// Numbers up to a hundred as prose writes them: "six", "21".
enum NumberWord {
  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]

  static func value(_ text: String) -> Int? {
    Int(text) ?? words.firstIndex(of: text.lowercased())
  }
}

/// Days of the calendar as documents print them.
enum CalendarDate {
  /// "14.11.2025", "14/11/2025" or "14-11-2025" as "2025-11-14"; nil where it is none of these.
  static func iso(_ text: String) -> String? {
    let parts = text.split { $0 == "." || $0 == "/" || $0 == "-" }
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), parts[2].utf8.count == 4, (1...12).contains(month),
      (1...days(month, year)).contains(day)
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// The day before a month and day of a year: before "07-01" of 2029 is "2029-06-30".
  static func dayBefore(_ monthAndDay: String, in year: Int) -> String? {
    let parts = monthAndDay.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
    if day > 1 { return "\(year)-\(padded(month))-\(padded(day - 1))" }
    if month == 1 { return "\(year - 1)-12-31" }
    return "\(year)-\(padded(month - 1))-\(padded(days(month - 1, year)))"
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
