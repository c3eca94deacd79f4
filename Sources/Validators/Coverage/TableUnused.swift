import Findings
import Records

extension Validator {
  static let tableUnused = Validator(
    code: "COV002", name: "table-unused", severity: .note,
    whatItDoes: "Reports how many tables and rows of the document no record used.",
    whyItMatters: "What no rule reads is missing from the data without a word.",
    example: "Two of 24 tables are known to no rule.",
    howToSettle: "Add a rule for the table, or accept the finding.",
    check: { inquiry in
      let coverage = inquiry.coverage
      guard coverage.unusedTables > 0 else { return [] }
      return [
        Observation(
          "\(coverage.unusedTables) of \(coverage.tables) tables went into no record",
          expected: "0", actual: String(coverage.unusedTables),
          places: distinct(coverage.unused.map(\.table)).compactMap { table in
            coverage.unused.first { $0.table == table }?.place
          }, identity: [String(coverage.unusedTables), String(coverage.tables)])
      ]
    })
}
