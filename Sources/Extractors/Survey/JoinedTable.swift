internal import Documents

/// A table with the pieces that page breaks cut off it, as one.
struct JoinedTable {
  private(set) var table: Table
  /// 0-based numbers of the tables that it is made of, each with its first cell here.
  private(set) var pieces: [(number: Int, firstCell: Int)]

  init(_ table: Table, number: Int) {
    self.table = table
    pieces = [(number, 0)]
  }

  var number: Int { pieces[0].number }

  /// Sets another table's rows below.
  mutating func join(_ other: Table, number: Int) {
    pieces.append((number, table.cells.count))
    let offset = Int32(clamping: table.rows.count)
    table.rows += other.rows
    table.cells += other.cells.map { cell in
      var cell = cell
      cell.row += offset
      return cell
    }
    table.headerRows += other.headerRows.map { $0 + Int(offset) }
  }

  /// The table and cell in the document that a cell here is.
  func origin(of cell: Int) -> (table: Int, cell: Int) {
    let piece = pieces.last { $0.firstCell <= cell } ?? pieces[0]
    return (piece.number, cell - piece.firstCell)
  }
}
