import Findings
import Records

/// A costed activity with a timeline, and the fiscal years in which it has money.
struct MoneyOutsideTime {
  typealias Payment = (year: FiscalYear, amount: Amount)

  var line: Costing
  var activity: Activity
  var timeline: Timeline
  var paid: [Payment]

  static func all(_ inquiry: Inquiry) -> [MoneyOutsideTime] {
    let start = inquiry.records.plan.fiscalYearStart
    return inquiry.records.costings.compactMap { line in
      guard let activity = line.activity.flatMap({ inquiry.activities[$0] }),
        let timeline = activity.timeline
      else { return nil }
      let paid = line.amounts.compactMap { amount -> Payment? in
        guard (amount.amount ?? .zero) != .zero,
          let year = amount.fiscalYear.flatMap({ FiscalYear($0, startsOn: start) })
        else { return nil }
        return (year, amount)
      }
      return MoneyOutsideTime(line: line, activity: activity, timeline: timeline, paid: paid)
    }
  }

  /// What to say of the payments that stand outside the time; nil where there are none.
  ///
  /// - Parameter edge: Payments in a year that only touches the time, worth a note.
  func observation(
    _ limit: String, early outside: [Payment], edge: [Payment], edgeText: String
  ) -> Observation? {
    let flagged = outside.isEmpty ? edge : outside
    guard !flagged.isEmpty else { return nil }
    let money = flagged.map { "\($0.amount.printed) under \($0.year.text)" }
    let says = outside.isEmpty ? edgeText + " \(edge[0].year.text)" : limit
    let all = flagged.count == paid.count ? ", all the money it has" : ""
    return Observation(
      "activity \(activity.id) \(says) (\"\(timeline.text)\"), but costing \(line.id) has "
        + "\(money.joined(separator: ", "))\(all)",
      severity: outside.isEmpty ? .note : nil,
      records: distinct([activity.id, line.id]),
      places: flagged.map(\.amount.place) + activity.places,
      identity: [line.id, timeline.text] + flagged.map { $0.year.text + " " + $0.amount.printed })
  }
}
