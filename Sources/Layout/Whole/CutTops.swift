internal import Documents

/// What stands above the first rule of a page and ends a row that the page break cut.
///
/// Where level rules alone part the rows and no header is repeated, the rest of a cut row has no
/// rule above it and looks like prose. The table of the page before, open below, tells of it.
struct CutTops {
  /// By page and item, the table with that row on top.
  private(set) var whole: [FacingPages.Position: TableDraft] = [:]
  /// The paragraphs that are cells of it.
  private(set) var taken: Set<FacingPages.Position> = []

  /// - Parameter marks: For each page, which of its items every page repeats.
  init(_ pages: [PageDraft], marks: [[Bool]]) {
    var last: (page: Int, table: TableDraft)?
    for number in pages.indices.dropFirst()
    where pages[number].number == pages[number - 1].number + 1 {
      let (page, before) = (pages[number], pages[number - 1])
      guard let end = marks[number - 1].lastIndex(of: false),
        let open = last?.page == number - 1 ? last?.table : before.items[end].table,
        open.isRuled
      else { continue }
      guard let (first, draft) = page.firstTable(goingOnWith: open) else {
        let rest = goOn(
          open, isCut: before.cuts(open), on: page, number, marks: marks[number])
        last = rest.map { (number, $0) }
        continue
      }
      guard draft.table.headerRows.isEmpty else { continue }
      let above = page.items.indices.prefix(first).filter { !marks[number][$0] }
      let paragraphs = above.flatMap { page.items[$0].prose }
      guard !above.isEmpty, paragraphs.allSatisfy({ $0.shown == nil && $0.target == nil }),
        var completed = draft.completed(
          by: paragraphs.flatMap(\.words), parted: page.levels, page: page.number,
          isCut: before.cuts(open))
      else { continue }
      completed.otherwise = draft.otherwise.map { paragraphs + $0 }
      whole[FacingPages.Position(page: number, item: first)] = completed
      taken.formUnion(above.map { FacingPages.Position(page: number, item: $0) })
    }
  }

  /// Takes a page that shows too few rules for a table of its own for what is left of the open one:
  /// the rest of its last row above the first rule as wide, and below the last one a row that the
  /// page's end cuts again.
  ///
  /// - Returns: The table that the page ends in.
  private mutating func goOn(
    _ open: TableDraft, isCut: Bool, on page: PageDraft, _ number: Int, marks: [Bool]
  ) -> TableDraft? {
    guard let left = open.xs.first, let right = open.xs.last else { return nil }
    let own = page.items.indices.filter { !marks[$0] }
    let prose = own.prefix { page.items[$0].isProse }
    let levels = page.levels.filter { abs($0.start - left) < 4 && abs($0.end - right) < 4 }
      .map(\.position).sorted()
    func rows(_ items: some Sequence<Int>, above end: Double?) -> TableDraft? {
      let paragraphs = items.flatMap { page.items[$0].prose }
      guard paragraphs.allSatisfy({ $0.shown == nil && $0.target == nil }),
        let bottom = paragraphs.map(\.box.bottom).max(), end.map({ bottom < $0 + 2 }) ?? true,
        var rows = open.rows(
          of: paragraphs.flatMap(\.words), above: end ?? bottom + 1, parted: page.levels,
          page: page.number, isCut: isCut),
        rows.table.headerRows.isEmpty
      else { return nil }
      rows.otherwise = paragraphs
      rows.isOpenBelow = end == nil
      return rows
    }
    if prose.count == own.count, let whole = rows(prose, above: nil), whole.fillsColumns {
      take(whole, Array(prose), number)
      return whole
    }
    for rule in levels.reversed() {
      let above = own.filter { page.items[$0].box.top < rule }
      if above.count <= prose.count, let rest = rows(above, above: rule) {
        take(rest, above, number)
        break
      }
    }
    return nil
  }

  private mutating func take(_ rows: TableDraft, _ items: [Int], _ page: Int) {
    guard let first = items.first else { return }
    whole[FacingPages.Position(page: page, item: first)] = rows
    taken.formUnion(items.dropFirst().map { FacingPages.Position(page: page, item: $0) })
  }
}

extension PageDraft.Item {
  fileprivate var table: TableDraft? {
    if case .table(let draft) = self { draft } else { nil }
  }

  /// Whether it is prose, or would be but for the table of the page before.
  fileprivate var isProse: Bool {
    switch self {
    case .paragraph: true
    case .table(let draft): draft.otherwise != nil
    }
  }

  /// The paragraphs that it is, or would be if it were no table.
  fileprivate var prose: [Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let draft): draft.otherwise ?? []
    }
  }
}

extension PageDraft {
  /// The first ruled table if its columns are those of another, and its item; a fragment of other
  /// columns is passed over.
  fileprivate func firstTable(goingOnWith open: TableDraft) -> (item: Int, draft: TableDraft)? {
    for (index, item) in items.enumerated() {
      guard case .table(let shown) = item else { continue }
      let ending = open.table.cells.lazy.filter {
        Int($0.row + $0.rowSpan) >= open.table.rows.count
      }
      let draft = shown.behindMergedCell(open.xs, ending) ?? shown
      let isSame = TableJoining.correspondence(of: draft.xs, to: open.xs) != nil
      if draft.otherwise != nil, !isSame { continue }
      return draft.isRuled && isSame ? (index, draft) : nil
    }
    return nil
  }

  /// Whether no rule over its whole width ends the table.
  fileprivate func cuts(_ table: TableDraft) -> Bool {
    table.isOpenBelow
      || !levels.contains {
        abs($0.position - table.box.bottom) < Rules.slack && $0.start < table.box.left + 4
          && table.box.right - 4 < $0.end
      }
  }
}

extension Paragraph {
  /// Its words, the marker in front among them.
  fileprivate var words: [Word] {
    let words = lines.flatMap(\.words)
    guard let marker, let markerBox, let first = words.first else { return words }
    var front = first
    front.text = marker
    front.box = markerBox
    return [front] + words
  }
}

extension TableDraft {
  /// The table with the words as rows more on top; nil where they stand in no columns of it.
  ///
  /// - Parameters:
  ///   - rules: The page's level rules; those among the words part rows, in the columns that they
  ///     run over.
  ///   - page: The page's number, from 1.
  ///   - isCut: Whether the page before shows that its last row is cut; else rules among the words,
  ///     from one edge of a column to another, must show that they are rows, or text in most columns
  ///     that is no head.
  fileprivate func completed(
    by words: [Word], parted rules: [Ruling], page: Int, isCut: Bool
  ) -> TableDraft? {
    rows(of: words, above: box.top, parted: rules, page: page, isCut: isCut).map { row in
      below(row) { column in
        rules.contains {
          abs($0.position - box.top) < Rules.slack && $0.start < xs[column] + 4
            && xs[column + 1] - 4 < $0.end
        }
      }
    }
  }

  /// The words as rows in the columns of the table that end at a rule; nil where they stand in none.
  fileprivate func rows(
    of words: [Word], above end: Double, parted rules: [Ruling], page: Int, isCut: Bool
  ) -> TableDraft? {
    guard let hull = words.hull, let left = xs.first, let right = xs.last,
      hull.bottom < end + 2, end - hull.bottom < 3 * words[0].size,
      left - 2 < hull.left, hull.right < right + 2
    else { return nil }
    let top = hull.top - 2
    let levels = rules.filter {
      top < $0.position && $0.position < end - Rules.slack && left - 4 < $0.start
        && $0.end < right + 4 && $0.length > 20
    }
    let areRows = levels.contains { level in
      xs.contains { abs($0 - level.start) < 4 } && xs.contains { abs($0 - level.end) < 4 }
    }
    guard isCut || areRows || fillsMostColumns(words), standsInColumns(words) else { return nil }
    let ys = ([top, end] + levels.map(\.position)).sorted()
    var rows = Draft(
      page: page, box: Rect(left, top, right, end), xs: xs, ys: ys, cells: [], isGrid: isGrid,
      isOpenBelow: false)
    for column in 0..<xs.count - 1 {
      var start = 0
      for row in 0..<ys.count - 1 {
        let isParted =
          row == ys.count - 2
          || levels.contains {
            abs($0.position - ys[row + 1]) < 0.01 && $0.start < xs[column] + 4
              && xs[column + 1] - 4 < $0.end
          }
        guard isParted else { continue }
        let area = Rect(xs[column], ys[start], xs[column + 1], ys[row + 1])
        let inside = words.filter { area.holdsCentre(of: $0.box) }
        if !inside.isEmpty {
          rows.cells.append(
            Draft.Cell(
              columns: column..<column + 1, rows: start..<row + 1, box: area, words: inside))
        } else if row > start {
          rows.blanks.append(Draft.Blank(columns: column..<column + 1, rows: start..<row + 1))
        }
        start = row + 1
      }
    }
    guard rows.cells.reduce(0, { $0 + $1.words.count }) == words.count else { return nil }
    rows.cells.sort {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    return TableDraft(rows)
  }

  /// Whether its last row has text beyond the first column, where prose begins.
  fileprivate var fillsColumns: Bool {
    table.cells.contains { Int($0.row) == table.rows.count - 1 && $0.column > 0 }
  }

  /// Whether the words, not all in bold, stand in three columns and more, and in most.
  private func fillsMostColumns(_ words: [Word]) -> Bool {
    let filled = Set(words.map { word in xs.filter { $0 < word.box.middleX }.count })
    return filled.count >= 3 && filled.count * 2 > xs.count - 1
      && !words.areBold
  }

  /// Whether white parts the words wherever an edge of a column does.
  private func standsInColumns(_ words: [Word]) -> Bool {
    Line.gather(words).allSatisfy { line in
      line.segments(partedBy: 0.6 * line.size).allSatisfy { segment in
        xs.indices.dropLast().contains {
          xs[$0] - 1 < segment.box.left && segment.box.right < xs[$0 + 1] + 1
        }
      }
    }
  }

  /// This table below the rows of another.
  ///
  /// - Parameter isParted: Whether a rule parts the two in a column; where none does, what is blank on
  ///   both sides is one place.
  private func below(_ row: TableDraft, _ isParted: (Int) -> Bool) -> TableDraft {
    var whole = self
    let count = row.table.rows.count
    whole.box = Rect(box.left, row.box.top, box.right, box.bottom)
    whole.ys = row.ys.dropLast() + ys
    whole.starts = row.starts + starts
    whole.ends = row.ends + ends
    whole.extents = row.extents + extents
    whole.headingRows = row.headingRows
    let lower = blanks.map { blank in
      let isOne = blank.rows.lowerBound == 0 && !blank.columns.contains(where: isParted)
      let above = row.table.cells.filter {
        blank.columns.overlaps(Int($0.column)..<Int($0.column + $0.columnSpan))
      }.map { Int($0.row + $0.rowSpan) }.max()
      let start = isOne ? above ?? 0 : blank.rows.lowerBound + count
      return Draft.Blank(columns: blank.columns, rows: start..<blank.rows.upperBound + count)
    }
    let upper = row.blanks.filter { blank in
      !lower.contains { $0.columns == blank.columns && $0.rows.overlaps(blank.rows) }
    }
    whole.blanks = upper + lower
    whole.table.rows = row.table.rows + table.rows
    for index in whole.table.cells.indices { whole.table.cells[index].row += Int32(count) }
    whole.table.cells = row.table.cells + whole.table.cells
    return whole
  }
}
