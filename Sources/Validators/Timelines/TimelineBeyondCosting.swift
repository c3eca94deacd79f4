import Findings
import Records

extension Validator {
  static let timelineBeyondCosting = Validator(
    code: "TIM001", name: "timeline-beyond-costing", severity: .warning,
    whatItDoes: "Reports an activity that goes on after the last year that the plan costs.",
    whyItMatters: "The money ends before the work does.",
    example: "An activity runs through end 2029; the last costed year, 2028-29, ends in June "
      + "2029.",
    howToSettle: "Cost the year, or end the activity with the money.",
    check: { inquiry in
      guard !inquiry.records.costings.isEmpty,
        let last = FiscalYear.all(of: inquiry.records.plan).max(by: { $0.end < $1.end })
      else { return [] }
      return inquiry.records.activities.compactMap { activity in
        guard let timeline = activity.timeline, let end = timeline.end, end > last.end
        else { return nil }
        return Observation(
          "activity \(activity.id) ends on \(end) (\"\(timeline.text)\"), after \(last.text), the last "
            + "costed year, which ends on \(last.end)",
          expected: last.end, actual: end, records: [activity.id], places: activity.places,
          identity: [activity.id, timeline.text, last.text])
      }
    })
}
