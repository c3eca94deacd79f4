internal import Documents
internal import Findings

/// Joins a table with its continuation at the top of the next page.
struct TableJoining {
  private struct Open {
    var block: Int
    var xs: [Double]
    var pagesAgo: Int
    /// The part of it that stands on the page where it was last added to.
    var draft: TableDraft
    /// What all of its columns are told by where no rule parts them.
    var whites: WhiteColumns
    /// Whether rules part the columns on every page.
    var isGrid: Bool
    /// What its first rows say, cell by cell, or those of the first page that heads them.
    var head: [[String]]
    /// The cells that reach the last row, as indices of the whole table's.
    var reaching: [Int]

    /// The one of its columns that text of the next page stands in, if one holds it all.
    ///
    /// - Parameter left: Where the next page's table begins.
    func columns(of extent: ClosedRange<Float>, in range: Range<Int>, from left: Double) -> Range<
      Int
    > {
      let shift = (xs.first ?? left) - left
      let (start, end) = (Double(extent.lowerBound) + shift, Double(extent.upperBound) + shift)
      let column = range.first { xs[$0] - 1 < start && end < xs[$0 + 1] + 1 }
      return column.map { $0..<$0 + 1 } ?? range
    }
  }

  private var last: Open?

  /// What stands between two tables parts them.
  mutating func interrupt() { last = nil }

  mutating func turnPage() { last?.pagesAgo += 1 }

  mutating func open(_ draft: TableDraft, at block: Int) {
    last = Open(
      block: block, xs: draft.xs, pagesAgo: 0, draft: draft, whites: draft.whiteColumns,
      isGrid: draft.isGrid, head: draft.table.firstRows,
      reaching: draft.table.cellsReachingEnd(draft.table.cells.indices))
  }

  /// Joins the table to the one that the page before ended with, where their columns are the same.
  ///
  /// - Parameter cellsAhead: How many cells stand on the pages behind this one; room is made for them
  ///   in time, so that a long table is seldom held twice while it grows.
  mutating func join(_ draft: TableDraft, to blocks: inout [Block], cellsAhead: Int) -> Bool {
    guard var open = last, open.pagesAgo == 1, blocks.indices.contains(open.block),
      var table = blocks[open.block].table,
      // A box of text is as wide as a table, and no row of it.
      draft.xs.count > 2 || open.xs.count == 2
    else { return false }
    let draft =
      draft.behindMergedCell(open.xs, open.reaching.lazy.map { table.cells[$0] }) ?? draft
    var added = draft.table
    var whites = draft.whiteColumns
    let columns: [Int]
    if !open.isGrid || !draft.isGrid, let shared = Self.share(&open, &table, &whites, &added) {
      columns = shared
    } else if let exact = Self.correspondence(of: draft.xs, to: open.xs) {
      columns = exact
      for index in added.cells.indices {
        let cell = added.cells[index]
        let start = columns[Int(cell.column)]
        let end = max(
          start + 1, columns[min(columns.count - 1, Int(cell.column + cell.columnSpan))])
        var range = start..<end
        if draft.turns != nil, Int(cell.row) >= draft.headingRows, index < draft.extents.count {
          range = open.columns(of: draft.extents[index], in: range, from: draft.xs[0])
        }
        added.cells[index].column = Int32(clamping: range.lowerBound)
        added.cells[index].columnSpan = Int32(clamping: range.count)
        if index < whites.texts.count { whites.texts[index].columns = range }
      }
    } else if open.draft.isBold && table.headerRows.isEmpty || open.draft.showsHeadingsOnly,
      let edges = Self.correspondence(of: open.xs, to: draft.xs)
    {
      // A header alone shows fewer columns than the rows below it.
      table.columns = added.columns
      table.spread(to: edges)
      open.xs = draft.xs
      open.whites = draft.whiteColumns
      open.whites.texts = zip(open.draft.whiteColumns.texts, table.cells).map { text, cell in
        var text = text
        text.columns = Int(cell.column)..<Int(cell.column + cell.columnSpan)
        return text
      }
      columns = Array(draft.xs.indices)
    } else {
      return false
    }
    if open.draft.isBold, !draft.isBold, table.headerRows.isEmpty {
      table.headerRows = Array(table.rows.indices)
    }
    let first = added.firstRows
    let repeats = zip(first, open.head).prefix { !$0.isEmpty && $0 == $1 }.count
    if repeats == 0, !added.headerRows.isEmpty { open.head = first }
    if repeats == 0, !added.headerRows.isEmpty, !table.headerRows.isEmpty { return false }
    let headers = max(repeats, added.headerRows.count)
    let cut = CutRow(
      open.draft, table, reaching: open.reaching, xs: open.xs, draft, added, row: headers)
    // Both are taken from where they were held, so that growing them copies nothing.
    blocks[open.block].table = nil
    last = nil
    let count = table.cells.count
    let needed = count + added.cells.count
    if needed > table.cells.capacity {
      let room = min(needed + cellsAhead, 8 * needed)
      table.cells.reserveCapacity(room)
      open.whites.texts.reserveCapacity(room)
    }
    var offset = table.rows.count
    for row in added.rows.indices where row < headers || cut == nil {
      table.rows.append(added.rows[row])
    }
    if cut != nil { table.rows += added.rows.dropFirst(headers + 1) }
    table.headerRows += (0..<headers).map { offset + $0 }
    if cut != nil { offset -= 1 }
    for (index, cell) in added.cells.enumerated() {
      if let cut, Int(cell.row) == headers, let above = cut.above[index] {
        table.cells[above].append(cell, asItem: draft.ends[index].startsItem)
        if index < whites.texts.count { open.whites.widen(above, over: whites.texts[index]) }
        continue
      }
      var moved = cell
      moved.row = Int32(
        clamping: Int(cell.row) + (Int(cell.row) < headers && cut != nil ? offset + 1 : offset))
      table.cells.append(moved)
      if index < whites.texts.count { open.whites.texts.append(whites.texts[index]) }
    }
    let extended = extend(
      &table, held: count, over: draft.blanks, columns: columns, headers: headers, offset: offset)
    let candidates = Set(open.reaching + extended).sorted() + Array(count..<table.cells.count)
    open.reaching = table.cellsReachingEnd(candidates)
    blocks[open.block].table = table
    blocks[open.block].places += Self.places(draft.table.rows) + Self.places(draft.facing)
    var rest = draft
    rest.ends = draft.ends.indices.filter { cut?.above[$0] == nil }.map { draft.ends[$0] }
    open.pagesAgo = 0
    open.draft = rest
    open.isGrid = open.isGrid && draft.isGrid
    last = open
    return true
  }

  /// Puts the cells of both into the columns that they show together, where white alone parts them.
  ///
  /// - Returns: For each edge of the new table the edge of both that it is.
  private static func share(
    _ open: inout Open, _ table: inout Table, _ whites: inout WhiteColumns, _ added: inout Table
  ) -> [Int]? {
    var (old, new) = (open.whites, whites)
    guard old.texts.count == table.cells.count, new.texts.count == added.cells.count,
      let union = old.union(new),
      union.shared * 2 >= max(old.xs.count, new.xs.count) - 2
    else { return nil }
    old.adopt(union.xs, union.first)
    new.adopt(union.xs, union.second)
    table.place(in: old)
    added.place(in: new)
    open.xs = union.xs
    open.whites = old
    whites = new
    return union.second
  }

  /// Lets a cell that reaches the end of the page before go on over the blank place below it.
  ///
  /// - Parameter held: How many of the table's cells, the first ones, stand on the pages before.
  /// - Returns: The cells that do, as indices.
  private func extend(
    _ table: inout Table, held: Int, over blanks: [Draft.Blank], columns: [Int], headers: Int,
    offset: Int
  ) -> [Int] {
    var extended: [Int] = []
    for blank in blanks where blank.rows.lowerBound == headers {
      let end = offset + blank.rows.upperBound
      let column = columns[blank.columns.lowerBound]
      let home = table.cells[..<held].lastIndex {
        Int($0.column) == column && Int($0.columnSpan) == blank.columns.count
          && !table.headerRows.contains(Int($0.row))
      }
      guard let home, end <= table.rows.count else { continue }
      table.cells[home].rowSpan = Int32(clamping: end - Int(table.cells[home].row))
      extended.append(home)
    }
    return extended
  }

  /// For each edge of the new columns the edge of the old ones that it is, or nil where one has none.
  static func correspondence(of new: [Double], to old: [Double]) -> [Int]? {
    guard let newLeft = new.first, let oldLeft = old.first, new.count >= 2, old.count >= 2
    else { return nil }
    var edges: [Int] = []
    for x in new {
      guard
        let nearest = old.indices.min(by: {
          abs(old[$0] - oldLeft - (x - newLeft)) < abs(old[$1] - oldLeft - (x - newLeft))
        }), abs(old[nearest] - oldLeft - (x - newLeft)) < 5
      else { return nil }
      if let last = edges.last, nearest <= last { return nil }
      edges.append(nearest)
    }
    guard edges.last == old.count - 1 else { return nil }
    return edges
  }

  /// Where rows stand, a place a page.
  static func places(_ rows: [Place]) -> [Place] {
    var places: [Place] = []
    for row in rows {
      guard case .page(let page, let box) = row else { continue }
      if case .page(page, let held)? = places.last {
        places[places.count - 1] = .page(page, held.union(box))
      } else {
        places.append(row)
      }
    }
    return places
  }
}

extension Table {
  /// What the first rows say that may be headings, cell by cell.
  fileprivate var firstRows: [[String]] {
    var texts = [[String]](repeating: [], count: min(rows.count, 6))
    for cell in cells where Int(cell.row) < texts.count {
      texts[Int(cell.row)].append("\(cell.column) \(cell.text.text)")
    }
    return texts
  }

  /// Puts each cell into the columns between the edges that its own are, by their indices.
  fileprivate mutating func spread(to edges: [Int]) {
    for index in cells.indices {
      let (start, end) = (
        Int(cells[index].column), Int(cells[index].column + cells[index].columnSpan)
      )
      guard edges.indices.contains(start), edges.indices.contains(end) else { continue }
      cells[index].column = Int32(clamping: edges[start])
      cells[index].columnSpan = Int32(clamping: edges[end] - edges[start])
    }
  }

  /// Those of the cells that reach the last row.
  fileprivate func cellsReachingEnd(_ indices: some Sequence<Int>) -> [Int] {
    indices.filter { Int(cells[$0].row + cells[$0].rowSpan) >= rows.count }
  }
}
