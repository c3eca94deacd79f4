/// The tables of a page that rules mark out.
struct TableFinder {
  let page: Page
  let words: [Word]
  let rules: Rules
  /// The table that the page before ends in.
  private let open: OpenTable?
  /// Tables that shading shows cell by cell; the others are looked for outside of them.
  private let shaded: [Draft]

  init(page: Page, words: [Word], rules: Rules, after open: OpenTable? = nil) {
    self.open = open
    let typed = TypedRules(words)
    let rules = typed.rulings.isEmpty ? rules : rules.with(typed.rulings)
    let page = HeadShades(page, typed.words, rules, after: open).rest
    shaded = ShadedTables(
      page: page, words: typed.words, rules: rules, leftRows: open?.levelRows
    ).drafts()
    let boxes = shaded.map { $0.box.grown(by: 1) }
    var rest = page
    rest.shades.removeAll { shade in boxes.contains { $0.holdsCentre(of: shade) } }
    self.page = rest
    self.words = typed.words.filter { word in !boxes.contains { $0.holdsCentre(of: word.box) } }
    self.rules = rules.outside(boxes)
  }

  func drafts() -> [Draft] {
    var drafts = shaded
    let blank = Monospace.blank(of: words)
    let borders = CellBorders(page: page, words: words, rules: rules, blank: blank).uprights()
      .map(\.inferred)
    let bridges = ColumnRules(words: words, rules: rules).bridges()
    let headings = HeadingBand.edges(page, words, rules)
    let bands = Zebra.bands(page.shades)
    let shown = rules.with(bridges).with(
      Zebra.edges(page, words, rules).map(\.inferred) + headings + borders
        + (open?.rulings(words, rules) ?? []))
    let heads = HeadsAboveRule(words: words, rules: rules)
    let finder = RegionFinder(
      words: words, rules: shown, bands: bands, blank: blank, leftRows: open?.levelRows)
    for found in finder.regions() {
      let goesOn = drafts.isEmpty && open.map { $0.mayGoOn(in: found.box) } ?? false
      var region = heads.completed(found, goesOn: goesOn)
      let inside = words.filter { region.box.grown(by: 1).holdsCentre(of: $0.box) }
      region = open?.levelRows.completed(region, inside) ?? region
      region.isBesideOther = open?.levelRows.areThose(of: region) ?? false
      guard !inside.isEmpty,
        var draft = TableBuilder(region, words: inside, goesOn: goesOn).draft(page: page.number)
      else { continue }
      // Without a level rule it has no row of its own, but may hold the rest of one.
      if !region.levels.isEmpty,
        isTable(draft) || drafts.contains(where: { isRow(draft, below: $0) })
      {
        drafts.append(draft)
      } else if isFragment(draft) {
        draft.isFragment = true
        drafts.append(draft)
      }
    }
    // Where rules already mark out a table, they are no column's.
    let tables = drafts.filter { !$0.isFragment }.map(\.box)
    drafts += RuledColumn(words: words, rules: rules, page: page.number).drafts().filter { column in
      !tables.contains { $0.intersection(column.box) != nil }
    }
    let ruled = Self.withoutOverlaps(drafts)
    let free = words.filter { word in
      !ruled.contains { $0.box.grown(by: 2).holdsCentre(of: word.box) }
    }
    return (ruled + unruled(free, beside: ruled)).sorted {
      ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left)
    }
  }

  /// Tables that only the white between their columns shows.
  private func unruled(_ free: [Word], beside ruled: [Draft]) -> [Draft] {
    let lines = open == nil ? [] : Line.gather(free)
    guard
      let region = open?.facing(in: lines) ?? open?.region(in: lines, pageHeight: page.height),
      !ruled.contains(where: { $0.box.intersection(region.box) != nil }), !isInDrawing(region.box)
    else { return unruledAlone(free, beside: ruled) }
    let inside = free.filter { region.box.holdsCentre(of: $0.box) }
    guard var draft = TableBuilder(region, words: inside).draft(page: page.number) else {
      return unruledAlone(free, beside: ruled)
    }
    draft.isUnruled = true
    draft.isFragment = region.isFragment || draft.columnCount == 1
    draft.isHeadless = region.isFragment
    draft.isBesideOther = region.isBesideOther
    draft.headEnd = region.headEnd
    let rest = free.filter { !region.box.holdsCentre(of: $0.box) }
    return [draft] + unruledAlone(rest, beside: ruled + [draft])
  }

  /// The same without the page before.
  private func unruledAlone(_ free: [Word], beside ruled: [Draft]) -> [Draft] {
    UnruledFinder(words: free).regions().compactMap { region in
      guard !ruled.contains(where: { $0.box.intersection(region.box) != nil }),
        !isInDrawing(region.box)
      else { return nil }
      let inside = free.filter { region.box.holdsCentre(of: $0.box) }
      guard var draft = TableBuilder(region, words: inside).draft(page: page.number),
        region.isFragment ? draft.columnCount >= 3 : region.isBeginning || isTable(draft),
        draft.rowCount >= 3 || draft.columnCount >= 3 || region.isBeginning
      else { return nil }
      draft.isUnruled = true
      draft.isFragment = region.isFragment || region.isBeginning
      draft.isBeginning = region.isBeginning
      return draft
    }
  }

  /// Whether curves, pictures or rules across words stand among the words, as among a chart's labels.
  private func isInDrawing(_ box: Rect) -> Bool {
    let isLarge = { (rect: Rect) in
      rect.width * rect.height > 0.5 * page.width * page.height
    }
    let near = box.grown(by: 12)
    if holdsBars(near) || standsInFrames(box) { return true }
    return (page.drawings + page.pictures).contains { drawing in
      max(drawing.width, drawing.height) > 12 && !isLarge(drawing)
        && near.intersection(drawing) != nil
    }
      || rules.uprights.contains { upright in
        // A rule between columns is a table's; one that words stand across is not.
        near.left < upright.position && upright.position < near.right
          && words.contains {
            $0.box.left < upright.position - 1 && upright.position + 1 < $0.box.right
              && $0.box.bottom > upright.start && $0.box.top < upright.end
          }
      }
  }

  /// Whether three filled areas and more stand there on one line, none as high as another and none
  /// with text in it: the bars of a chart.
  private func holdsBars(_ near: Rect) -> Bool {
    let empty = page.shades.filter { shade in
      shade.width > 2 && shade.height > 2 && near.intersection(shade) != nil
        && !words.contains { shade.holdsCentre(of: $0.box) }
    }
    guard empty.count >= 3, let first = empty.first else { return false }
    let standing = empty.filter { abs($0.bottom - first.bottom) < 1 }
    return standing.count >= 3 && standing.count * 2 > empty.count
      && Set(standing.map { ($0.height / 2).rounded() }).count * 3 > standing.count * 2
  }

  /// Whether rules stand in pairs with nothing between them, as the sides of boxes beside each other.
  private func standsInFrames(_ box: Rect) -> Bool {
    let sides = rules.uprights.filter {
      box.left + 6 < $0.position && $0.position < box.right - 6
        && min($0.end, box.bottom) - max($0.start, box.top) > 0.5 * box.height
    }.map(\.position).sorted()
    return zip(sides, sides.dropFirst()).contains { left, right in
      right - left > 5 && right - left < 40
        && !words.contains {
          left < $0.box.middleX && $0.box.middleX < right && box.top < $0.box.middleY
            && $0.box.middleY < box.bottom
        }
    }
  }

  // MARK: - Judgement

  /// Whether the draft holds what a table holds: two columns and two rows with text in them.
  private func isTable(_ draft: Draft) -> Bool {
    let columns = Set(draft.cells.map(\.columns.lowerBound))
    let rows = Set(draft.cells.map(\.rows.lowerBound))
    guard columns.count >= 2, rows.count >= 2, draft.cells.count >= 4 else { return false }
    // Lines of prose reach over the columns that a table's rows are parted in.
    var perRow = [Int](repeating: 0, count: draft.rowCount)
    for row in draft.cells.flatMap(\.rows) where row < perRow.count { perRow[row] += 1 }
    guard perRow.filter({ $0 > 1 }).count * 4 >= perRow.filter({ $0 > 0 }).count else {
      return false
    }
    // In a drawing words stand across the lines; in a table cells hold them.
    let crossing = draft.cells.flatMap { cell in
      cell.words.filter { $0.box.left < cell.box.left - 4 || $0.box.right > cell.box.right + 4 }
    }
    let all = draft.cells.reduce(0) { $0 + $1.words.count }
    return crossing.count * 5 < all && !isDrawnOver(draft) && sharesEdges(draft) && !hasBars(draft)
      && !areCaptionedFigures(draft)
  }

  /// Whether it is one ruled row in the columns of a table that ends close above it.
  private func isRow(_ draft: Draft, below table: Draft) -> Bool {
    let white = draft.box.top - table.box.bottom
    let size = draft.cells.first?.words.first?.size ?? 0
    return draft.rowCount == 1 && draft.isGrid && draft.cells.count >= 3
      && draft.cells.count == draft.columnCount && draft.xs.count == table.xs.count
      && zip(draft.xs, table.xs).allSatisfy { abs($0 - $1) < 4 } && -1 < white && white < 2 * size
  }

  /// Whether it may be the rest of a table that the page before began: ruled columns at the top of
  /// the page.
  private func isFragment(_ draft: Draft) -> Bool {
    if isColumn(draft) || isHeaderAlone(draft) { return true }
    guard draft.isGrid, draft.columnCount >= 2, !draft.cells.isEmpty, !isDrawnOver(draft) else {
      return false
    }
    return draft.box.top < 0.3 * page.height
  }

  /// Whether it may be the header of a table that begins on the next page: headings in bold with
  /// nothing but the margin below.
  private func isHeaderAlone(_ draft: Draft) -> Bool {
    draft.columnCount >= 2 && draft.cells.count >= 2 && draft.rowCount <= 2
      && draft.cells.allSatisfy(\.isBold)
      && !words.contains {
        $0.box.top > draft.box.bottom && $0.box.middleY < 0.92 * page.height
      } && !isDrawnOver(draft)
  }

  /// Whether it may be the first column of a table that goes on over the facing page: ruled rows, a
  /// cell in each.
  private func isColumn(_ draft: Draft) -> Bool {
    draft.columnCount == 1 && draft.rowCount >= 2 && draft.cells.count == draft.rowCount
      && draft.cells.allSatisfy { $0.rows.count == 1 } && !isDrawnOver(draft)
  }

  /// Whether curves or slanting lines lie in it, as in a chart.
  private func isDrawnOver(_ draft: Draft) -> Bool {
    let area = draft.box.width * draft.box.height
    let inside = page.drawings.filter { drawing in
      drawing.width > 12 && drawing.height > 4 && draft.box.grown(by: 4).holds(drawing)
        && drawing.width * drawing.height < 0.9 * area
    }
    return inside.count >= 3 || inside.contains { $0.width * $0.height > 0.2 * area }
  }

  /// Whether it is one row of figures set large, each with its caption below.
  private func areCaptionedFigures(_ draft: Draft) -> Bool {
    guard draft.rowCount == 2 else { return false }
    func sizes(_ row: Int) -> [Double] {
      draft.cells.filter { $0.rows == row..<row + 1 }.flatMap { $0.words.map(\.size) }
    }
    guard let figure = sizes(0).min(), let caption = sizes(1).max() else { return false }
    return figure > 1.4 * caption
  }

  /// Whether filled areas in it end where no column does, as the bars of a chart do.
  private func hasBars(_ draft: Draft) -> Bool {
    let inside = Zebra.bands(page.shades).filter { shade in
      shade.height > 4 && shade.width > 2 && draft.box.grown(by: 2).holdsCentre(of: shade)
    }
    // Headings may stand in bands over the first rows, several words in each.
    let heads = draft.ys[min(2, draft.rowCount)]
    let bars = inside.filter { shade in
      shade.bottom > heads + 4
        || words.lazy.filter { shade.holdsCentre(of: $0.box) }.prefix(2).count < 2
    }.filter { shade in
      !draft.xs.contains { abs($0 - shade.left) < 8 }
        || !draft.xs.contains { abs($0 - shade.right) < 8 }
    }
    return bars.count >= 3 && bars.count * 2 > inside.count
  }

  /// In a table rows share the edges of columns; bars of a chart end each where they will.
  private func sharesEdges(_ draft: Draft) -> Bool {
    var rows = [Set<Int>](repeating: [], count: draft.columnCount + 1)
    for cell in draft.cells {
      for edge in [cell.columns.lowerBound, cell.columns.upperBound] {
        rows[edge].insert(cell.rows.lowerBound)
      }
    }
    let inner = rows.dropFirst().dropLast()
    let shared = inner.filter { $0.count > 1 }
    return draft.rowCount < 4 || shared.count * 2 >= inner.count
  }

  /// The drafts without those that lie within another.
  private static func withoutOverlaps(_ drafts: [Draft]) -> [Draft] {
    var kept: [Draft] = []
    for draft in drafts.sorted(by: { $0.cells.count > $1.cells.count }) {
      let isInside = kept.contains { other in
        guard let shared = other.box.intersection(draft.box) else { return false }
        return shared.width * shared.height > 0.5 * draft.box.width * draft.box.height
      }
      if !isInside { kept.append(draft) }
    }
    return kept.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }
}
