/// Finds tables without rules: runs of lines with the same white stretches between their columns.
struct UnruledFinder {
  let lines: [Line]
  let sizes: [Double]

  /// - Parameter words: The words that stand in no ruled table.
  init(words: [Word]) {
    let all = Line.gather(words)
    let right = all.map(\.box.right).max() ?? 0
    let isContents = all.filter { Contents.entry($0, right: right) != nil }.count >= 3
    lines = all.filter { !isContents || Contents.entry($0, right: right) == nil }
    sizes = lines.map(\.size)
  }

  /// The boxes of the runs found, from top to bottom.
  func regions() -> [Region] {
    var regions: [Region] = []
    var next = 0
    while next < lines.count {
      guard let run = run(from: next) else {
        next += 1
        continue
      }
      if isTable(run) {
        regions.append(region(of: run))
        next = run.lines.upperBound
      } else if let rest = cutRow(from: next) {
        var region = region(of: rest)
        region.isFragment = true
        regions.append(region)
        next = rest.lines.upperBound
      } else if endsPage(run) {
        var region = region(of: run)
        region.isBeginning = true
        regions.append(region)
        next = run.lines.upperBound
      } else {
        next += 1
      }
    }
    return regions
  }

  /// Lines one below the other, and the white stretches that run through them.
  struct Run {
    var lines: Range<Int>
    var whites: [ClosedRange<Double>]
    var box: Rect
  }

  func pieces(_ index: Int) -> [Line] {
    lines[index].segments(partedBy: max(5, 0.75 * sizes[index]))
  }

  private func run(from start: Int) -> Run? {
    let first = pieces(start)
    guard first.count >= 2, !isListItem(first) else { return nil }
    var run = Run(lines: start..<start + 1, whites: Self.whites(first), box: lines[start].box)
    var (last, whites) = (start, run.whites)
    var spanners = 0
    var index = start + 1
    while index < lines.count {
      let line = lines[index]
      let pieces = pieces(index)
      let white = line.box.top - lines[index - 1].box.bottom
      guard white < 1.9 * sizes[index] || white < 6 * sizes[index] && goesOn(run, with: pieces)
      else { break }
      if Caption.begins(line) { break }
      // A heading in larger type or a list below ends the table.
      if pieces.count == 1,
        sizes[index] > 1.12 * sizes[start]
          || pieces[0].box.width > 0.75 * run.box.width
            && pieces[0].words.count > 12
      {
        break
      }
      if let mark = line.words.first?.text, ListMarker.isBullet(mark),
        line.box.left < run.box.left + 3.2 * sizes[index], pieces.count == 1 || isListItem(pieces),
        !isWrapped(at: index, in: run)
      {
        break
      }
      if beginsOtherTable(at: index, after: run) { break }
      let kept = narrowed(run, by: pieces, size: sizes[index])
      if kept.count < run.whites.count, pieces.count == 1, spanners == 0,
        index + 1 < lines.count, self.pieces(index + 1).count > 1
      {
        // A heading across the columns, if they go on below it: it takes no white from them.
        spanners = 1
      } else if kept.count * 10 >= expected(run, by: pieces) * 6, !kept.isEmpty {
        run.whites = kept
        run.box = run.box.union(line.box)
        run.lines = start..<index + 1
        if pieces.count > 1, !isBulletItem(pieces) { (last, whites) = (index, kept) }
        spanners = 0
      } else {
        break
      }
      index += 1
    }
    // Lines of one piece at the end belong to the table only close below its last row.
    // What follows it tells nothing of its columns.
    var end = last + 1
    run.whites = whites
    while end < run.lines.upperBound,
      lines[end].box.top - lines[end - 1].box.bottom < 0.35 * sizes[end]
        && lines[end].box.width < 0.6 * run.box.width || beginsColumn(end, of: run)
    {
      end += 1
    }
    run.lines = start..<end
    run.box = Rect.hull(lines[run.lines].map(\.box)) ?? run.box
    return run
  }

  /// How many whites a line should leave of the run's, most of them: below headings in bold, each at
  /// the middle of its column, a row may part the white between two in two, and the next one fill one.
  private func expected(_ run: Run, by pieces: [Line]) -> Int {
    let first = run.lines.lowerBound
    guard lines[first].isBold, pieces.count > 1 else { return run.whites.count }
    return min(run.whites.count, self.pieces(first).count - 1)
  }

  /// Whether a line, not in bold, begins where a column of the run does, but for the first, where prose
  /// begins: the next paragraph of a cell.
  private func beginsColumn(_ index: Int, of run: Run) -> Bool {
    !lines[index].isBold
      && run.whites.contains { abs($0.upperBound - lines[index].box.left) < 1.5 }
      && narrowed(run, by: pieces(index), size: sizes[index]).count == run.whites.count
  }

  /// Whether a line further below is a row of the run: not in bold, and with text in all columns that
  /// begins where that of the run's first lines does, as where rows are higher than their text.
  private func goesOn(_ run: Run, with pieces: [Line]) -> Bool {
    guard run.lines.count > 1 || lines[run.lines.lowerBound].isBold,
      pieces.count == run.whites.count + 1, !isListItem(pieces),
      pieces.allSatisfy({ !$0.isBold })
    else { return false }
    let begins = run.lines.prefix(3).flatMap { self.pieces($0).map(\.box.left) }
    return pieces.allSatisfy { piece in begins.contains { abs($0 - piece.box.left) < 1 } }
  }

  /// Whether a line that begins with a dash is the rest of a label: close below the line above, in the
  /// first column, and followed by a row.
  private func isWrapped(at index: Int, in run: Run) -> Bool {
    guard let white = run.whites.first, lines[index].box.right <= white.lowerBound + 1,
      lines[index].box.top - lines[index - 1].box.bottom < 0.35 * sizes[index],
      index + 1 < lines.count
    else { return false }
    let next = pieces(index + 1)
    return next.count > 1 && !isListItem(next)
      && narrowed(run, by: next, size: sizes[index + 1]).count >= run.whites.count
  }

  /// Whether a heading, or a row of headings after rows that are none, stands above other columns
  /// than the run's.
  private func beginsOtherTable(at index: Int, after run: Run) -> Bool {
    let isHeading =
      lines[index].isBold && !lines[index - 1].isBold && !goesOnWithLabel(at: index)
    if isHeading, headsAgain(at: index, run) { return true }
    let box = lines[index].box
    let isAcross =
      pieces(index).count == 1
      && run.whites.contains { box.left < $0.lowerBound - 1 && box.right > $0.upperBound + 1 }
    guard isHeading || isAcross, run.lines.count > 1 else { return false }
    var next = index
    while next < lines.count, next < index + 4, pieces(next).count == 1 { next += 1 }
    guard next + 1 < lines.count, pieces(next).count > 1 else { return false }
    var other = Run(
      lines: next..<next + 1, whites: Self.whites(pieces(next)), box: lines[next].box)
    var both = run
    for index in next..<min(next + 8, lines.count) {
      let pieces = pieces(index)
      if pieces.count == 1, index > next {
        if lines[index].box.left < other.box.left + 2 { break }
        continue
      }
      other.whites = narrowed(other, by: pieces, size: sizes[index])
      other.box = other.box.union(lines[index].box)
      both.whites = narrowed(both, by: pieces, size: sizes[index])
      both.box = both.box.union(lines[index].box)
    }
    return both.whites.count < max(run.whites.count, other.whites.count)
  }

  /// Whether a line in bold is the rest of a label: close below one in bold that begins at the same
  /// place, with other text beside it.
  private func goesOnWithLabel(at index: Int) -> Bool {
    guard pieces(index).count == 1, let label = pieces(index - 1).first else { return false }
    return label.isBold && abs(label.box.left - lines[index].box.left) < 1.5
      && lines[index].box.top - label.box.top < 1.7 * sizes[index]
  }

  /// Whether the headings in bold that the run began with stand again below the line: a table is
  /// headed once on a page.
  private func headsAgain(at index: Int, _ run: Run) -> Bool {
    let first = run.lines.lowerBound
    guard lines[first].isBold else { return false }
    let head = said(first)
    return (index..<min(index + 4, lines.count)).contains { other in
      let again = said(other)
      // A heading may be wrapped after another word.
      return lines[other].isBold && again.count == head.count
        && zip(head, again).allSatisfy { $0.hasPrefix($1) || $1.hasPrefix($0) }
    }
  }

  private func said(_ index: Int) -> [String] {
    pieces(index).map(\.text)
  }

  static func whites(_ pieces: [Line]) -> [ClosedRange<Double>] {
    zip(pieces, pieces.dropFirst()).compactMap { one, other in
      one.box.right < other.box.left ? one.box.right...other.box.left : nil
    }
  }

  /// The white stretches that are left beside another line, and new ones beyond the run's ends.
  func narrowed(_ run: Run, by pieces: [Line], size: Double) -> [ClosedRange<Double>] {
    var whites = run.whites
    if let first = pieces.first(where: { $0.box.left > run.box.right + 0.7 * size }) {
      whites.append(run.box.right...first.box.left)
    }
    if let last = pieces.last(where: { $0.box.right < run.box.left - 0.7 * size }) {
      whites.insert(last.box.right...run.box.left, at: 0)
    }
    for piece in pieces {
      whites = whites.flatMap { white -> [ClosedRange<Double>] in
        let (left, right) = (piece.box.left, piece.box.right)
        if right <= white.lowerBound || left >= white.upperBound { return [white] }
        var rest: [ClosedRange<Double>] = []
        if left - white.lowerBound > 0.6 * size { rest.append(white.lowerBound...left) }
        if white.upperBound - right > 0.6 * size { rest.append(right...white.upperBound) }
        return rest
      }
    }
    return whites
  }

  /// Whether a line is an item of a list: a mark and its text.
  func isListItem(_ pieces: [Line]) -> Bool { mark(of: pieces) != nil }

  private func isBulletItem(_ pieces: [Line]) -> Bool {
    mark(of: pieces).map(ListMarker.isBullet) ?? false
  }

  /// The mark of a list's item, on the right of text that runs from right to left.
  private func mark(of pieces: [Line]) -> String? {
    guard pieces.count == 2 else { return nil }
    let isLeftward = ParagraphBuilder.isRightToLeft(pieces[0])
    let words = pieces[isLeftward ? 1 : 0].words
    guard words.count == 1, let mark = words.first?.text else { return nil }
    if ListMarker.isMarker(mark) { return mark }
    // The full stop behind a number may stand in front of it there.
    let turned = String(mark.reversed())
    return isLeftward && ListMarker.isMarker(turned) ? turned : nil
  }
}
