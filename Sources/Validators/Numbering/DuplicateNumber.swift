import Findings
import Records

extension Validator {
  static let duplicateNumber = Validator(
    code: "NUM001", name: "duplicate-number", severity: .warning,
    whatItDoes: "Reports a number that two objectives, outcomes or activities print.",
    whyItMatters: "\"Action 22\" then means two things, and every later number is one too low.",
    example: "Two actions are both numbered 22.",
    howToSettle: "Renumber the second and what follows it.",
    check: { inquiry in
      inquiry.siblings.flatMap { group in
        group.repetitions.map { number, members in
          let records = members.map { inquiry.record(of: $0, in: group) }
          return Observation(
            "\(group.kind.rawValue) number \(number) is printed \(members.count) times: "
              + records.map { "\"\(Wording.short($0.title, 60))\"" }.joined(separator: " and "),
            actual: number, records: records.map(\.id), places: records.flatMap(\.places),
            identity: [group.kind.rawValue, number]
              + records.map { Wording.plain($0.title) }.sorted())
        }
      }
    })
}
