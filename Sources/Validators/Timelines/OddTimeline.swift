import Findings
import Records

extension Validator {
  static let oddTimeline = Validator(
    code: "TIM007", name: "odd-timeline", severity: .warning,
    whatItDoes: "Reports timelines in a form that reads two ways: \"01 years\", \"1-3 years "
      + "Ongoing\".",
    whyItMatters: "A reader must guess what was meant, and two readers guess differently.",
    example: "An action is to take \"1-3 years Ongoing\": for three years, or without end?",
    howToSettle: "Write the timeline like its siblings.",
    check: { inquiry in
      inquiry.records.activities.compactMap { activity in
        guard let timeline = activity.timeline, let odd = OddTimeline.reason(timeline)
        else { return nil }
        return Observation(
          "activity \(activity.id) has the timeline \"\(timeline.text)\": \(odd.reason)",
          severity: odd.severity, actual: timeline.text, records: [activity.id],
          places: activity.places, identity: [activity.id, timeline.text])
      } + OddTimeline.mixedZeros(inquiry.records.activities)
    })
}

private enum OddTimeline {
  /// Why a timeline is odd; nil where it is not.
  static func reason(_ timeline: Timeline) -> (reason: String, severity: Severity)? {
    switch timeline.kind {
    case .mixed: return ("a duration and an open end at once", .warning)
    case .unrecognised: return ("no date, duration or interval that can be told", .note)
    default: break
    }
    let words = Wording.words(timeline.text)
    for (number, unit) in zip(words, words.dropFirst()) {
      guard let count = Int(number), ["year", "years", "month", "months"].contains(unit)
      else { continue }
      let isRange = timeline.minMonths != timeline.maxMonths
      if !isRange, (count == 1) == unit.hasSuffix("s") {
        return ("the number and \"\(unit)\" do not agree", .warning)
      }
    }
    return nil
  }

  /// One note where some numbers have a leading zero and others of one digit have none.
  static func mixedZeros(_ activities: [Activity]) -> [Observation] {
    let durations = activities.filter { $0.timeline?.kind == .duration }
    func begins(_ activity: Activity, withZero: Bool) -> Bool {
      let text = Array((activity.timeline?.text ?? "").utf8)
      guard let first = text.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      else { return false }
      return (first == UInt8(ascii: "0")) == withZero
    }
    let zero = durations.filter { begins($0, withZero: true) }
    let plain = durations.filter { begins($0, withZero: false) }
    guard let one = zero.first?.timeline?.text, let other = plain.first?.timeline?.text
    else { return [] }
    let few = zero.count <= plain.count ? zero : plain
    return [
      Observation(
        Wording.count(zero.count, "duration is", "durations are")
          + " written with a leading zero (\"\(one)\"), \(plain.count) "
          + "without (\"\(other)\")",
        severity: .note, records: few.map(\.id), places: few.compactMap(\.places.first),
        identity: distinct(few.compactMap { $0.timeline?.text }).sorted())
    ]
  }
}
