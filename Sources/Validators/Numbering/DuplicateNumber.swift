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
      let siblings = inquiry.siblings.flatMap { group in
        group.repetitions.map { (group.kind, $0.number, $0.members) }
      }
      return siblings.map { kind, number, members in
        Observation(
          "\(kind) number \(number) is printed \(members.count) times: "
            + members.map { "\"\(Wording.short($0.title, 60))\"" }.joined(separator: " and "),
          actual: number, records: members.map(\.id), places: members.flatMap(\.places),
          identity: [kind, number] + members.map { Wording.plain($0.title) }.sorted())
      }
    })
}
