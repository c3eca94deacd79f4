internal import Records

/// Along which stretch of time a plan's activities are drawn: the calendar, or months from a start
/// that the plan does not date.
struct TimeAxis {
  /// How an activity lies on the axis, in thousandths of its length.
  enum Bar: Hashable {
    case span(from: Int, to: Int)
    /// A deadline: whatever comes before it is not dated.
    case until(Int)
    /// A length whose start is not dated, from the beginning of the axis.
    case length(sure: Int, most: Int)
    case open(from: Int)
  }

  struct Tick: Hashable {
    var position: Int
    var label: String
  }

  static let length = 1000
  private static let most = 60 * 366

  let ticks: [Tick]
  /// Whether the ticks are years of the calendar.
  let isDated: Bool
  private let origin: Int
  private let extent: Int

  /// Nil where no activity says when it is to be done, or not in a way that can be drawn.
  init?(_ records: PlanRecords) {
    let timelines = records.activities.compactMap(\.timeline)
    let dates =
      (timelines.flatMap { [$0.start, $0.end] } + [
        records.plan.period?.start, records.plan.period?.end,
      ]).compactMap { $0.flatMap(CalendarDay.init) }
    if let first = dates.min(), let last = dates.max(), last.number - first.number > 31 {
      guard last.number - first.number <= Self.most else { return nil }
      isDated = true
      origin = first.number
      extent = last.number - first.number
      ticks = Self.years(from: first, to: last)
    } else {
      guard let months = timelines.compactMap({ $0.maxMonths ?? $0.minMonths }).max(),
        (1...720).contains(months)
      else { return nil }
      isDated = false
      origin = 0
      extent = (months + 11) / 12 * 12
      ticks = (0...extent / 12).map {
        Tick(
          position: $0 * 12 * Self.length / ((months + 11) / 12 * 12),
          label: $0 == 0 ? "start" : "\($0) y")
      }
    }
  }

  private static func years(from first: CalendarDay, to last: CalendarDay) -> [Tick] {
    let years = (first.number / 366)...(last.number / 365 + 1)
    let step = max(1, (last.number - first.number) / 365 / 10)
    return years.filter { $0 % step == 0 }.compactMap { year in
      let day = CalendarDay(year: year, month: 1, day: 1)
      guard day >= first, day <= last else { return nil }
      return Tick(
        position: (day.number - first.number) * length / (last.number - first.number),
        label: "\(year)")
    }
  }

  func bar(for timeline: Timeline) -> Bar? {
    if isDated {
      let start = timeline.start.flatMap(CalendarDay.init).map(position)
      let end = timeline.end.flatMap(CalendarDay.init).map(position)
      switch (start, end) {
      case (let start?, let end?): return .span(from: min(start, end), to: max(start, end))
      case (nil, let end?): return .until(end)
      case (let start?, nil): return .open(from: start)
      case (nil, nil): return timeline.kind == .ongoing ? .open(from: 0) : nil
      }
    }
    if let most = timeline.maxMonths ?? timeline.minMonths {
      let sure = timeline.minMonths ?? most
      return .length(sure: sure * Self.length / extent, most: most * Self.length / extent)
    }
    return timeline.kind == .ongoing ? .open(from: 0) : nil
  }

  private func position(_ day: CalendarDay) -> Int {
    (day.number - origin) * Self.length / extent
  }
}
