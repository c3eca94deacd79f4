internal import Documents

/// A row that a page break cuts: its lines go on in the first row below the next page's header.
struct CutRow {
  /// For each cell of the first row on the new page, as an index of the new cells, the index of the
  /// cell of the whole table that it goes on with.
  private(set) var above: [Int: Int] = [:]

  /// Nil where the first row of the new page is a row of its own.
  ///
  /// A cut row fills no cell that was blank before the break, and leaves blank a cell that had
  /// ended. That it is cut shows where the rule below it is missing, where no first word of it would
  /// have fitted on the line before the break, or where several cells begin with small letters or go
  /// on with the list of the cell above; where rows are shaded by turns, in the same shading before and after the break.
  ///
  /// - Parameters:
  ///   - reaching: The cells of the whole table that reach its last row.
  ///   - xs: The edges of the whole table's columns.
  init?(
    _ last: TableDraft, _ table: Table, reaching: [Int], xs: [Double], _ draft: TableDraft,
    _ added: Table, row: Int
  ) {
    let bottom = table.rows.count - 1
    guard row < added.rows.count, bottom >= 0 else { return nil }
    let held = reaching.filter {
      let cell = table.cells[$0]
      return Int(cell.row) <= bottom && bottom < Int(cell.row + cell.rowSpan) && !cell.text.isEmpty
    }
    let new = added.cells.indices.filter { Int(added.cells[$0].row) == row }
    guard !new.isEmpty, !held.isEmpty, !table.headerRows.contains(bottom) else { return nil }
    // The last page's cells are the last of the whole table's, in the same order.
    let first = table.cells.count - last.ends.count
    // Rows shaded by turns: the break cuts a row where the shading on both sides of it is the same.
    let goesOn = draft.turns.flatMap { turns in last.turns.map { $0.last == turns.first } }
    if goesOn == false { return nil }
    var fits = true
    var small = 0
    var fresh = 0
    var items = 0
    for index in new {
      let cell = added.cells[index]
      var column = Int(cell.column)
      let end = column + Int(cell.columnSpan)
      // What is left of a row may show no edge between columns of which it fills one only.
      if held.filter({ column..<end ~= Int(table.cells[$0].column) }).count > 1 {
        let extent = draft.extents[index]
        let shift = (xs.first ?? 0) - (draft.xs.first ?? 0)
        column =
          Strip.columns(
            under: Rect(Double(extent.lowerBound), 0, Double(extent.upperBound), 0),
            edges: xs.map { $0 - shift }
          ).lowerBound
      }
      guard let home = held.first(where: { Int(table.cells[$0].column) == column }) else {
        if goesOn == true { continue }
        return nil
      }
      above[index] = home
      let text = draft.ends[index]
      let room = home >= first && first >= 0 ? last.ends[home - first].room : 0
      if text.startsItem {
        if cell.text.continuesList(of: table.cells[home].text) {
          items += 1
        } else {
          fits = false
        }
      } else if cell.text.text.unicodeScalars.first?.properties.isLowercase == true {
        small += 1
      } else if room > text.firstWord {
        fits = false
        fresh += 1
      }
    }
    // Beside cells that begin anew the next item of a list begins a row of its own.
    if fresh == 0 { small += items } else if items > 0 { fits = false }
    let leavesBlank = new.count < held.filter { Int(table.cells[$0].row) == bottom }.count
    if goesOn == true, leavesBlank || small > 0 || fresh < 2 { return }
    guard leavesBlank || small > 0 else { return nil }
    // A cell merged over several rows goes on beside a row of its own, whose cells begin anew.
    guard fresh < 3 || fresh <= 2 * small else { return nil }
    // Cells of a row of its own do not begin in the middle of a sentence, one beside the other.
    guard last.isOpenBelow || fits || small >= 2 else { return nil }
  }
}

extension RichText {
  /// Whether it begins with the list item that follows the last of another text.
  fileprivate func continuesList(of above: RichText) -> Bool {
    guard let marker = text.split(separator: " ", maxSplits: 1).first else { return false }
    let before = ListMarker.before(String(marker))
    let items = above.text.split(separator: "\n").compactMap {
      $0.split(separator: " ", maxSplits: 1).first
    }
    return items.last { ListMarker.isEnumerator(String($0)) }.map { before.contains(String($0)) }
      ?? false
  }
}

extension Cell {
  /// Takes in what goes on after a page break.
  mutating func append(_ continuation: Cell, asItem: Bool) {
    let glue = asItem ? "\n" : TextJoiner.endsInHyphen(text.text.unicodeScalars) ? "" : " "
    let offset = text.text.unicodeScalars.count + glue.unicodeScalars.count
    let line = text.text.utf8.count { $0 == 0x0A } + 1
    text.text += glue + continuation.text.text
    text.spans += continuation.text.spans.map {
      RichText.Span(style: $0.style, start: $0.start + offset, count: $0.count)
    }
    continuations.append(Continuation(place: continuation.place, line: line))
    rowSpan += continuation.rowSpan - 1
  }
}
