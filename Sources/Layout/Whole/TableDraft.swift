internal import Documents
internal import Findings

/// A table as the document will hold it, with what is needed to join it with its continuation.
struct TableDraft: Sendable {
  var table: Table
  /// The edges of its columns on the page where it ends.
  var xs: [Double]
  /// For each cell, how far its text goes from the page's left, in points.
  ///
  /// Like `ends` held for every cell of a document at once, and so in single precision.
  var extents: [ClosedRange<Float>]
  /// How many of its first rows are headings on the page where they stand.
  var headingRows: Int
  /// Whether rules part its columns.
  let isGrid: Bool
  /// The edges of its rows.
  var ys: [Double]
  /// For each row, the top of its first line; nil where it has no words.
  var starts: [Double?]
  /// Whether all of its text is set in bold, as that of a header alone is.
  let isBold: Bool
  /// Whether rules part it, and not white alone.
  let isRuled: Bool
  /// Whether shading tells its rows where no rule is drawn.
  let isShaded: Bool
  /// Whether its rows are those of the table on the page before, beside which it stands.
  let isBesideOther: Bool
  /// The rows of its right half, where that stands on the facing page.
  var facing: [Place] = []
  var box: Rect
  /// Whether its upright rules run on below the last level one, as where a page break cuts a row.
  var isOpenBelow: Bool
  /// For each cell, how wide its first word is and how much room its last line leaves.
  var ends: [End]

  /// Where its rows are shaded by turns, whether the first and the last below the headings are.
  let turns: Draft.Turns?
  /// Ruled places without words that cover several rows.
  var blanks: [Draft.Blank]
  /// What it reads as where it does not go on with the table of the page before; nil for a table.
  var otherwise: [Paragraph]?

  /// Whether it is a table only if it goes on with one on the next page.
  let isBeginning: Bool

  struct End: Sendable {
    var firstWord: Float
    var room: Float
    var startsItem: Bool
  }

  init(_ draft: Draft) {
    xs = draft.xs
    ys = draft.ys
    isRuled = !draft.isUnruled
    isShaded = draft.isShaded
    isBesideOther = draft.isBesideOther
    isBeginning = draft.isBeginning
    turns = draft.turns
    isBold = draft.cells.allSatisfy(\.isBold)
    starts = Self.starts(of: draft)
    extents = draft.cells.map { cell in
      let hull = cell.words.hull ?? cell.box
      return Float(hull.left)...Float(hull.right)
    }
    headingRows = draft.headerRows.count
    isGrid = draft.isGrid
    box = draft.box
    isOpenBelow = draft.isOpenBelow
    let lines = draft.cells.map { Line.gather($0.words) }
    let rights = Self.rights(of: draft)
    ends = zip(draft.cells, lines).map { cell, lines in
      Self.end(of: cell, lines, right: rights[cell.columns])
    }
    blanks = draft.blanks
    otherwise =
      draft.isFragment
      ? ParagraphBuilder(
        Line.gather(draft.cells.flatMap(\.words)), page: draft.page, leading: 1.3
      ).paragraphs : nil
    func place(_ box: Rect) -> Place {
      .page(Int32(clamping: draft.page), Box(points: box.left, box.top, box.right, box.bottom))
    }
    table = Table(
      rows: zip(draft.ys, draft.ys.dropFirst()).map { top, bottom in
        place(Rect(draft.box.left, top, draft.box.right, bottom))
      },
      columns: draft.columnCount,
      cells: zip(draft.cells, lines).map { cell, lines in
        Cell(
          row: cell.rows.lowerBound, column: cell.columns.lowerBound, rowSpan: cell.rows.count,
          columnSpan: cell.columns.count, text: TextJoiner.text(of: lines),
          place: place(cell.box))
      },
      headerRows: Array(0..<headingRows), confidence: draft.isUnruled ? 60 : draft.isGrid ? 95 : 80)
  }

  private static func starts(of draft: Draft) -> [Double?] {
    var starts = [Double?](repeating: nil, count: draft.rowCount)
    for cell in draft.cells where starts.indices.contains(cell.rows.lowerBound) {
      let row = cell.rows.lowerBound
      for word in cell.words { starts[row] = min(starts[row] ?? word.box.top, word.box.top) }
    }
    return starts
  }

  /// Whether its rows differ in height by more than a line, as rows of wrapped text do.
  var isUneven: Bool {
    let heights = zip(ys, ys.dropFirst()).map { $1 - $0 }
    guard heights.count >= 3, let least = heights.min(), let most = heights.max() else {
      return false
    }
    return most - least > 8
  }

  /// This table with the first column of the one before it in front, where a merged cell goes on there
  /// without text, so that nothing shows its column; nil where none does.
  ///
  /// - Parameters:
  ///   - xs: The edges of the other's columns.
  ///   - ending: The other's cells that reach its last row.
  func behindMergedCell(_ xs: [Double], _ ending: some Sequence<Cell>) -> TableDraft? {
    guard isGrid, self.xs.count > 2, xs.count == self.xs.count + 1,
      zip(xs.dropFirst(), self.xs).allSatisfy({ abs($0 - $1) < 4 }),
      ending.contains(where: { $0.column == 0 && $0.columnSpan == 1 })
    else { return nil }
    return behindColumn(from: xs[0])
  }

  /// This table with a column in front that is blank below its headings.
  private func behindColumn(from left: Double) -> TableDraft {
    var wider = self
    wider.xs.insert(left, at: 0)
    wider.table.columns += 1
    for index in wider.table.cells.indices { wider.table.cells[index].column += 1 }
    wider.blanks = blanks.map {
      Draft.Blank(
        columns: $0.columns.lowerBound + 1..<$0.columns.upperBound + 1, rows: $0.rows)
    }
    wider.blanks.append(Draft.Blank(columns: 0..<1, rows: headingRows..<table.rows.count))
    return wider
  }

  /// Whether only its headings are shaded, which may stand over several columns.
  var showsHeadingsOnly: Bool {
    turns.map { !$0.first && !$0.last && table.rows.count == headingRows + 1 } ?? false
  }

  /// What its columns are told by where no rule parts them.
  var whiteColumns: WhiteColumns {
    WhiteColumns(
      xs: xs,
      texts: zip(table.cells, extents).map { cell, extent in
        let column = Int(cell.column)
        return WhiteColumns.Text(
          columns: column..<column + Int(cell.columnSpan), extent: extent,
          isHeading: Int(cell.row) < headingRows)
      })
  }

  /// Where no rule parts the columns, how far the text of each stretch of columns goes.
  private static func rights(of draft: Draft) -> [Range<Int>: Double] {
    guard !draft.isGrid else { return [:] }
    var rights: [Range<Int>: Double] = [:]
    for cell in draft.cells {
      for word in cell.words {
        rights[cell.columns] = max(rights[cell.columns] ?? word.box.right, word.box.right)
      }
    }
    return rights
  }

  /// - Parameter right: How far the lines of its columns go, where no rule says so.
  private static func end(of cell: Draft.Cell, _ lines: [Line], right: Double?) -> End {
    guard let first = lines.first, let last = lines.last, let word = first.words.first else {
      return End(firstWord: 0, room: 0, startsItem: false)
    }
    let left = lines.map(\.box.left).min() ?? cell.box.left
    let right = right ?? cell.box.right - max(0, min(left - cell.box.left, 12))
    return End(
      firstWord: Float(word.box.width + 0.25 * word.size), room: Float(right - last.box.right),
      startsItem: ListMarker.isMarker(word.text))
  }
}
