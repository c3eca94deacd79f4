import Findings
import Records

extension Validator {
  static let numberUnused = Validator(
    code: "COV001", name: "number-unused", severity: .note,
    whatItDoes: "Reports numbers in tables that no record of the plan used.",
    whyItMatters: "A number that is left over may be money that a rule does not know.",
    example: "A table has a fifth year column that no rule names.",
    howToSettle: "Add the table or the column to the rules, or accept the finding.",
    check: { inquiry in
      let numbers = inquiry.coverage.unused.filter { cell in
        cell.text.contains(where: \.isNumber) && cell.text.count { $0.isLetter } < 4
      }
      return Dictionary(grouping: numbers, by: \.table).sorted { $0.key < $1.key }.map {
        table, cells in
        let shown = cells.prefix(5).map { "\"\(Wording.short($0.text, 30))\"" }.joined(
          separator: ", ")
        return Observation(
          Wording.count(cells.count, "cell", "cells")
            + " with numbers in table \(table) went into no record: \(shown)"
            + (cells.count > 5 ? ", …" : ""),
          places: cells.map(\.place), identity: cells.map(\.text))
      }
    })
}
