internal import Documents

/// What each column of a table means, as its header says.
struct Columns: Sendable, Equatable {
  var fields: [Field?]
  /// The fiscal year of each amount column.
  var years: [String?]
  /// The column that holds only the numbers of the activities beside it.
  var number: Int?

  var count: Int { fields.count }

  var fiscalYears: [String] { years.compactMap(\.self) }

  /// Whether the cells of a column mean anything.
  func isRead(_ column: Int) -> Bool {
    column < count && (column == number || fields[column] != nil)
  }

  /// Whether a header names the same fields and years over the same columns.
  func isPrinted(as header: Columns) -> Bool {
    fields == header.fields && years == header.years
  }

  /// The columns that a field covers, from the left.
  func positions(of field: Field) -> [Int] { fields.indices.filter { fields[$0] == field } }
}

/// The cells of a table by row and column, each cell at the position where it begins.
struct CellGrid {
  let table: Table
  /// The index in `table.cells` of each row's cells.
  private var rowStart: [Int]

  init(_ table: Table) {
    self.table = table
    var starts = [Int](repeating: 0, count: table.rows.count + 1)
    for cell in table.cells where Int(cell.row) < table.rows.count {
      starts[Int(cell.row) + 1] += 1
    }
    for row in 0..<table.rows.count { starts[row + 1] += starts[row] }
    rowStart = starts
  }

  /// The indices of the cells that begin in a row, from the left.
  func cells(in row: Int) -> Range<Int> { rowStart[row]..<rowStart[row + 1] }

  /// The texts of a row by column, a spanning cell's in each column that it covers.
  func texts(in row: Int) -> [String] {
    var texts = [String](repeating: "", count: table.columns)
    for index in cells(in: row) {
      let cell = table.cells[index]
      for column in Int(cell.column)..<min(table.columns, Int(cell.column + cell.columnSpan)) {
        texts[column] = CellText.flattened(cell.text.reading)
      }
    }
    return texts
  }
}
