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
      inquiry.siblings.flatMap { group in
        let numbered = group.members.indices.compactMap { member in
          Siblings.last(of: group.members[member].number).map { ($0, member) }
        }
        guard let last = numbered.map(\.0).max(), last <= 10_000, last > 1 else {
          return [Observation]()
        }
        let first = Dictionary(numbered) { first, _ in first }
        var upcoming = first.keys.sorted()[...]
        return (1..<last).compactMap { missing in
          upcoming = upcoming.drop { $0 < missing }
          guard let due = upcoming.first, due != missing,
            let next = first[due].map({ group.members[$0] })
          else { return nil }
          let (number, record) = (
            group.prefix + String(missing), inquiry.record(of: next, in: group)
          )
          return Observation(
            "\(group.kind.rawValue) number \(number) is missing before \(next.number)",
            expected: number,
            records: [record.id], places: record.places, identity: [group.kind.rawValue, number])
        }
      }
    })
}
