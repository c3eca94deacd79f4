import Findings
import Records

extension Validator {
  static let similarNames = Validator(
    code: "NAM005", name: "similar-names", severity: .warning,
    whatItDoes: "Reports names of laws, policies and bodies that differ by a year, a word's "
      + "ending or a joining word.",
    whyItMatters: "Two years for one law cannot both be right, and a name in two spellings is "
      + "counted as two bodies.",
    example: "The Senior Citizens Act is of 2020 in one table and of 2021 in another.",
    howToSettle: "Use the one official name; list names that are rightly different under "
      + "distinctNames.",
    check: { inquiry in
      let names = inquiry.records.prose.names
      guard let groups = SimilarName.all(inquiry) else {
        return [.notCompared("\(names.count) names", at: names[0].places[0])]
      }
      return groups.map { similar in
        Observation(
          similar.titles.map { "\"\($0)\"" }.joined(separator: " and ") + " \(similar.differ)",
          severity: similar.severity, expected: similar.titles.first, actual: similar.titles.last,
          places: similar.places, identity: similar.titles.sorted())
      }
    })
}
