import Findings
import Records

extension Validator {
  static let missingNumber = Validator(
    code: "NUM002", name: "missing-number", severity: .warning,
    whatItDoes: "Reports a number left out of a sequence of objectives, outcomes or activities.",
    whyItMatters: "Either something was dropped from the plan, or every reference past the gap is "
      + "off by one.",
    example: "The activities of outcome 2.1 are numbered 2.1.1, 2.1.2 and 2.1.4.",
    howToSettle: "Restore what is missing, or renumber.",
    check: { inquiry in
      Siblings.all(inquiry.records).flatMap { group in
        let numbered = group.members.compactMap { member in
          Siblings.last(of: member.number).map { ($0, member) }
        }
        let present = Set(numbered.map(\.0))
        guard let last = present.max(), last <= 10_000, last > 1 else { return [Observation]() }
        return (1..<last).filter { !present.contains($0) }.compactMap { missing in
          guard let next = numbered.filter({ $0.0 > missing }).min(by: { $0.0 < $1.0 })?.1
          else { return nil }
          let number = group.prefix + String(missing)
          return Observation(
            "\(group.kind) number \(number) is missing before \(next.number)", expected: number,
            records: [next.id], places: next.places, identity: [group.kind, number])
        }
      }
    })
}
