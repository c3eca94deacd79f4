internal import Findings

/// A row of a table whose columns are understood: its text by field.
struct RecordRow: Sendable {
  /// An amount column's cell.
  struct AmountCell: Sendable {
    var fiscalYear: String
    /// nil where the cell is blank.
    var text: CellText?
  }

  var values = FieldTexts()
  /// What the number column holds, where the table has one.
  var number: String?
  /// The amounts in the order of the columns; blank cells too.
  var amounts: [AmountCell] = []
  var place: Place
  /// Whether the row is the first after a page break or another interruption of its table.
  var resumes = false
  /// The ids of the objective and outcome that stand above it.
  var objective: String?
  var outcome: String?

  func text(_ field: Field) -> String? {
    guard let value = values[field], !value.isEmpty else { return nil }
    return value.text
  }

  func isBlank(_ field: Field) -> Bool { values.isBlank(field) }

  func isBlank(_ fields: Field...) -> Bool { fields.allSatisfy { isBlank($0) } }
}
