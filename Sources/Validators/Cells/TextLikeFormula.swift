import Findings
import Records

extension Validator {
  static let textLikeFormula = Validator(
    code: "CSV001", name: "text-like-formula", severity: .warning,
    whatItDoes:
      "Reports texts of records that a spreadsheet would run as a formula, once a column.",
    whyItMatters:
      "Opened in a spreadsheet, the cell shows an error or another value, or does harm.",
    example: "A title begins \"=HYPERLINK(\"; a target reads \"+5 per district\".",
    howToSettle: "Write the CSV files with --excel-safe, or import their columns as text.",
    check: { inquiry in
      FormulaCells.columns(of: inquiry.records).map { column, cells in
        let shown = distinct(cells.map { "\"\(Wording.short($0.text, 40))\" in \($0.record)" })
        let isList = cells.allSatisfy { FormulaText.isItem($0.text) }
        return Observation(
          Wording.count(cells.count, "cell", "cells")
            + " of column \(column) begin\(cells.count == 1 ? "s" : "") as a formula does: "
            + shown.prefix(3).joined(separator: ", ") + (shown.count > 3 ? ", …" : ""),
          severity: isList ? .note : nil, records: distinct(cells.map(\.record)),
          places: Array(distinct(cells.compactMap(\.place)).prefix(5)),
          identity: [column] + distinct(cells.map(\.text)).sorted())
      }
    })
}
