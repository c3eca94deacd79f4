internal import Documents
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
  /// Where it goes on behind page breaks that cut it, a place a page.
  private(set) var rest: [Place] = []
  /// Whether the row is the first after a page break or another interruption of its table.
  var resumes = false
  /// The ids of the objective and outcome that stand above it.
  var objective: String?
  var outcome: String?

  /// All places that it stands in.
  var places: [Place] { rest.isEmpty ? [place] : [place] + rest }

  /// Takes in where one of its cells goes on.
  mutating func goOn(in cell: Cell) {
    for part in cell.continuations where part.line != nil {
      let home = rest.firstIndex { $0.page == part.place.page }
      if let home, let box = rest[home].box, let more = part.place.box, let page = part.place.page {
        rest[home] = .page(Int32(clamping: page), box.union(more))
      } else {
        rest.append(part.place)
      }
    }
  }

  func text(_ field: Field) -> String? {
    guard let value = values[field], !value.isEmpty else { return nil }
    return value.text
  }

  func isBlank(_ field: Field) -> Bool { values.isBlank(field) }

  func isBlank(_ fields: Field...) -> Bool { fields.allSatisfy { isBlank($0) } }
}
