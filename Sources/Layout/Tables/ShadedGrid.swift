/// The cells of a table whose rows are shaded in turn, cell by cell.
///
/// A cell without shading ends where a shaded one begins; two of them one below the other, as where
/// a merged one ends with a shaded row, are told apart by where their text stands.
struct ShadedGrid {
  private let tiers: [ShadedTables.Tier]
  private let words: [Word]
  private let xs: [Double]
  private let ys: [Double]
  /// How many of the first rows are headings.
  private let headings: Int
  /// For each row, whether it is shaded.
  private let isShaded: [Bool]
  /// For each row of headings without shading, the columns of cells that span several.
  private let spans: [[Range<Int>]]
  /// Whether rules part rows too.
  private let isRuled: Bool

  /// Nil where rules part what shading does not, or the rows are not shaded in turn.
  init?(
    _ tiers: [ShadedTables.Tier], words: [Word], rules: Rules, leftRows: LevelRows? = nil
  ) {
    self.tiers = tiers
    let cells = tiers.flatMap(\.cells)
    guard var hull = Rect.hull(cells), !Self.isRuled(tiers[0], rules) else { return nil }
    var xs = Self.clusters(cells.flatMap { [$0.left, $0.right] })
    guard xs.count > 1 else { return nil }
    if xs.count > 2,
      let left = Self.mergedColumn(words, before: hull)
        ?? Self.mergedColumn(words, rules, before: hull)
    {
      hull = Rect(left, hull.top, hull.right, hull.bottom)
      xs.insert(left, at: 0)
    }
    let beside = words.filter { hull.left - 2 < $0.box.middleX && $0.box.middleX < hull.right + 2 }
    let edges = Self.rowEdges(tiers, beside)
    var heads = Self.headings(tiers, beside, edges)
    let ends = ShadedEnds(
      hull: hull, words: beside, edges: xs, isHeader: edges.count == heads + 1, rules: rules,
      leftRows: leftRows)
    var ys = edges
    var spans: [[Range<Int>]] = []
    if heads == 0 {
      var above = ShadedHeads(above: hull, words: beside, edges: xs)
      if above.ys.isEmpty, let row = ends.above {
        ys.insert(row, at: 0)
        above = ShadedHeads(
          above: Rect(hull.left, row, hull.right, hull.bottom), words: beside, edges: xs)
      }
      ys = above.ys + ys
      heads = above.ys.count
      spans = above.spans
    }
    self.spans = spans
    if let bottom = ends.below { ys.append(bottom) }
    // Merged cells may be drawn on below the last row that has text on the page.
    while ys.count > 2,
      !beside.contains(where: {
        ys[ys.count - 2] < $0.box.middleY && $0.box.middleY < ys[ys.count - 1]
      })
    {
      ys.removeLast()
    }
    let box = Rect(hull.left, ys[0], hull.right, ys[ys.count - 1])
    let ruling = Ruling.inside(box, rules)
    let isCrossed = ruling.contains { rule in
      if rule.direction == .upright || rule.start < box.left - 4 || box.right + 4 < rule.end {
        return true
      }
      // Shading may go on below the last row of a page, to where the page ends.
      let next = ys.first { $0 > rule.position } ?? box.bottom
      return !rule.lies(on: ys)
        && beside.contains { rule.position < $0.box.middleY && $0.box.middleY < next }
    }
    guard !isCrossed, !Self.hasMore(words, beside: box, ys) else { return nil }
    isRuled = !ruling.isEmpty
    let words = beside.filter { box.grown(by: 0.5).holdsCentre(of: $0.box) }
    // Headings alone do not show a column that shares one of them.
    let numbers = edges.count == heads + 1 ? Self.numbers(words, before: xs[1]) : nil
    self.xs = numbers.map { (xs + [$0]).sorted() } ?? xs
    self.ys = ys
    self.words = words
    headings = heads
    isShaded = zip(ys, ys.dropFirst()).map { top, bottom in
      cells.contains {
        abs($0.top - top) < ShadedTables.slack && abs($0.bottom - bottom) < ShadedTables.slack
      }
    }
    let returns = zip(isShaded, isShaded.dropFirst()).contains { !$0 && $1 }
    // The first column of a table that goes on over the facing page has headings too.
    guard self.xs.count > 2 || (heads > 0 && spans.isEmpty && returns && !isRuled) else {
      return nil
    }
    guard returns || !isRuled, isInTurn, hasOneRowEach(leftRows), !hasGutter else { return nil }
    // A header alone may be shaded, above rows that are not.
    if ys.count - 1 - heads < 2, ends.hasRowBelow { return nil }
  }

  /// Whether upright rules part the cells of a row.
  private static func isRuled(_ row: ShadedTables.Tier, _ rules: Rules) -> Bool {
    Ruling.inside(Rect(row.left, row.top, row.right, row.bottom), rules).contains {
      $0.direction == .upright
    }
  }

  /// Whether rows with and without shading follow one another by turns, and there are some.
  private var isInTurn: Bool {
    let body = isShaded.dropFirst(headings)
    let isShown = headings > 0 ? !body.isEmpty : body.count >= 3 && body.contains(true)
    return isShown && zip(body, body.dropFirst()).allSatisfy { $0 != $1 }
  }

  /// Whether white without text parts its columns, as it does boxes that stand side by side.
  private var hasGutter: Bool {
    zip(xs, xs.dropFirst()).contains { left, right in
      right - left < 30 && !words.contains { left < $0.box.middleX && $0.box.middleX < right }
        && !tiers.flatMap(\.cells).contains { $0.left < left + 3 && right - 3 < $0.right }
    }
  }

  /// Whether no row holds several, as where shading tells groups of rows apart, and none is blank but
  /// those of which the left half may hold all text.
  private func hasOneRowEach(_ leftRows: LevelRows?) -> Bool {
    zip(ys, ys.dropFirst()).allSatisfy { top, bottom in
      let inside = words.filter { top < $0.box.middleY && $0.box.middleY < bottom }
      if inside.isEmpty { return leftRows?.hold(from: top, to: bottom) ?? false }
      let strips = Line.gather(inside).map { Strip($0, edges: xs) }
      return !Rows(strips: strips, limits: [:]).showsHiddenRows
    }
  }

  func draft(page: Int) -> Draft {
    var areas: [Lattice.Area] = []
    var taken = Set<Int>()
    for cell in tiers.flatMap(\.cells) {
      let columns = Self.range(cell.left, cell.right, in: xs)
      let bottom = ys.first { $0 > cell.bottom - ShadedTables.slack } ?? cell.bottom
      let rows = Self.range(cell.top, bottom, in: ys)
      let places = rows.flatMap { row in columns.map { row * xs.count + $0 } }
      guard !columns.isEmpty, !rows.isEmpty, taken.isDisjoint(with: places) else { continue }
      taken.formUnion(places)
      areas.append(Lattice.Area(columns: columns, rows: rows))
    }
    for (row, ranges) in spans.enumerated() {
      for columns in ranges {
        taken.formUnion(columns.map { row * xs.count + $0 })
        areas.append(Lattice.Area(columns: columns, rows: row..<row + 1))
      }
      for column in 0..<xs.count - 1 where taken.insert(row * xs.count + column).inserted {
        areas.append(Lattice.Area(columns: column..<column + 1, rows: row..<row + 1))
      }
    }
    let stands = MiddleOrTop(areas.map { (box(of: $0), text(in: $0)) })
    for column in 0..<xs.count - 1 {
      var row = 0
      while row < ys.count - 1 {
        let end = (row..<ys.count - 1).first { taken.contains($0 * xs.count + column) }
        let white = row..<(end ?? ys.count - 1)
        for rows in parts(of: white, in: column, stands) {
          areas.append(Lattice.Area(columns: column..<column + 1, rows: rows))
        }
        row = white.upperBound + 1
      }
    }
    areas.sort {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    var cells: [Draft.Cell] = []
    var blanks: [Draft.Blank] = []
    for area in areas {
      let inside = text(in: area)
      if !inside.isEmpty {
        cells.append(
          Draft.Cell(columns: area.columns, rows: area.rows, box: box(of: area), words: inside))
      } else if area.rows.count > 1 || goesOn(area) {
        blanks.append(Draft.Blank(columns: area.columns, rows: area.rows))
      }
    }
    var draft = Draft(
      page: page, box: Rect(xs[0], ys[0], xs[xs.count - 1], ys[ys.count - 1]), xs: xs, ys: ys,
      cells: cells, isGrid: true, isOpenBelow: false, isShaded: !isRuled, blanks: blanks)
    draft.isFragment = xs.count == 2
    if let first = isShaded.dropFirst(headings).first, let last = isShaded.last {
      draft.turns = Draft.Turns(first: first, last: last)
    }
    return draft
  }

  /// Whether an empty place is shaded otherwise than its row: a merged cell goes on there.
  private func goesOn(_ area: Lattice.Area) -> Bool {
    let place = box(of: area)
    let isShadedHere = tiers.flatMap(\.cells).contains { $0.holdsCentre(of: place) }
    return area.rows.lowerBound >= headings && isShadedHere != isShaded[area.rows.lowerBound]
  }

  /// A stretch of a column without shading parted into its cells: one begins with each row without
  /// shading whose text stands as that of a cell of its own does.
  private func parts(of rows: Range<Int>, in column: Int, _ stands: MiddleOrTop) -> [Range<Int>] {
    guard !rows.isEmpty else { return [] }
    let cuts = rows.dropFirst().filter { !isShaded[$0] }
    // Cells that end at each cut, the best way to part what stands above it.
    var best: [Int: (misfit: Double, parts: [Range<Int>])] = [rows.lowerBound: (0, [])]
    for end in cuts + [rows.upperBound] {
      for start in [rows.lowerBound] + cuts where start < end {
        guard let above = best[start] else { continue }
        let part = start..<end
        let area = Lattice.Area(columns: column..<column + 1, rows: part)
        let isCut = start == headings || end == ys.count - 1
        let misfit =
          above.misfit + stands.misfit(of: text(in: area), in: box(of: area), isCut: isCut)
          + (text(in: area).isEmpty ? 2 : 0.5)
        if best[end].map({ misfit < $0.misfit }) ?? true {
          best[end] = (misfit, above.parts + [part])
        }
      }
    }
    return best[rows.upperBound]?.parts ?? [rows]
  }

  private func box(of area: Lattice.Area) -> Rect {
    Rect(
      xs[area.columns.lowerBound], ys[area.rows.lowerBound], xs[area.columns.upperBound],
      ys[area.rows.upperBound])
  }

  private func text(in area: Lattice.Area) -> [Word] {
    let box = box(of: area)
    let (isFirst, isLast) = (area.columns.lowerBound == 0, area.columns.upperBound == xs.count - 1)
    return words.filter {
      let (x, y) = ($0.box.middleX, $0.box.middleY)
      return (isFirst || box.left <= x) && (isLast || x < box.right) && box.top <= y
        && y < box.bottom
    }
  }
}

extension Ruling {
  /// The rules that part rows or columns in the box.
  fileprivate static func inside(_ box: Rect, _ rules: Rules) -> [Ruling] {
    let inner = box.grown(by: -Rules.slack - 1)
    return rules.levels.filter {
      inner.top < $0.position && $0.position < inner.bottom && $0.length > 20
        && $0.start < inner.right && $0.end > inner.left
    }
      + rules.uprights.filter {
        inner.left < $0.position && $0.position < inner.right && $0.start < inner.bottom
          && $0.end > inner.top
      }
  }

  fileprivate func lies(on edges: [Double]) -> Bool {
    edges.contains { abs($0 - position) < ShadedTables.slack }
  }
}
