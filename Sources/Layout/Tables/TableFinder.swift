/// The tables of a page that rules mark out.
struct TableFinder {
  let page: Page
  let words: [Word]
  let rules: Rules

  func drafts() -> [Draft] {
    var drafts: [Draft] = []
    for region in regions() {
      let inside = words.filter { region.box.grown(by: 1).holdsCentre(of: $0.box) }
      guard !inside.isEmpty,
        var draft = TableBuilder(region, words: inside).draft(page: page.number)
      else { continue }
      if isTable(draft) {
        drafts.append(draft)
      } else if isFragment(draft) {
        draft.isFragment = true
        drafts.append(draft)
      }
    }
    return Self.withoutOverlaps(drafts)
  }

  // MARK: - Regions

  /// Grids of rules, and chains of level rules with text in columns between them.
  private func regions() -> [Region] {
    let pieces = Region.connected(rules)
      .filter { $0.box.width > 20 }
      .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    var taken = [Bool](repeating: false, count: pieces.count)
    var regions: [Region] = []
    for start in pieces.indices where !taken[start] {
      taken[start] = true
      var chain = pieces[start]
      var pending: [Int] = []
      for next in pieces.indices.dropFirst(start + 1) where !taken[next] {
        let piece = pieces[next]
        guard piece.box.top >= chain.box.bottom - Rules.slack else { continue }
        let isPartial =
          !piece.isGrid && piece.box.left >= chain.box.left - 8
          && piece.box.right <= chain.box.right + 8
        let isSame =
          abs(piece.box.left - chain.box.left) <= 8 && abs(piece.box.right - chain.box.right) <= 8
        guard isSame || isPartial else { continue }
        switch zone(
          Rect(chain.box.left, chain.box.bottom, chain.box.right, piece.box.top))
        {
        case .prose: break
        case .note where chain.isGrid || piece.isGrid: break
        // Two grids with more between them than a double rule are two tables.
        case .columns where chain.isGrid && piece.isGrid: break
        case .empty where chain.isGrid && piece.isGrid && piece.box.top > chain.box.bottom + 5:
          break
        case .columns, .note, .empty:
          if isSame {
            chain = Region(
              levels: chain.levels + pending.flatMap { pieces[$0].levels } + piece.levels,
              uprights: chain.uprights + piece.uprights)
            for index in pending + [next] { taken[index] = true }
            pending = []
          } else {
            pending.append(next)
          }
          continue
        }
        break
      }
      regions.append(chain)
    }
    return regions.filter { $0.levels.count + $0.uprights.count >= 2 && $0.box.height > 6 }
  }

  private enum Zone { case empty, columns, note, prose }

  /// What stands between two rules.
  private func zone(_ box: Rect) -> Zone {
    let height = box.bottom - box.top
    if height <= Rules.slack { return .empty }
    let inside = words.filter {
      box.top - 1 < $0.box.middleY && $0.box.middleY < box.bottom + 1 && $0.box.right > box.left - 5
        && $0.box.left < box.right + 5
    }
    if inside.isEmpty { return height < 12 ? .empty : .prose }
    if inside.contains(where: { $0.box.left < box.left - 5 || $0.box.right > box.right + 5 }) {
      return .prose
    }
    let lines = Line.gather(inside)
    let size = lines[lines.count / 2].size
    let boxes = lines.map { $0.words.map(\.box) }
    let gaps = Columns.gaps(in: boxes, size: size, least: lines.count < 3 ? size : nil)
    let parted = lines.filter { line in
      gaps.contains { gap in
        line.words.contains { $0.box.right <= gap.lowerBound + 0.5 }
          && line.words.contains { $0.box.left >= gap.upperBound - 0.5 }
      }
    }
    if !gaps.isEmpty, parted.count * 2 >= lines.count { return .columns }
    return lines.count <= 2 && height < 2 * size * Double(lines.count) ? .note : .prose
  }

  // MARK: - Judgement

  /// Whether the draft holds what a table holds: two columns and two rows with text in them.
  private func isTable(_ draft: Draft) -> Bool {
    let columns = Set(draft.cells.map(\.columns.lowerBound))
    let rows = Set(draft.cells.map(\.rows.lowerBound))
    guard columns.count >= 2, rows.count >= 2, draft.cells.count >= 4 else { return false }
    // In a drawing words stand across the lines; in a table cells hold them.
    let crossing = draft.cells.flatMap { cell in
      cell.words.filter { $0.box.left < cell.box.left - 4 || $0.box.right > cell.box.right + 4 }
    }
    let all = draft.cells.reduce(0) { $0 + $1.words.count }
    return crossing.count * 5 < all && !isDrawnOver(draft) && sharesEdges(draft) && !hasBars(draft)
  }

  /// Whether it may be the rest of a table that the page before began: ruled columns at the top of
  /// the page.
  private func isFragment(_ draft: Draft) -> Bool {
    guard draft.isGrid, draft.columnCount >= 2, !draft.cells.isEmpty, !isDrawnOver(draft) else {
      return false
    }
    return draft.box.top < 0.3 * page.height
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

  /// Whether filled areas in it end where no column does, as the bars of a chart do.
  private func hasBars(_ draft: Draft) -> Bool {
    let inside = page.shades.filter { shade in
      shade.height > 4 && shade.width > 2 && draft.box.grown(by: 2).holdsCentre(of: shade)
    }
    let bars = inside.filter { shade in
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
