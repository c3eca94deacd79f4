import Findings
import Records

extension Validator {
  static let uncertainTable = Validator(
    code: "COV004", name: "uncertain-table", severity: .note,
    whatItDoes: "Reports tables whose cells the reader is not sure of.",
    whyItMatters: "A table without rules on the page may have been cut at the wrong columns.",
    example: "A table set with blanks only was read with a confidence of 55 of 100.",
    howToSettle: "Compare the table in the output with the page.",
    check: { inquiry in
      inquiry.coverage.uncertainTables.map { table in
        Observation(
          "table \(table.table) was read with a confidence of \(table.confidence) of 100",
          actual: String(table.confidence), places: [table.place],
          identity: [String(table.table), String(table.confidence)])
      }
    })
}
