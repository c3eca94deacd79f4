/// How far the rows of a table without rules stand apart, as against the lines of one row.
struct RowSpacing {
  /// The least white between two rows; nil where some rows stand as close as the lines of one.
  let apart: Double?

  init(_ draft: Draft) {
    guard draft.isUnruled else {
      apart = nil
      return
    }
    var within = 0.0
    var between = Double.infinity
    var size = 0.0
    var columns = [[(row: Int, box: Rect)]](repeating: [], count: draft.columnCount)
    let heads = draft.headerRows.count
    for cell in draft.cells where cell.rows.lowerBound >= heads && cell.rows.count == 1 {
      let lines = Line.gather(cell.words)
      guard let hull = Rect.hull(lines.map(\.box)), let first = lines.first else { continue }
      size = max(size, first.size)
      for (one, other) in zip(lines, lines.dropFirst()) {
        within = max(within, other.box.top - one.box.bottom)
      }
      if cell.columns.count == 1 {
        columns[cell.columns.lowerBound].append((cell.rows.lowerBound, hull))
      }
    }
    for column in columns {
      for (one, other) in zip(column, column.dropFirst()) where other.row == one.row + 1 {
        between = min(between, other.box.top - one.box.bottom)
      }
    }
    apart =
      between.isFinite && between - within > 0.2 * size ? (within + between) / 2 : nil
  }
}
