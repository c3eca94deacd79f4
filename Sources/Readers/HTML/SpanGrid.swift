/// Which columns of a growing table are covered from above.
///
/// Source of the algorithm: HTML Standard, "Forming a table". Where a cell would overlap one from
/// above, it is made narrower instead.
struct SpanGrid {
  /// For each column, the first row from which it is free again.
  private var freeFrom: [Int] = []
  private var row = -1
  private var next = 0

  /// How many columns the widest row takes.
  var columns: Int { freeFrom.count }

  mutating func beginRow() {
    row += 1
    next = 0
  }

  /// Ends what reaches down, as the end of a row group does.
  mutating func endGroup() {
    for column in freeFrom.indices { freeFrom[column] = min(freeFrom[column], row + 1) }
  }

  /// Places the row's next cell: the column where it begins, and how many it covers.
  mutating func place(rowSpan: Int, columnSpan: Int) -> (column: Int, columnSpan: Int) {
    while next < freeFrom.count, freeFrom[next] > row { next += 1 }
    let column = next
    while next - column < columnSpan, next >= freeFrom.count || freeFrom[next] <= row {
      if next == freeFrom.count { freeFrom.append(0) }
      freeFrom[next] = row + rowSpan
      next += 1
    }
    return (column, next - column)
  }
}
