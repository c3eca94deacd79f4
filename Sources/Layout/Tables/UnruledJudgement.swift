/// Whether runs of lines without rules are tables.
extension UnruledFinder {
  /// Whether a run is a table and not prose in columns, a list or a letterhead.
  func isTable(_ run: Run) -> Bool {
    if isTitledRow(run) { return true }
    let rows = run.lines.map { pieces($0) }
    let several = rows.filter { $0.count > 1 }
    // A long cell beside short ones has lines of its own, in its column; prose begins on the left.
    let first = run.whites.first?.upperBound ?? run.box.right
    let beginning = rows.filter { $0.count == 1 && $0[0].box.left < first - 1 }
    let telling = run.whites.count > 1 ? several.count + beginning.count : rows.count
    guard several.count >= 3, several.count * 3 >= telling,
      several.filter(isListItem).count * 2 < several.count
    else { return false }
    if run.whites.count > 1, standsAsHeadings(run.lines.lowerBound - 1, above: run) { return true }
    var edges = [run.box.left - 1]
    edges += run.whites.map { ($0.lowerBound + $0.upperBound) / 2 }
    edges.append(run.box.right + 1)
    var columns = [[Line]](repeating: [], count: edges.count - 1)
    for piece in rows.joined() {
      let under = Strip.columns(under: piece.box, edges: edges)
      if under.count == 1, under.lowerBound < columns.count {
        columns[under.lowerBound].append(piece)
      }
    }
    let filled = columns.filter { $0.count >= 2 }
    guard filled.count >= 2, filled.contains(where: { wordsPerPiece($0) < 3.2 }) else {
      return false
    }
    let numeric = filled.filter { column in
      column.filter(\.isNumeric).count * 10
        >= column.count * 6
    }
    let aligned = filled.filter(isAligned)
    if filled.count == 2 {
      return aligned.count == 2
        && (several.count >= 6 || isHeaded(run)
          || several.count >= 4
            && (!numeric.isEmpty || endsPage(run, several.count == rows.count)))
    }
    return aligned.count * 3 >= filled.count * 2
  }

  /// Whether it is one numbered row below its title that fills four columns and more, and each of its
  /// lines begins where its first one does.
  private func isTitledRow(_ run: Run) -> Bool {
    let first = pieces(run.lines.lowerBound)
    let texts = first.count == run.whites.count + 1 ? first.dropFirst() : []
    // The text behind the number may stand close to it.
    let begins = (texts + [Line(Array(first[0].words.dropFirst()))]).map(\.box.left)
    return texts.count >= 3 && titlesNumberedRow(run.lines.lowerBound - 1, above: run)
      && run.lines.contains { $0 > run.lines.lowerBound && pieces($0).count >= 3 }
      && run.lines.dropFirst().allSatisfy { index in
        pieces(index).allSatisfy { piece in begins.contains { abs($0 - piece.box.left) < 1.5 } }
      }
  }

  /// Whether it begins with headings in bold, one over each column, where the text below begins too.
  private func isHeaded(_ run: Run) -> Bool {
    let heads = pieces(run.lines.lowerBound)
    let below = run.lines.dropFirst()
    guard lines[run.lines.lowerBound].isBold, heads.count == run.whites.count + 1 else {
      return false
    }
    return below.allSatisfy { index in
      !lines[index].isBold
        && pieces(index).allSatisfy { piece in
          heads.contains { abs($0.box.left - piece.box.left) < 1.5 }
        }
    }
  }

  /// Whether nothing but the page's foot stands below a header alone, or below a few rows that fill all
  /// columns, the first of them with one word each: they may begin a table that goes on overleaf.
  func endsPage(_ run: Run) -> Bool {
    guard run.lines.upperBound + 1 >= lines.count, run.lines.count < 4 else { return false }
    if run.lines.count == 1 { return lines[run.lines.lowerBound].isBold && run.whites.count >= 2 }
    let begins = pieces(run.lines.lowerBound).map(\.box.left)
    return run.lines.allSatisfy { index in
      let pieces = pieces(index)
      return pieces.count == begins.count && pieces[0].words.count == 1
        && zip(pieces, begins).allSatisfy { abs($0.box.left - $1) < 1.5 }
    }
  }

  /// Whether all lines fill both columns, the first of them with one word, and nothing but the page's
  /// foot stands below: a list of terms that goes on overleaf.
  private func endsPage(_ run: Run, _ areFull: Bool) -> Bool {
    guard areFull, run.lines.upperBound + 1 >= lines.count else { return false }
    return run.lines.allSatisfy { pieces($0)[0].words.count == 1 }
  }

  /// A line of headings in bold over lines of text that keep to their columns and leave the first
  /// blank: what is left of a row that a page break cuts, below the header said again.
  func cutRow(from start: Int) -> Run? {
    guard lines[start].isBold else { return nil }
    let heads = pieces(start)
    guard heads.count >= 3 else { return nil }
    /// Whether each piece stands under one heading, not the first, between its neighbours.
    func keepsToColumns(_ index: Int) -> Bool {
      pieces(index).allSatisfy { piece in
        guard let column = heads.firstIndex(where: { $0.box.overlapX(piece.box) > 0 }), column > 0
        else { return false }
        return heads[column - 1].box.right < piece.box.left
          && (column + 1 == heads.count || piece.box.right < heads[column + 1].box.left)
      }
    }
    var end = start + 1
    while end < lines.count, lines[end].isBold, keepsToColumns(end) { end += 1 }
    let body = end
    while end < lines.count, !lines[end].isBold, keepsToColumns(end),
      lines[end].box.top - lines[end - 1].box.bottom < 1.9 * sizes[end]
    {
      end += 1
    }
    guard end > body, end == lines.count || lines[end].isBold,
      let box = Rect.hull(lines[start..<end].map(\.box))
    else { return nil }
    return Run(lines: start..<end, whites: Self.whites(heads), box: box)
  }

  private func wordsPerPiece(_ column: [Line]) -> Double {
    Double(column.reduce(0) { $0 + $1.words.count }) / Double(max(1, column.count))
  }

  /// Whether most of a column's pieces share their left edges, right edges or middles.
  private func isAligned(_ column: [Line]) -> Bool {
    let edges: [KeyPath<Rect, Double>] = [\.left, \.right, \.middleX]
    return edges.contains { edge in
      let values = column.map { $0.box[keyPath: edge] }.sorted()
      let middle = values[values.count / 2]
      return values.filter { abs($0 - middle) < 3 }.count * 10 >= values.count * 6
    }
  }
}
