import Findings
import Records

extension Validator {
  static let tallyMismatch = Validator(
    code: "TOT010", name: "tally-mismatch", severity: .error,
    whatItDoes: "Adds up every other table of numbers that prints sums, by row and by column, and "
      + "holds each sum against its parts.",
    whyItMatters: "A table that is no costing is quoted as often, and is checked by nobody.",
    example: "A table of emissions prints a total of 1,129; its rows come to 1,126.",
    howToSettle: "Correct the cell or the total; print a note where figures are rounded.",
    check: { inquiry in
      inquiry.records.tallies.flatMap { tally in
        tally.columns.indices.filter { tally.columns[$0].kind == .amount }.flatMap { column in
          (TallySum.ofRows(tally, column) + TallySum.ofColumns(tally, column)).compactMap { sum in
            guard let severity = sum.severity else { return nil }
            var observation = TallySum.observation(sum, tally, what: "parts")
            observation.severity = severity
            return observation
          }
        }
      }
    })
}
