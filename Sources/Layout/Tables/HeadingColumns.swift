/// Joins a column that holds a heading only with the column beside it that holds entries only.
///
/// Headings set to the left over numbers set to the right leave white between them that runs
/// through the whole table, and yet they are one column.
struct HeadingColumns {
  let lines: [Line]
  /// The edges that rules draw, which nothing takes away.
  let ruled: [Double]

  /// The hidden edges without those inside such a column.
  func joined(_ hidden: [Double]) -> [Double] {
    var hidden = hidden
    while let inside = narrowestInside(hidden) { hidden.removeAll { $0 == inside } }
    return hidden
  }

  /// The edge, of those to take away, that has the least white about it.
  private func narrowestInside(_ hidden: [Double]) -> Double? {
    let edges = (ruled + hidden).sorted()
    let strips = lines.map { Strip($0, edges: edges) }
    var rows = [Set<Int>](repeating: [], count: max(0, edges.count - 1))
    var reach = [(left: Double, right: Double)](
      repeating: (.infinity, -.infinity), count: rows.count)
    for (index, strip) in strips.enumerated() {
      for entry in strip.entries where entry.columns.count == 1 {
        let column = entry.columns.lowerBound
        guard column < rows.count else { continue }
        rows[column].insert(index)
        reach[column].left = min(reach[column].left, entry.line.box.left)
        reach[column].right = max(reach[column].right, entry.line.box.right)
      }
    }
    var narrowest: (edge: Double, white: Double)?
    for column in rows.indices.dropFirst() where hidden.contains(edges[column]) {
      let (one, other) = (rows[column - 1], rows[column])
      guard isHeading(one, over: other) || isHeading(other, over: one) else { continue }
      let white = reach[column].left - reach[column - 1].right
      if narrowest.map({ white < $0.white }) ?? true { narrowest = (edges[column], white) }
    }
    return narrowest?.edge
  }

  /// Whether the lines of the one all stand above those of the other, at the top of the table.
  private func isHeading(_ one: Set<Int>, over other: Set<Int>) -> Bool {
    guard let lowest = one.max(), let highest = other.min() else { return false }
    return lowest < highest && lowest < 4 && other.count > 1
  }
}
