import Findings
import Records

extension Validator {
  static let intervalSynonyms = Validator(
    code: "TIM008", name: "interval-synonyms", severity: .note,
    whatItDoes: "Reports one interval called by two words in the plan's timelines: \"Annual\" and "
      + "\"Yearly\".",
    whyItMatters: "Who filters by one word misses the rows that use the other.",
    example: "One action is \"Annual\", another \"Yearly\".",
    howToSettle: "Use one word for one interval.",
    check: { inquiry in
      let timed = inquiry.records.activities.filter { $0.timeline?.every != nil }
      let byInterval = Dictionary(grouping: timed) { $0.timeline?.every ?? "" }
      return byInterval.sorted { $0.key < $1.key }.compactMap { every, activities in
        let texts = distinct(activities.compactMap { $0.timeline.map { Wording.plain($0.text) } })
        guard texts.count > 1 else { return nil }
        return Observation(
          "the interval \(every) is called "
            + distinct(activities.compactMap { $0.timeline?.text }).map { "\"\($0)\"" }
            .joined(separator: " and "),
          records: activities.map(\.id), places: activities.compactMap(\.places.first),
          identity: [every] + texts.sorted())
      }
    })
}
