/// Where one row of a band is parted into cells: at the edges of columns that no text crosses.
struct RowEdges {
  let lattice: Lattice
  /// The edges of columns that no rule draws.
  let gaps: [Double]
  /// Whether upright rules take part in the table.
  let isGrid: Bool
  /// Whether rules alone part the row from the others.
  let isOnlyRow: Bool
  /// The rules that span the columns of the title above each.
  let spanners: SpannerRules

  /// Whether some line has more white across an edge than stands between words.
  private static func isWide(at x: Double, in entries: [Strip.Entry]) -> Bool {
    entries.contains { left in
      guard left.line.box.right <= x + 1.5 else { return false }
      let beside = entries.filter { right in
        right.line.box.left >= x - 1.5 && left.line.overlapsLine(of: right.line)
      }
      guard let next = beside.map(\.line.box.left).min() else { return false }
      return next - left.line.box.right > 1.2 * left.line.size
    }
  }

  /// Upright edges through one area's row, where no piece of its text crosses them.
  func uprights(
    in area: Lattice.Area, _ entries: [Strip.Entry], from top: Double, to bottom: Double
  ) -> [Ruling] {
    let box = lattice.box(of: area)
    let inside = entries.filter {
      box.left <= $0.line.box.middleX && $0.line.box.middleX <= box.right
    }
    let ruled = lattice.xs[area.columns].dropFirst()
    let isSplit = inside.count > 1 || !isOnlyRow
    let edges = (gaps + (isSplit ? Array(ruled) : [])).filter {
      box.left + 1 < $0 && $0 < box.right - 1
    }.sorted()
    let title = isOnlyRow && isGrid ? nil : reach(ofTitle: inside, in: box, edges: edges)
    let open = edges.filter { x in
      let isCrossed =
        spanners.spans(x, of: inside.map(\.line), above: bottom)
        || inside.contains { $0.line.box.left < x - 1.5 && x + 1.5 < $0.line.box.right }
        || title.map { $0.lowerBound < x - 1.5 && x + 1.5 < $0.upperBound } ?? false
      // Where rules part the other rows, a row without one is merged unless the white is wide.
      let isMerged = isOnlyRow && isGrid && ruled.contains(x) && !Self.isWide(at: x, in: inside)
      return !isCrossed && !isMerged
    }
    return open.map { Ruling(.upright, at: $0, from: top, to: bottom) }
  }

  /// From where to where the only text of a row reaches that is set in the middle of the table or of
  /// the columns beside the side heads; nil for text that belongs to a column.
  private func reach(ofTitle entries: [Strip.Entry], in box: Rect, edges: [Double])
    -> ClosedRange<Double>?
  {
    guard let first = entries.first, entries.contains(where: { !$0.isNumeric }),
      let title = Rect.hull(entries.map(\.line.box)), let inner = edges.first, edges.count >= 2,
      title.left > box.left + 2 * first.line.size,
      Line.gather(entries.flatMap(\.line.words)).allSatisfy({ line in
        line.segments(partedBy: 0.75 * line.size).count == 1
          && abs(line.box.middleX - title.middleX) < 3
      })
    else { return nil }
    let slack = max(3, 0.015 * box.width)
    if abs(title.middleX - box.middleX) < slack { return box.left...box.right }
    let beside = inner...box.right
    let isBeside =
      title.left > inner && abs(title.middleX - (inner + box.right) / 2) < slack
    return isBeside ? beside : nil
  }
}
