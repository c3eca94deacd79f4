import Findings
import Records

extension Validator {
  static let deadlineBeforeApproval = Validator(
    code: "TIM004", name: "deadline-before-approval", severity: .warning,
    whatItDoes: "Reports an activity that is due before the plan was approved.",
    whyItMatters: "A deadline that had passed on the day of approval cannot be met.",
    example: "An activity is due by mid 2025; the plan was approved on 14 November 2025.",
    howToSettle: "Move the deadline, or report the activity as done.",
    check: { inquiry in
      let approvals = inquiry.records.plan.dates.filter { $0.kind == "approval" }
      guard let approval = approvals.compactMap(\.date).max() else { return [] }
      return inquiry.records.activities.compactMap { activity in
        guard let timeline = activity.timeline, let end = timeline.end, end < approval
        else { return nil }
        return Observation(
          "activity \(activity.id) is due by \(end) (\"\(timeline.text)\"), before the plan was "
            + "approved on \(approval)",
          actual: end, records: [activity.id], places: activity.places,
          identity: [activity.id, timeline.text, approval])
      }
    })
}
