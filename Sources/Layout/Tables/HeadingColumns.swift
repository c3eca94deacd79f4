/// Joins a column that holds a heading only with the column beside it that holds entries only.
///
/// Headings set to the left over numbers set to the right leave white between them that runs
/// through the whole table, and yet they are one column.
struct HeadingColumns {
  let lines: [Line]
  /// The edges that rules draw, which nothing takes away.
  let ruled: [Double]

  private enum Content { case heading, entries, both }

  /// The hidden edges without those inside such a column.
  func joined(_ hidden: [Double]) -> [Double] {
    let edges = (ruled + hidden).sorted()
    let contents = contents(edges)
    var inside: Set<Double> = []
    var start = 0
    while start < contents.count {
      guard contents[start] != .both else {
        start += 1
        continue
      }
      // Columns that hold one kind and the other in turn, no rule between them.
      var end = start + 1
      while end < contents.count, contents[end] != .both, contents[end] != contents[end - 1],
        hidden.contains(edges[end])
      {
        end += 1
      }
      // A heading belongs to the entries on its right; entries first in the row without a heading
      // of their own are the table's side heads.
      var column = contents[start] == .entries && (end - start) % 2 == 1 ? start + 1 : start
      while column + 1 < end {
        inside.insert(edges[column + 1])
        column += 2
      }
      start = end
    }
    return hidden.filter { !inside.contains($0) }
  }

  /// What each column holds, told by whether all of its lines stand above the others' entries.
  private func contents(_ edges: [Double]) -> [Content] {
    var rows = [Set<Int>](repeating: [], count: max(0, edges.count - 1))
    for (index, line) in lines.enumerated() {
      for columns in Strip.columns(of: line, edges: edges) where columns.count == 1 {
        if columns.lowerBound < rows.count { rows[columns.lowerBound].insert(index) }
      }
    }
    // The last line that any column holding nothing below the fourth line reaches.
    let heads = rows.compactMap { $0.max() }.filter { $0 < min(4, lines.count - 1) }
    guard let lowest = heads.max() else { return rows.map { _ in .both } }
    return rows.map { lines in
      guard let top = lines.min(), let bottom = lines.max() else { return .both }
      if bottom <= lowest { return .heading }
      return top > lowest ? .entries : .both
    }
  }
}
