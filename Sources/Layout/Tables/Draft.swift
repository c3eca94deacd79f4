/// A table as found on one page: its edges, and the words of each cell.
struct Draft {
  struct Cell {
    var columns: Range<Int>
    var rows: Range<Int>
    var box: Rect
    var words: [Word]

    var isBold: Bool { words.areBold }
  }

  var page: Int
  var box: Rect
  var xs: [Double]
  var ys: [Double]
  /// The cells with words, in row-major order.
  var cells: [Cell]
  /// Whether rules part the columns.
  var isGrid: Bool
  /// Whether its upright rules run on below the last level one.
  var isOpenBelow: Bool
  /// Whether shading tells its rows where no rule is drawn.
  var isShaded = false
  /// Ruled places without words that cover several rows.
  var blanks: [Blank] = []
  /// Whether only the white between its columns shows it.
  var isUnruled = false
  /// Whether it is a table only if it goes on with one on the page before.
  var isFragment = false
  /// Whether it is a table only if it goes on with one on the next page.
  var isBeginning = false

  /// Where its rows are shaded by turns, whether the first and the last below the headings are.
  var turns: Turns?

  struct Turns: Hashable, Sendable {
    var first: Bool
    var last: Bool
  }

  struct Blank: Hashable, Sendable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// Whether its rows are those of the table on the page before, beside which it stands.
  var isBesideOther = false

  /// Where the headings end that are said again from the page before.
  var headEnd: Double?

  /// Whether it goes on with the page before without headings of its own.
  var isHeadless = false

  /// The first rows that are set in bold while those below are not.
  var headerRows: [Int] {
    if isHeadless { return [] }
    var rows = [[Cell]](repeating: [], count: rowCount)
    for cell in cells where cell.rows.lowerBound < rowCount {
      rows[cell.rows.lowerBound].append(cell)
    }
    let end = headEnd ?? .infinity
    var widest = 0
    let count = zip(rows, ys).prefix { row, top in
      // Below headings of several columns, text of the first one alone is what is left of a row.
      let isLabel = row.count == 1 && row[0].columns == 0..<1 && widest > 2
      widest = max(widest, row.count)
      return !isLabel && row.allSatisfy(\.isBold) && top < end
    }.count
    return count < rowCount ? Array(0..<count) : []
  }

  /// The draft with headings of the second column that stand left of the middle of its text spanning
  /// the first two, where the first holds the rows' numbers and has no heading.
  var headingsOverNumbers: Draft {
    let heads = Set(headerRows)
    let numbers = cells.filter {
      $0.columns == 0..<1 && !heads.contains($0.rows.lowerBound)
    }
    guard columnCount > 2, !heads.isEmpty, !numbers.isEmpty,
      numbers.allSatisfy({ $0.words.count == 1 && ListMarker.isEnumerator($0.words[0].text) }),
      !cells.contains(where: { heads.contains($0.rows.lowerBound) && $0.columns == 0..<1 })
    else { return self }
    var draft = self
    let below = cells.filter { $0.columns == 1..<2 && !heads.contains($0.rows.lowerBound) }
      .flatMap(\.words).map(\.box)
    guard let text = Rect.hull(below) else { return self }
    for (index, cell) in cells.enumerated()
    where heads.contains(cell.rows.lowerBound) && cell.columns == 1..<2 {
      guard let heading = cell.words.hull, heading.middleX < text.middleX - 3
      else {
        continue
      }
      draft.cells[index].columns = 0..<2
      draft.cells[index].box.left = xs[0]
    }
    return draft
  }

  /// The draft without columns and rows too narrow for text, such as those between double rules.
  var withoutSlivers: Draft {
    var draft = self
    for column in (0..<columnCount).reversed() where xs[column + 1] - xs[column] < 8 {
      let isUsed = draft.cells.contains { $0.columns == column..<column + 1 }
      guard !isUsed, draft.columnCount > 1 else { continue }
      draft.xs.remove(at: column == 0 ? 0 : column)
      for index in draft.cells.indices {
        draft.cells[index].columns = Self.removing(column, from: draft.cells[index].columns)
      }
      for index in draft.blanks.indices {
        draft.blanks[index].columns = Self.removing(column, from: draft.blanks[index].columns)
      }
    }
    for row in (0..<rowCount).reversed() where ys[row + 1] - ys[row] < 5 {
      let isUsed = draft.cells.contains { $0.rows == row..<row + 1 }
      guard !isUsed, draft.rowCount > 1 else { continue }
      draft.ys.remove(at: row == 0 ? 0 : row)
      for index in draft.cells.indices {
        draft.cells[index].rows = Self.removing(row, from: draft.cells[index].rows)
      }
      for index in draft.blanks.indices {
        draft.blanks[index].rows = Self.removing(row, from: draft.blanks[index].rows)
      }
    }
    return draft
  }

  private static func removing(_ place: Int, from range: Range<Int>) -> Range<Int> {
    let lower = range.lowerBound > place ? range.lowerBound - 1 : range.lowerBound
    let upper = range.upperBound > place ? range.upperBound - 1 : range.upperBound
    return lower..<max(lower + 1, upper)
  }

  var rowCount: Int { max(0, ys.count - 1) }
  var columnCount: Int { max(0, xs.count - 1) }
}
