/// Cells that have their middle at one height, as those of a row set at its middle do.
struct MiddleRow {
  struct Cell {
    var top: Double
    var bottom: Double
    /// The strip that it begins in.
    var first: Int
    var column: Int
  }

  private var cells: [Cell]

  var top: Double { cells.map(\.top).min() ?? 0 }
  var bottom: Double { cells.map(\.bottom).max() ?? 0 }
  /// The strip that it begins in.
  var first: Int { cells.map(\.first).min() ?? 0 }
  var count: Int { cells.count }
  private var height: Double { bottom - top }

  /// The rows of at least so many cells, from top to bottom.
  static func rows(_ cells: [Cell], least: Int) -> [MiddleRow] {
    var rows: [MiddleRow] = []
    for cell in cells.sorted(by: { $0.top + $0.bottom < $1.top + $1.bottom }) {
      if let last = rows.last, let anchor = last.cells.first,
        cell.top + cell.bottom - anchor.top - anchor.bottom < 2,
        !last.cells.contains(where: { $0.column == cell.column })
      {
        rows[rows.count - 1].cells.append(cell)
      } else {
        rows.append(MiddleRow(cells: [cell]))
      }
    }
    rows.removeAll { $0.cells.count < least }
    // A cell merged over three rows has its middle where the second has its own.
    while let clash = zip(rows.indices, rows.indices.dropFirst()).first(where: {
      rows[$0].bottom > rows[$1].top + 1
    }) {
      let taller = rows[clash.0].height > rows[clash.1].height ? clash.0 : clash.1
      let height = rows[taller].height
      rows[taller].cells.removeAll { $0.bottom - $0.top > height - 1 }
      if rows[taller].cells.count < least { rows.remove(at: taller) }
    }
    return rows
  }

  /// Whether the text of all columns has its middle at one height, and no wide white in it.
  static func areOne(_ strips: [Strip]) -> Bool {
    let entries = strips.flatMap(\.entries)
    guard RowWhites.areStaggered(strips), entries.allSatisfy({ $0.columns.count == 1 }) else {
      return false
    }
    var hulls: [Int: Rect] = [:]
    for entry in entries {
      let (column, box) = (entry.columns.lowerBound, entry.line.box)
      hulls[column] = hulls[column]?.union(box) ?? box
    }
    let size = entries.first?.line.size ?? 10
    let (whites, middles) = (ColumnRuns.whites(strips), hulls.values.map(\.middleY))
    guard hulls.count >= 3, let close = whites.min(), let wide = whites.max(),
      let least = middles.min(), let most = middles.max()
    else { return false }
    return wide - close < 0.2 * size && wide < 0.75 * size && most - least < 2
  }
}
