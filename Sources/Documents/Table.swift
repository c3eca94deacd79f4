package import Findings

/// A table as it is printed: a grid of cells with spans, nothing interpreted.
package struct Table: Hashable, Sendable, Codable {
  /// The place of each row, from the top; its count is the number of rows.
  package var rows: [Place]
  /// How many columns the grid has.
  package var columns: Int
  /// The cells in row-major order; a grid position that no cell covers is blank.
  package var cells: [Cell]
  /// The rows known to be headers: marked so in the source, or repeated after a page break.
  package var headerRows: [Int]
  package var caption: RichText?
  /// How sure the reader is that this is a table and these are its cells, from 0 to 100;
  /// nil where the source itself says so.
  package var confidence: Int?

  package init(
    rows: [Place], columns: Int, cells: [Cell], headerRows: [Int] = [], caption: RichText? = nil,
    confidence: Int? = nil
  ) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.headerRows = headerRows
    self.caption = caption
    self.confidence = confidence
  }

  /// For each row, for each column, the index of the cell that covers it, or nil where none does.
  package var grid: [[Int?]] {
    var grid = [[Int?]](
      repeating: [Int?](repeating: nil, count: columns), count: rows.count)
    for (index, cell) in cells.enumerated() {
      for row in Int(cell.row)..<min(rows.count, Int(cell.row + cell.rowSpan)) {
        for column in Int(cell.column)..<min(columns, Int(cell.column + cell.columnSpan)) {
          grid[row][column] = index
        }
      }
    }
    return grid
  }
}
