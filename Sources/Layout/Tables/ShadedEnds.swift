/// Where a table of shaded rows begins and ends, if rows without shading stand there.
struct ShadedEnds {
  private let hull: Rect
  private let lines: [Line]
  private let edges: [Double]
  private let isHeader: Bool
  /// Where rules as wide as the table are drawn.
  private let levels: [Double]
  private let leftRows: LevelRows?

  /// - Parameters:
  ///   - edges: The edges of the columns, outer ones included.
  ///   - isHeader: Whether nothing but headings is shaded, which head the text below them.
  ///   - leftRows: The rows of the page before, which may be the left halves of these.
  init(
    hull: Rect, words: [Word], edges: [Double], isHeader: Bool, rules: Rules, leftRows: LevelRows?
  ) {
    self.hull = hull
    self.leftRows = leftRows
    self.isHeader = isHeader
    lines = Line.gather(words)
    self.edges = edges
    levels = rules.levels.filter { $0.start < hull.left + 4 && hull.right - 4 < $0.end }
      .map(\.position).sorted()
  }

  /// The top of a row that stands above the first shaded one; nil where there is none.
  var above: Double? {
    if let rule = levels.last(where: { $0 < hull.top - 8 }), isRow(from: rule, to: hull.top) {
      return rule
    }
    if let top = leftRows?.top(above: hull.top), holdsLines(from: top, to: hull.top) { return top }
    return row(lines.filter { $0.box.middleY < hull.top }.reversed(), by: hull.top).map { row in
      row.top - max(1, min(6, hull.top - row.bottom))
    }
  }

  /// The bottom of a row that stands below the last shaded one; nil where there is none.
  var below: Double? {
    if let rule = levels.first(where: { $0 > hull.bottom + 8 }), isRow(from: hull.bottom, to: rule)
    {
      return rule
    }
    if let bottom = leftRows?.bottom(below: hull.bottom), holdsLines(from: hull.bottom, to: bottom)
    {
      return bottom
    }
    return row(lines.filter { $0.box.middleY > hull.bottom }, by: hull.bottom).map { row in
      row.bottom + max(1, min(6, row.top - hull.bottom))
    }
  }

  /// Whether lines that keep to the columns stand between a rule and the shading next to it.
  private func isRow(from top: Double, to bottom: Double) -> Bool {
    let inside = lines.filter { top < $0.box.middleY && $0.box.middleY < bottom }
    guard let first = inside.first, let last = inside.last else { return false }
    return first.box.top - top < 2 * first.size && last.box.bottom < bottom + 1
      && inside.allSatisfy { ShadedRow($0.words, edges: edges).keepsToColumns }
      && zip(inside, inside.dropFirst()).allSatisfy { $1.box.top - $0.box.bottom < 0.8 * $1.size }
  }

  /// Whether lines that keep to the columns stand there, and none across the ends.
  private func holdsLines(from top: Double, to bottom: Double) -> Bool {
    let inside = lines.filter { top + 1 < $0.box.bottom && $0.box.top < bottom - 1 }
    return !inside.isEmpty
      && inside.allSatisfy {
        top - 1 < $0.box.top && $0.box.bottom < bottom + 1
          && ShadedRow($0.words, edges: edges).keepsToColumns
      }
  }

  /// Whether what follows the row below stands in several columns too.
  var hasRowBelow: Bool {
    guard let end = below else { return false }
    let next = lines.first { $0.box.top > end - 1 }
    return next.map { line in
      line.box.top - end < 3 * line.size && !line.isBold
        && line.segments(partedBy: 0.42 * line.size).count > 1
        && ShadedRow(line.words, edges: edges).keepsToColumns
    } ?? false
  }

  /// The lines of a row next to an edge, up to one that no column holds or that stands further off;
  /// nil where they fill the first column only, as a title does.
  private func row(_ lines: [Line], by edge: Double) -> Rect? {
    var row: Rect?
    var filled = Set<Int>()
    for line in lines {
      // Headings stand above a row, however close.
      if edge == hull.top, let first = lines.first, line.isBold, !first.isBold { break }
      let white = row.map { max($0.top - line.box.bottom, line.box.top - $0.bottom) }
      let apart = max(edge - line.box.bottom, line.box.top - edge)
      guard white.map({ $0 < 0.4 * line.size }) ?? (apart < 1.5 * line.size) else { break }
      guard hull.left - 2 < line.box.left, line.box.right < hull.right + 2,
        ShadedRow(line.words, edges: edges).keepsToColumns
      else { return nil }
      row = row?.union(line.box) ?? line.box
      for piece in line.segments(partedBy: 0.42 * line.size) {
        filled.insert(edges.filter { $0 < piece.box.middleX }.count)
      }
    }
    let isTitle = filled.isSubset(of: [0, 1]) && !(isHeader && edge == hull.bottom)
    return isTitle && edges.count > 2 ? nil : row
  }
}
