import Findings
import Records

extension Validator {
  static let acronymListedTwice = Validator(
    code: "NAM003", name: "acronym-listed-twice", severity: .warning,
    whatItDoes: "Reports an acronym that the list of acronyms explains twice.",
    whyItMatters: "Two entries can say two things.",
    example: "ADP is listed as Annual Development Programme and again as Annual Development "
      + "Plan.",
    howToSettle: "Strike one of the entries.",
    check: { inquiry in
      let entries = Dictionary(grouping: inquiry.records.acronyms) { $0.acronym.lowercased() }
      return entries.filter { $0.value.count > 1 }.values.sorted { $0[0].acronym < $1[0].acronym }
        .map { group in
          Observation(
            "\(group[0].acronym) is listed \(group.count) times: "
              + group.map { "\"\($0.expansion)\"" }.joined(separator: " and "),
            severity: Set(group.map { Wording.plain($0.expansion) }).count == 1 ? .note : nil,
            actual: group[0].acronym, places: group.flatMap(\.places),
            identity: [group[0].acronym] + group.map { Wording.plain($0.expansion) }.sorted())
        }
    })
}
