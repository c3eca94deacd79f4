import Findings
import Records

extension Validator {
  static let durationWithoutAnchor = Validator(
    code: "TIM006", name: "duration-without-anchor", severity: .note,
    whatItDoes: "Reports activities whose timeline is a duration in a plan that does not say when "
      + "it begins.",
    whyItMatters: "\"08 months\" is no deadline until somebody says from which day.",
    example: "57 actions are to take \"01 year\" or \"1-2 years\"; no start date is given.",
    howToSettle: "State the date from which durations run.",
    check: { inquiry in
      guard inquiry.records.plan.period?.start == nil else { return [] }
      let floating = inquiry.records.activities.filter { activity in
        guard let timeline = activity.timeline else { return false }
        return (timeline.kind == .duration || timeline.kind == .mixed) && timeline.start == nil
          && timeline.end == nil
      }
      guard let first = floating.first else { return [] }
      let texts = distinct(floating.compactMap { $0.timeline?.text }).sorted()
      return [
        Observation(
          "durations with no date to count from: "
            + Wording.count(floating.count, "activity", "activities") + ", the first \(first.id) "
            + "(\(texts.map { "\"\($0)\"" }.joined(separator: ", ")))",
          records: floating.map { $0.id }, places: floating.compactMap { $0.places.first },
          identity: texts)
      ]
    })
}
