/// Cells merged over several rows in tables whose cells stand at the middle of their rows: where one
/// stands at the middle of several rows, alone in its column, it is theirs.
struct MiddleSpans {
  private let cells: [Draft.Cell]
  private let hulls: [Rect?]
  /// What the text of each row covers, each merged cell left out.
  private var rows: [Rect?]

  /// How far two middles may differ, in points.
  private static let slack = 1.2

  init(_ cells: [Draft.Cell], rowCount: Int) {
    self.cells = cells
    hulls = cells.map { $0.words.hull }
    rows = [Rect?](repeating: nil, count: rowCount)
    for (cell, hull) in zip(cells, hulls) where cell.rows.count == 1 {
      guard let hull else { continue }
      let row = cell.rows.lowerBound
      rows[row] = rows[row]?.union(hull) ?? hull
    }
  }

  /// Whether most cells that are lower than their row stand at its middle, not at its top.
  private var areMiddle: Bool {
    var (lower, middle) = (0, 0)
    for (cell, hull) in zip(cells, hulls) where cell.rows.count == 1 {
      guard let hull, let row = rows[cell.rows.lowerBound], hull.height < row.height - 4 else {
        continue
      }
      lower += 1
      if abs(hull.middleY - row.middleY) < Self.slack { middle += 1 }
    }
    return middle >= 3 && middle * 10 >= lower * 7
  }

  /// The cells, each over the rows that it stands at the middle of.
  ///
  /// - Parameter ys: The edges of the rows.
  func spread(ys: [Double]) -> [Draft.Cell] {
    guard areMiddle else { return cells }
    var spread = cells
    for (index, cell) in cells.enumerated() where cell.columns.count == 1 {
      guard let hull = hulls[index], let rows = rows(around: index, hull) else { continue }
      spread[index].rows = rows
      spread[index].box.top = ys[rows.lowerBound]
      spread[index].box.bottom = ys[rows.upperBound]
    }
    return spread.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// The fewest rows around a cell, several of them, that have their middle where the cell has its
  /// own and nothing else in its column; nil where it stands at the middle of its own.
  private func rows(around index: Int, _ hull: Rect) -> Range<Int>? {
    let cell = cells[index]
    let others = cells.indices.filter { $0 != index && cells[$0].columns.overlaps(cell.columns) }
    func middle(_ range: Range<Int>) -> Double? {
      let beside = cells.indices.filter {
        $0 != index && cells[$0].rows.count == 1 && range.contains(cells[$0].rows.lowerBound)
          && cells[$0].columns.count == 1
      }
      return Rect.hull(beside.compactMap { hulls[$0] })?.middleY
    }
    // Text beside that of other rows does not stand in its row alone.
    let isBesideOthers = cells.indices.contains { other in
      guard other != index, cells[other].rows.count == 1, let text = hulls[other] else {
        return false
      }
      return !cells[other].rows.overlaps(cell.rows) && text.top - 1 < hull.bottom
        && hull.top - 1 < text.bottom
    }
    if !isBesideOthers, let own = middle(cell.rows), abs(own - hull.middleY) < Self.slack {
      return nil
    }
    func isFree(_ row: Int) -> Bool { !others.contains { cells[$0].rows.contains(row) } }
    var first = cell.rows.lowerBound
    while first > 0, isFree(first - 1) { first -= 1 }
    var end = cell.rows.upperBound
    while end < rows.count, isFree(end) { end += 1 }
    for count in 2..<max(3, end - first + 1) {
      for start in first..<max(first, end - count) + 1 {
        let range = start..<start + count
        guard range.lowerBound <= cell.rows.lowerBound, cell.rows.upperBound <= range.upperBound,
          range.upperBound <= end, let middle = middle(range)
        else { continue }
        if abs(middle - hull.middleY) < Self.slack { return range }
      }
    }
    return nil
  }
}
