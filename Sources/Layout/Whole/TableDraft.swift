internal import Documents
internal import Findings

/// A table as the document will hold it, with what is needed to join it with its continuation.
struct TableDraft: Sendable {
  var table: Table
  /// The edges of its columns on the page where it ends.
  var xs: [Double]

  init(_ draft: Draft) {
    xs = draft.xs
    func place(_ box: Rect) -> Place {
      .page(Int32(clamping: draft.page), Box(points: box.left, box.top, box.right, box.bottom))
    }
    table = Table(
      rows: zip(draft.ys, draft.ys.dropFirst()).map { top, bottom in
        place(Rect(draft.box.left, top, draft.box.right, bottom))
      },
      columns: draft.columnCount,
      cells: draft.cells.map { cell in
        Cell(
          row: cell.rows.lowerBound, column: cell.columns.lowerBound, rowSpan: cell.rows.count,
          columnSpan: cell.columns.count, text: TextJoiner.text(of: cell.words, in: cell.box),
          place: place(cell.box))
      },
      headerRows: draft.headerRows, confidence: draft.isGrid ? 95 : 80)
  }
}
