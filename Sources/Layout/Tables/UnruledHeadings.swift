/// What stands above a run of lines without rules and belongs to its table: a title, and headings.
extension UnruledFinder {
  /// The run with the title above its headings: lines in bold that begin where they begin and stand
  /// no further above them than rows stand apart, the lines of one title close together.
  func region(of run: Run) -> Region {
    let run = withHeadingsAbove(run)
    var box = run.box
    var levels: [Ruling] = []
    var first = run.lines.lowerBound
    if standsAsHeadings(first - 1, above: run) {
      let head = lines[first - 1].box
      let y = (head.bottom + lines[first].box.top) / 2
      box = box.union(head)
      levels.append(Ruling(.level, at: y, from: box.left - 1, to: box.right + 1))
      first -= 1
    } else if titlesNumberedRow(first - 1, above: run) {
      let title = lines[first - 1].box
      let y = (title.bottom + lines[first].box.top) / 2
      box = box.union(title)
      levels.append(Ruling(.level, at: y, from: box.left - 1, to: box.right + 1))
    }
    if first > 0, lines[first].isBold {
      let head = lines[first]
      // Headings at the middle of their row may begin further right than those beside them.
      let left =
        (first..<min(first + 3, lines.count)).prefix { lines[$0].isBold }
        .map { lines[$0].box.left }.min() ?? head.box.left
      var top = first
      while top > 0, first - top < 3 {
        let (title, below) = (lines[top - 1], lines[top])
        let white = below.box.top - title.box.bottom
        guard title.isBold, pieces(top - 1).count == 1,
          white < (top == first ? 1.9 : 0.35) * head.size,
          abs(title.size - head.size) < 0.05 * head.size,
          abs(title.box.left - left) < 1.5
            || abs(title.box.middleX - run.box.middleX) < 0.03 * run.box.width
        else { break }
        top -= 1
      }
      if top < first {
        let y = (lines[first - 1].box.bottom + head.box.top) / 2
        for line in lines[top..<first] { box = box.union(line.box) }
        levels.append(Ruling(.level, at: y, from: box.left - 1, to: box.right + 1))
      }
    }
    if levels.isEmpty, headsColumns(first - 1, of: run) {
      let head = lines[first - 1].box
      levels.append(
        Ruling(
          .level, at: (head.bottom + lines[first].box.top) / 2, from: box.left - 1,
          to: box.right + 1))
      box = box.union(head)
    }
    var region = Region(levels: levels, uprights: [])
    region.box = box.grown(by: 1)
    return region
  }

  /// The run with the first lines of its headings, where these are wrapped and end on one line: close
  /// above it, in the same type, and each piece within a column.
  private func withHeadingsAbove(_ run: Run) -> Run {
    var run = run
    let isBold = lines[run.lines.lowerBound].isBold
    while run.lines.lowerBound > 0 {
      let (index, first) = (run.lines.lowerBound - 1, lines[run.lines.lowerBound])
      let (line, pieces) = (lines[index], pieces(index))
      let kept = narrowed(run, by: pieces, size: sizes[index])
      guard first.box.top - line.box.bottom < 0.35 * first.size, line.isBold == isBold,
        abs(sizes[index] - first.size) < 0.05 * first.size, kept.count == run.whites.count,
        line.box.left > run.box.left - 1, line.box.right < run.box.right + first.size,
        // What stands over the first column alone may be a title or the end of a text.
        pieces.contains(where: { $0.box.left > (run.whites.first?.lowerBound ?? 0) })
      else { break }
      run.whites = kept
      run.box = run.box.union(line.box)
      run.lines = index..<run.lines.upperBound
    }
    return run
  }

  /// Whether the line above the run holds nothing over its first column and headings over others: two
  /// and more, or one at the middle of several columns.
  private func headsColumns(_ index: Int, of run: Run) -> Bool {
    guard index >= 0 else { return false }
    let (box, next) = (lines[index].box, run.lines.lowerBound)
    let columns = columns(of: run)
    guard columns.count >= 3, lines[next].box.top - box.bottom < sizes[next],
      abs(sizes[index] - sizes[next]) < 0.05 * sizes[next], box.left > columns[0].right,
      box.right < run.box.right + sizes[next]
    else { return false }
    let spans = pieces(index).map { piece in columns.filter { $0.overlapX(piece.box) > 0 } }
    guard spans.contains(where: { $0.count > 1 }), spans.allSatisfy({ !$0.isEmpty }),
      zip(spans, spans.dropFirst()).allSatisfy({ $0.last != $1.first }),
      let left = spans.first?.first?.left, let right = spans.last?.last?.right
    else { return false }
    return spans.count > 1 || abs((left + right) / 2 - box.middleX) < 3
  }

  /// What the text of the run's columns covers, from left to right.
  private func columns(of run: Run) -> [Rect] {
    let edges = run.whites.map { ($0.lowerBound + $0.upperBound) / 2 }
    var columns = [Rect?](repeating: nil, count: edges.count + 1)
    for piece in run.lines.flatMap({ pieces($0) }) {
      let column = edges.filter { $0 < piece.box.middleX }.count
      let isWithin = edges.allSatisfy { $0 <= piece.box.left || piece.box.right <= $0 }
      if isWithin { columns[column] = columns[column]?.union(piece.box) ?? piece.box }
    }
    return columns.compactMap { $0 }
  }

  /// Whether a line is the title of the run below, which has no headings and begins with a number: in
  /// bold, in the same type, and as close as rows stand.
  func titlesNumberedRow(_ index: Int, above run: Run) -> Bool {
    let begins = lines[run.lines].lazy.compactMap(\.words.first)
    guard index >= 0, run.whites.count >= 2,
      let number = begins.first(where: { abs($0.box.left - run.box.left) < 1.5 })
    else { return false }
    let (title, first) = (lines[index], lines[run.lines.lowerBound])
    return title.isBold && !first.isBold && pieces(index).count == 1 && !Caption.begins(title)
      && ListMarker.isEnumerator(number.text) && first.box.top - title.box.bottom < 1.9 * first.size
      && abs(title.size - first.size) < 0.05 * first.size
      && abs(title.box.left - run.box.left) < 1.5
  }

  /// Whether a line holds the headings of the run below it, so close to each other that no white
  /// tells them apart, yet over most columns one begins where the column begins or ends where it
  /// ends.
  func standsAsHeadings(_ index: Int, above run: Run) -> Bool {
    guard index >= 0, run.whites.count >= 2 else { return false }
    let (line, first) = (lines[index], run.lines.lowerBound)
    guard lines[first].box.top - line.box.bottom < 1.9 * sizes[first],
      line.box.left > run.box.left - 2, line.box.right < run.box.right + 6 * sizes[index],
      line.isBold, !lines[first].isBold
    else { return false }
    let heads = pieces(index)
    if heads.count >= 2 {
      let begins = [run.box.left] + run.whites.map(\.upperBound)
      return heads.allSatisfy { head in begins.contains { abs(head.box.left - $0) < 2 } }
    }
    guard run.whites.count >= 3, heads.count < run.whites.count else { return false }
    let ends = run.whites.map(\.lowerBound).dropFirst() + [run.box.right]
    let under = zip(run.whites.map(\.upperBound), ends).filter { begin, end in
      line.words.contains { abs($0.box.left - begin) < 2 || abs($0.box.right - end) < 2 }
    }
    return under.count * 10 >= run.whites.count * 9
  }
}
