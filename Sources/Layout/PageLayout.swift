package import Documents
internal import Findings

/// A page's content in blocks.
package enum PageLayout {
  /// The blocks of a page: its tables, and the lines beside them.
  package static func blocks(of page: Page) -> [Block] {
    let (words, rules) = Rules.separate(page)
    let drafts = TableFinder(page: page, words: words, rules: rules).drafts()
    var blocks = drafts.map { draft in
      Block(
        kind: .table, table: table(draft), places: [place(draft.box, on: page)])
    }
    let rest = words.filter { word in
      !drafts.contains { $0.box.grown(by: 1).holdsCentre(of: word.box) }
    }
    for line in Line.gather(rest) {
      var joiner = TextJoiner()
      joiner.append(line)
      blocks.append(
        Block(kind: .paragraph, text: joiner.richText, places: [place(line.box, on: page)]))
    }
    return blocks.sorted { ($0.places.first?.box?.top ?? 0) < ($1.places.first?.box?.top ?? 0) }
  }

  static func place(_ box: Rect, on page: Page) -> Place {
    place(box, on: page.number)
  }

  static func place(_ box: Rect, on page: Int) -> Place {
    .page(Int32(clamping: page), Box(points: box.left, box.top, box.right, box.bottom))
  }

  private static func table(_ draft: Draft) -> Table {
    Table(
      rows: zip(draft.ys, draft.ys.dropFirst()).map {
        place(Rect(draft.box.left, $0, draft.box.right, $1), on: draft.page)
      },
      columns: draft.columnCount,
      cells: draft.cells.map { cell in
        Cell(
          row: cell.rows.lowerBound, column: cell.columns.lowerBound,
          rowSpan: cell.rows.count, columnSpan: cell.columns.count,
          text: TextJoiner.text(of: cell.words, in: cell.box),
          place: place(cell.box, on: draft.page))
      })
  }
}
