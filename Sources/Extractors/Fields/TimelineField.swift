package import Records

/// When something is to be done, told from the words of its cell.
package enum TimelineField {
  /// Reads a timeline; words that name no time, or one that is not certain, are `unrecognised`.
  ///
  /// - Parameter fiscalYearStart: Month and day, "07-01", by which account years are dated.
  package static func read(_ text: String, fiscalYearStart: String? = nil) -> Timeline {
    guard text.utf8.count <= 240 else { return Timeline(text: text, kind: .unrecognised) }
    return Reading(TimeWords(text), fiscalYearStart: fiscalYearStart).timeline(text)
  }
}

/// What the words of a timeline say, one thing after the other.
private struct Reading {
  private var dates: [PrintedDate] = []
  private var duration: (min: Int?, max: Int?)?
  private var every: String?
  private var isOngoing = false
  /// Whether it says when something begins, and not when it ends.
  private var isStart = false
  /// Whether the last two dates are the ends of a range.
  private var isRange = false
  private var isDoubtful = false
  private var others = 0

  init(_ words: TimeWords, fiscalYearStart: String?) {
    var index = 0
    var rangeAt: Int?
    while index < words.tokens.count {
      if let (first, date, next) = Self.sharedYear(words, index, fiscalYearStart) {
        dates += [first, date]
        isRange = true
        index = next
      } else if let (interval, next) = FrequencyField.interval(words, at: index) {
        if let every, every != interval { isDoubtful = true }
        every = interval
        index = next
      } else if let (found, next) = Self.duration(words, index) {
        if duration != nil { isDoubtful = true }
        duration = found
        index = next
      } else if let (date, next) = PrintedDate.read(
        words, at: index, fiscalYearStart: fiscalYearStart)
      {
        if !dates.isEmpty { isRange = rangeAt != nil }
        if date.isAmbiguous { isDoubtful = true }
        dates.append(date)
        rangeAt = nil
        index = next
      } else {
        take(words, index, &rangeAt)
        index += 1
      }
    }
  }

  private mutating func take(_ words: TimeWords, _ index: Int, _ rangeAt: inout Int?) {
    if words.isRange(index) {
      if !dates.isEmpty { rangeAt = index }
      return
    }
    if words.number(index, digits: 1...9) != nil {
      others += 1
      // Figures that look like a date and are none: "31/02/2018".
      if let mark = words.mark(index + 1), "/.".contains(mark),
        words.number(index + 2, digits: 1...9) != nil
      {
        isDoubtful = true
      }
    }
    guard let word = words.word(index) else { return }
    switch word {
    case "ongoing", "on-going", "continuous", "continuously", "continual", "continually",
      "permanent", "permanente", "continu", "continue", "cours", "throughout":
      isOngoing = true
    case "from", "since", "starting", "start", "depuis", "dès", "onwards", "onward":
      isStart = true
    case "not", "after", "once", "subject", "depending", "if", "unless", "except", "following",
      "upon", "pending", "before", "après", "avant", "sous", "si":
      isDoubtful = isDoubtful || duration == nil
    case "by", "in", "within", "of", "the", "and", "during", "de", "du", "en", "d", "l", "months",
      "end", "date", "target", "for", "over", "about":
      break
    default: others += 1
    }
  }

  func timeline(_ text: String) -> Timeline {
    var timeline = Timeline(text: text, kind: .unrecognised)
    guard !isDoubtful, others <= 6 else { return timeline }
    (timeline.minMonths, timeline.maxMonths) = (duration?.min, duration?.max)
    switch (dates.count, duration != nil, isOngoing, every) {
    case (0, true, true, _): timeline.kind = .mixed
    case (0, true, false, nil): timeline.kind = .duration
    case (0, true, false, .some(let every)):
      timeline.kind = .mixed
      timeline.every = every
    case (0, false, true, nil): timeline.kind = .ongoing
    case (0, false, true, .some(let every)):
      timeline.kind = .mixed
      timeline.every = every
    case (0, false, false, .some(let every)) where others <= 2:
      timeline.kind = .recurring
      timeline.every = every
    case (1, _, _, _): setOne(dates[0], &timeline)
    case (2, _, _, _) where isRange: setRange(dates[0], dates[1], &timeline)
    default: (timeline.minMonths, timeline.maxMonths) = (nil, nil)
    }
    return timeline
  }

  private func setOne(_ date: PrintedDate, _ timeline: inout Timeline) {
    guard others <= (date.isFiscal ? 1 : 4) else {
      (timeline.minMonths, timeline.maxMonths) = (nil, nil)
      return
    }
    timeline.every = every
    if isOngoing {
      timeline.kind = .mixed
      timeline.start = date.start
    } else if duration != nil || every != nil {
      timeline.kind = .mixed
      if !isStart { timeline.end = date.end } else { timeline.start = date.start }
    } else if isStart {
      timeline.kind = .period
      timeline.start = date.start
    } else if date.isFiscal {
      timeline.kind = .period
      (timeline.start, timeline.end) = (date.start, date.end)
    } else {
      timeline.kind = .deadline
      timeline.end = date.end
    }
  }

  private func setRange(
    _ first: PrintedDate, _ last: PrintedDate, _ timeline: inout Timeline
  ) {
    if let start = first.start, let end = last.end, start > end {
      (timeline.minMonths, timeline.maxMonths) = (nil, nil)
      return
    }
    timeline.kind = duration == nil && every == nil && !isOngoing ? .period : .mixed
    timeline.every = every
    (timeline.start, timeline.end) = (first.start, last.end)
  }

  /// "Jun-Sep 2025", "Q1 to Q3 2026": the first takes its year from the second.
  private static func sharedYear(
    _ words: TimeWords, _ index: Int, _ fiscalYearStart: String?
  ) -> (PrintedDate, PrintedDate, Int)? {
    let isMonth = words.word(index).flatMap(PrintedDate.month) != nil
    let quarter = words.word(index) == "q" ? words.number(index + 1, digits: 1...1) : nil
    guard isMonth || quarter != nil else { return nil }
    let range = index + (isMonth ? 1 : 2)
    guard words.isRange(range),
      let (last, next) = PrintedDate.read(words, at: range + 1, fiscalYearStart: fiscalYearStart),
      words.number(range + 1) == nil, let end = last.end, let year = Int(end.prefix(4)),
      let lastMonth = Int(end.dropFirst(5).prefix(2))
    else { return nil }
    let month = quarter.map { $0 * 3 - 2 } ?? words.word(index).flatMap(PrintedDate.month) ?? 0
    guard (1...12).contains(month) else { return nil }
    let first = PrintedDate.span(month <= lastMonth ? year : year - 1, month, month)
    return (first, last, next)
  }

  /// A number or range of months, years, weeks or days: "08 months", "1-2 years", "60 days".
  private static func duration(
    _ words: TimeWords, _ index: Int
  ) -> ((min: Int?, max: Int?), Int)? {
    guard let (first, next) = count(words, index) else { return nil }
    var (last, after) = (first, next)
    if words.isRange(next) || words.word(next) == "or" || words.mark(next) == "/",
      let (second, end) = count(words, next + 1)
    {
      (last, after) = (second, end)
    }
    if words.mark(after) == "-" { after += 1 }
    guard let unit = words.word(after), first <= last, last <= 100 else { return nil }
    switch unit {
    case "month", "months", "mois", "mos": return ((first, last), after + 1)
    case "year", "years", "yr", "yrs", "an", "ans", "année", "années":
      return ((first * 12, last * 12), after + 1)
    case "week", "weeks", "day", "days", "semaine", "semaines", "jour", "jours":
      return ((nil, nil), after + 1)
    default: return nil
    }
  }

  /// Whether a number is the decimals of the one before it.
  private static func isDecimal(_ words: TimeWords, _ index: Int) -> Bool {
    guard index >= 2, let mark = words.mark(index - 1), mark == "." || mark == "," else {
      return false
    }
    return words.number(index - 2, digits: 1...9) != nil && words.number(index) != nil
  }

  private static func count(_ words: TimeWords, _ index: Int) -> (Int, Int)? {
    if let number = words.number(index, digits: 1...3) {
      return isDecimal(words, index) || isDecimal(words, index + 2) ? nil : (number, index + 1)
    }
    guard let word = words.word(index), let number = NumberWord.value(word), number > 0 else {
      return nil
    }
    return (number, index + 1)
  }
}
