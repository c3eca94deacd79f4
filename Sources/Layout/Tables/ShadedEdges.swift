/// Where the rows and columns of a table of shaded cells begin and end.
extension ShadedGrid {
  /// Where a number in front of the first column's text ends, as a column of its own has it.
  static func numbers(_ words: [Word], before end: Double) -> Double? {
    if let column = NumberColumn(Line.gather(words), before: end) { return column.edge }
    let inside = words.filter { $0.box.middleX < end && !$0.style.contains(.bold) }
      .sorted { $0.box.left < $1.box.left }
    guard inside.count > 1, ListMarker.isEnumerator(inside[0].text),
      inside[1].box.left - inside[0].box.right > 0.5 * inside[0].size
    else { return nil }
    return (inside[0].box.right + inside[1].box.left) / 2
  }

  /// The left edge of a column in front of the shaded ones, none of whose cells is shaded on this page
  /// since merged ones cover all rows: its text begins at one place, below a heading in bold.
  static func mergedColumn(_ words: [Word], before hull: Rect) -> Double? {
    let lines = Line.gather(words.filter { $0.box.middleY < hull.bottom })
    let heading = lines.last { line in
      line.box.bottom < hull.top + 1 && line.isBold
        && line.words.contains { hull.left < $0.box.left }
        && line.words.contains { $0.box.right < hull.left + 2 }
    }
    guard let heading, hull.top - heading.box.bottom < 12 * heading.size else { return nil }
    let beside = words.filter {
      $0.box.right < hull.left + 2 && heading.box.top < $0.box.middleY
        && $0.box.middleY < hull.bottom
    }
    let inside = Line.gather(beside)
    guard let left = inside.map(\.box.left).min(), let right = inside.map(\.box.right).max(),
      hull.left - right < 40, inside.count > 1,
      inside.allSatisfy({ $0.segments(partedBy: 2 * $0.size).count == 1 }),
      heading.words.contains(where: { abs($0.box.left - left) < 1.5 })
    else { return nil }
    let padding =
      words.filter { hull.left < $0.box.left && hull.top < $0.box.top }
      .map { $0.box.left - hull.left }.min() ?? 0
    return left - min(padding, 12)
  }

  /// Where a merged column without shading begins before the shaded ones, told by a rule that runs on
  /// over it above text that stands there: at the edge of a row, or at the top of one without shading.
  static func mergedColumn(_ words: [Word], _ rules: Rules, before hull: Rect) -> Double? {
    let whole = rules.levels.filter {
      $0.start < hull.left + 4 && abs($0.end - hull.right) < 4 && $0.position < hull.bottom + 2
    }
    let top = hull.top - ShadedTables.slack
    let nearest = whole.map(\.position).filter { $0 < top }.max() ?? top
    let beside = words.filter { $0.box.right < hull.left + 2 && $0.box.middleY < hull.bottom }
    return whole.filter { rule in
      rule.position >= nearest && rule.start < hull.left - 8
        && hull.left - rule.start < 0.3 * hull.width
        && beside.contains { rule.start < $0.box.left && rule.position < $0.box.middleY }
    }.map(\.start).min()
  }

  /// Whether text stands close beside most rows, in columns that are not shaded.
  static func hasMore(_ words: [Word], beside box: Rect, _ ys: [Double]) -> Bool {
    let close = words.filter {
      (box.left - 40 < $0.box.right && $0.box.right < box.left)
        || (box.right < $0.box.left && $0.box.left < box.right + 40)
    }
    let rows = zip(ys, ys.dropFirst()).filter { top, bottom in
      close.contains { top < $0.box.middleY && $0.box.middleY < bottom }
    }
    return rows.count * 2 > ys.count - 1
  }

  /// How many of the first rows are set in bold, all of their cells shaded.
  static func headings(
    _ tiers: [ShadedTables.Tier], _ words: [Word], _ ys: [Double]
  ) -> Int {
    let cells = tiers.flatMap(\.cells)
    func text(_ row: (Double, Double)) -> [Word] {
      words.filter { row.0 < $0.box.middleY && $0.box.middleY < row.1 }
    }
    func isHeading(_ row: (Double, Double)) -> Bool {
      let inside = text(row)
      return !inside.isEmpty
        && inside.allSatisfy { word in
          word.style.contains(.bold) && cells.contains { $0.holdsCentre(of: word.box) }
        }
    }
    let rows = Array(zip(ys, ys.dropFirst()))
    // The title of a wide table may stand on the facing page only.
    let isBelowTitle = rows.count > 2 && text(rows[0]).isEmpty && isHeading(rows[1])
    return (isBelowTitle ? 1 : 0)
      + rows.dropFirst(isBelowTitle ? 1 : 0).prefix(while: isHeading).count
  }

  /// Where cells begin and those of one row end: the rest of a merged cell that a page break cut may
  /// be drawn too short, and end where lines of the others stand.
  static func rowEdges(_ tiers: [ShadedTables.Tier], _ words: [Word]) -> [Double] {
    let last = tiers.flatMap(\.cells).map(\.bottom).max() ?? 0
    let sure = tiers.map(\.top) + [last] + tiers.filter(\.isSure).map(\.bottom)
    let lone = tiers.filter { !$0.isSure }.map(\.bottom)
    let edges = clusters(sure + lone)
    return edges.enumerated().filter { index, edge in
      if sure.contains(where: { abs($0 - edge) <= ShadedTables.slack }) { return true }
      let next = edges[min(index + 1, edges.count - 1)]
      return words.contains { edge < $0.box.middleY && $0.box.middleY < next }
        && !words.contains { $0.box.top + 1 < edge && edge < $0.box.bottom - 1 }
    }.map(\.element)
  }

  /// Positions nearer than the slack made one.
  static func clusters(_ found: [Double]) -> [Double] {
    var clusters: [[Double]] = []
    for position in found.sorted() {
      if let last = clusters.last?.last, position - last <= ShadedTables.slack {
        clusters[clusters.count - 1].append(position)
      } else {
        clusters.append([position])
      }
    }
    return clusters.map { $0.reduce(0, +) / Double($0.count) }
  }

  static func range(_ low: Double, _ high: Double, in edges: [Double]) -> Range<Int> {
    func nearest(_ x: Double) -> Int {
      edges.indices.min { abs(edges[$0] - x) < abs(edges[$1] - x) } ?? 0
    }
    let (start, end) = (nearest(low), nearest(high))
    return start..<max(start, end)
  }
}
