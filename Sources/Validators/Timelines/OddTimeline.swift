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
      var spans = Remembered<[OddTimeline.Span]>()
      return inquiry.records.activities.compactMap { activity in
        guard let timeline = activity.timeline,
          let odd = OddTimeline.reason(
            timeline, spans.value(of: timeline.text, OddTimeline.spans))
        else { return nil }
        return Observation(
          "activity \(activity.id) has the timeline \"\(timeline.text)\": \(odd.reason)",
          severity: odd.severity, actual: timeline.text, records: [activity.id],
          places: activity.places, identity: [activity.id, timeline.text])
      } + OddTimeline.mixedZeros(inquiry.records.activities)
    })
}

private enum OddTimeline {
  /// A number with its unit: 1 and "years".
  typealias Span = (count: Int, unit: String)

  static func spans(in text: String) -> [Span] {
    let words = Wording.words(text)
    return zip(words, words.dropFirst()).compactMap { number, unit in
      guard let count = Int(number), ["year", "years", "month", "months"].contains(unit)
      else { return nil }
      return (count, unit)
    }
  }

  /// Why a timeline with these spans is odd; nil where it is not.
  static func reason(
    _ timeline: Timeline, _ spans: [Span]
  ) -> (reason: String, severity: Severity)? {
    switch timeline.kind {
    case .mixed: return ("a duration and an open end at once", .warning)
    case .unrecognised: return ("no date, duration or interval that can be told", .note)
    default: break
    }
    guard timeline.minMonths == timeline.maxMonths else { return nil }
    let odd = spans.first { ($0.count == 1) == $0.unit.hasSuffix("s") }
    return odd.map { ("the number and \"\($0.unit)\" do not agree", .warning) }
  }

  /// One note where some numbers have a leading zero and others of one digit have none.
  static func mixedZeros(_ activities: [Activity]) -> [Observation] {
    let durations = activities.filter { $0.timeline?.kind == .duration }
    func begins(_ activity: Activity, withZero: Bool) -> Bool {
      guard let first = activity.timeline?.text.utf8.first,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
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
        severity: .note, records: few.map { $0.id }, places: few.compactMap { $0.places.first },
        identity: distinct(few.compactMap { $0.timeline?.text }).sorted())
    ]
  }
}
