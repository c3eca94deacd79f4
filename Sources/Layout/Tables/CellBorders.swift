/// Columns told by level rules that are drawn cell by cell: a border ends where its cell ends, so
/// the joints of such pieces, the same from rule to rule, stand for upright rules.
struct CellBorders {
  /// A level rule and where its pieces meet or it ends.
  private struct Border {
    var rule: Ruling
    var joints: [Double]

    func covers(_ x: Double) -> Bool { rule.start - 2 <= x && x <= rule.end + 2 }
    func has(_ x: Double) -> Bool { joints.contains { abs($0 - x) < 2 } }
  }

  /// The borders from top to bottom that lie between the ends of one that is as wide as a table.
  private struct Frame {
    var left: Double
    var right: Double
    var borders: [Border]

    /// Whether a rule runs on to its left by a column.
    func isIndented(from rule: Ruling) -> Bool {
      abs(rule.end - right) < Rules.slack && rule.start < left - 8
        && left - rule.start < 0.3 * (right - left)
    }
  }

  let page: Page
  let words: [Word]
  let rules: Rules
  /// The least white between two columns, of the size of the text.
  private let leastGap: Double

  /// - Parameter blank: How wide a blank is of the size of its font, where all letters are of one width.
  init(page: Page, words: [Word], rules: Rules, blank: Double?) {
    self.page = page
    self.words = words
    self.rules = rules
    leastGap = blank.map { 1.3 * $0 } ?? 0.42
  }

  /// Upright rulings between neighbouring level rules with a table's row between them, and below
  /// the last rule where a page break cuts a row.
  func uprights() -> [Ruling] {
    frames().flatMap { uprights(of: $0) }
  }

  // MARK: - Borders

  private func frames() -> [Frame] {
    let levels = Region.connected(rules).filter { !$0.isGrid }.flatMap(\.levels)
      .sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    guard levels.count >= 2, levels.count < 2_000 else { return [] }
    let pieces = page.rulings.filter { $0.direction == .level && $0.length >= 4 }
      .sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    let positions = pieces.map(\.position)
    var frames: [Frame] = []
    for level in levels {
      var ends: [Double] = []
      var starts: [Double] = []
      var next = positions.partition(from: level.position - 1.5)
      while next < pieces.count, positions[next] <= level.position + 1.5 {
        if pieces[next].start >= level.start - 2, pieces[next].end <= level.end + 2 {
          starts.append(pieces[next].start)
          ends.append(pieces[next].end)
        }
        next += 1
      }
      let joints = ends.filter { end in starts.contains { abs($0 - end) < 0.6 } }
      let border = Border(rule: level, joints: [level.start] + joints + [level.end])
      let home = frames.lastIndex {
        $0.left - Rules.slack <= level.start && level.end <= $0.right + Rules.slack
      }
      if let home {
        frames[home].borders.append(border)
      } else if let last = frames.indices.last, frames[last].isIndented(from: level) {
        // The rules above leave out a merged cell of the first column, which ends here.
        frames[last].left = level.start
        frames[last].borders.append(border)
      } else {
        frames.append(Frame(left: level.start, right: level.end, borders: [border]))
      }
    }
    return frames.filter { $0.borders.count >= 2 }
  }

  /// The joints within the frame that two borders and more share.
  private func columns(of frame: Frame) -> [Double] {
    var found: [Double] = []
    let all = frame.borders.flatMap(\.joints).sorted()
    for x in all where frame.left + 6 < x && x < frame.right - 6 {
      let isKnown = found.contains { abs($0 - x) < 2 }
      if !isKnown, frame.borders.filter({ $0.has(x) }).count >= 2 { found.append(x) }
    }
    return found
  }

  // MARK: - Rows

  private func uprights(of frame: Frame) -> [Ruling] {
    let columns = columns(of: frame)
    guard !columns.isEmpty else { return [] }
    let inside = words.filter {
      $0.box.right > frame.left - 2 && $0.box.left < frame.right + 2
    }.sorted { $0.box.middleY < $1.box.middleY }
    let middles = inside.map(\.box.middleY)
    var ys: [Double] = []
    for border in frame.borders
    where ys.last.map({ border.rule.position - $0 > Rules.slack }) ?? true {
      ys.append(border.rule.position)
    }
    var found: [Ruling] = []
    var isOpen = false
    let heads = HeadRules(words: words)
    for (top, bottom) in zip(ys, ys.dropFirst()) where !isBetweenTables(top, bottom, frame) {
      let row = Array(inside[middles.partition(from: top)..<middles.partition(from: bottom)])
      let box = Rect(frame.left, top, frame.right, bottom)
      if heads.headTwoTables(top, bottom, in: box, Line.gather(row)) { continue }
      let shown = columns.filter { isShown($0, in: frame, from: top, to: bottom) }
      let headed = frame.borders.filter {
        abs($0.rule.position - bottom) < Rules.slack
          && $0.rule.length < frame.right - frame.left - 6
      }.flatMap { edgesBetweenHeadings($0, of: row) }
      let drawn = self.columns(shown, across: row, in: frame, height: bottom - top)?
        .filter { !headed.contains($0) }
      isOpen = drawn != nil
      for x in drawn ?? [] { found.append(Ruling(.upright, at: x, from: top, to: bottom)) }
    }
    if isOpen, let last = ys.last {
      let below = Array(inside[middles.partition(from: last)...])
      let shown = columns.filter { isShown($0, in: frame, from: last, to: last) }
      if let bottom = endOfCutRow(below, top: last, columns: shown, in: frame) {
        for x in [frame.left] + shown + [frame.right] {
          found.append(Ruling(.upright, at: x, from: last, to: bottom))
        }
      }
    }
    return found
  }

  /// The joints of a rule under part of a row that lie below a heading, not between two of them:
  /// headings on one line, fewer than the columns, each at the middle of those that it heads.
  private func edgesBetweenHeadings(_ border: Border, of row: [Word]) -> [Double] {
    let (edges, rule) = (Set(border.joints).sorted(), border.rule)
    let lines = Line.gather(
      row.filter { rule.start < $0.box.middleX && $0.box.middleX < rule.end })
    guard let line = lines.first, lines.count == 1, let first = edges.first else { return [] }
    let headings = line.segments(partedBy: leastGap * line.size).map(\.box)
    guard headings.count < edges.count - 1 else { return [] }
    var ends = [first]
    for heading in headings {
      let start = ends[ends.count - 1]
      let end = edges.first { abs((start + $0) / 2 - heading.middleX) < 1.5 }
      guard let end, start < heading.left + 1, heading.right < end + 1 else { return [] }
      ends.append(end)
    }
    return ends.last == edges.last ? edges.filter { !ends.contains($0) } : []
  }

  /// Whether the rules above and below, each from end to end of the frame, join at other columns: one
  /// ends a table and one begins the next.
  private func isBetweenTables(_ top: Double, _ bottom: Double, _ frame: Frame) -> Bool {
    func joints(_ y: Double) -> [Double] {
      let whole = frame.borders.first {
        abs($0.rule.position - y) < Rules.slack
          && $0.rule.length > frame.right - frame.left - 6
      }
      return whole?.joints.filter { frame.left + 6 < $0 && $0 < frame.right - 6 } ?? []
    }
    let (above, below) = (joints(top), joints(bottom))
    return above.count > 1 && below.count > 1
      && !above.contains { x in below.contains { abs($0 - x) < 2 } }
  }

  /// Whether the nearest border over a column's edge, above or below, has a joint there.
  private func isShown(_ x: Double, in frame: Frame, from top: Double, to bottom: Double) -> Bool {
    let over = frame.borders.filter { $0.covers(x) }
    let above = over.last { $0.rule.position <= top + Rules.slack }
    let below = over.first { $0.rule.position >= bottom - Rules.slack }
    return above?.has(x) ?? false || below?.has(x) ?? false
  }

  /// The edges of the cells in a row, outer ones included, or nil for what is no row: white, or
  /// text that stands in no columns and further from the rules than a cell's does.
  private func columns(
    _ columns: [Double], across row: [Word], in frame: Frame, height: Double
  ) -> [Double]? {
    guard let hull = Rect.hull(row.map(\.box)), !columns.isEmpty,
      hull.left > frame.left - 2, hull.right < frame.right + 2
    else { return nil }
    let lines = Line.gather(row)
    if lines.contains(where: Caption.begins) { return nil }
    let size = lines[lines.count / 2].size
    let edges = [frame.left] + columns + [frame.right]
    let open = columns.filter {
      !isCrossed($0, by: lines, among: columns) && !isCentredOver($0, lines, edges)
    }
    let isInColumns =
      columns.contains { edge in row.contains { $0.box.left > edge - 1.5 } }
      && open.contains { edge in row.contains { $0.box.left > edge - 1.5 } }
    guard isInColumns || height - hull.height < 1.1 * size else { return nil }
    let isTitle = height - hull.height < 1.1 * size && isTitle(lines)
    return isTitle ? [frame.left, frame.right] : [frame.left] + open + [frame.right]
  }

  /// Whether it is one line in bold with no more than blanks in it, as titles across columns are.
  private func isTitle(_ lines: [Line]) -> Bool {
    guard lines.count == 1, let line = lines.first, line.words.count > 2 else { return false }
    return line.segments(partedBy: leastGap * line.size).count == 1
      && line.isBold
  }

  /// Whether a piece of text runs over the edge: a word does, or one of the words beside it runs
  /// over another edge and no more than a blank parts them here.
  private func isCrossed(_ x: Double, by lines: [Line], among edges: [Double]) -> Bool {
    lines.contains { line in
      line.segments(partedBy: leastGap * line.size).contains { piece in
        guard piece.box.left < x - 1.5, x + 1.5 < piece.box.right else { return false }
        return piece.words.contains { word in
          edges.contains { word.box.left < $0 - 1.5 && $0 + 1.5 < word.box.right }
        }
      }
    }
  }

  /// Whether a piece of text stands at the middle of several cells, and its words on both sides of the
  /// edge do not stand in theirs as texts of their own do.
  private func isCentredOver(_ x: Double, _ lines: [Line], _ edges: [Double]) -> Bool {
    lines.contains { line in
      line.segments(partedBy: leastGap * line.size).contains { piece in
        guard piece.box.left < x - 1.5, x + 1.5 < piece.box.right,
          let left = edges.last(where: { $0 <= piece.box.left + 1 }),
          let right = edges.first(where: { $0 >= piece.box.right - 1 }),
          abs((left + right) / 2 - piece.box.middleX) < 1.5,
          let before = edges.last(where: { $0 < x - 1 }),
          let after = edges.first(where: { $0 > x + 1 }),
          let one = Rect.hull(
            piece.words.map(\.box).filter { before < $0.middleX && $0.middleX < x }),
          let other = Rect.hull(
            piece.words.map(\.box).filter { x < $0.middleX && $0.middleX < after })
        else { return false }
        let offsets = [
          (one.left - before, other.left - x), (x - one.right, after - other.right),
          (one.middleX - (before + x) / 2, other.middleX - (x + after) / 2),
        ]
        return offsets.allSatisfy { abs($0 - $1) > 1.5 }
      }
    }
  }

  /// Where the text ends that keeps to the columns below the last rule, if it is the last of the
  /// page and not in the first column only, where prose begins: a row that goes on on the next page.
  private func endOfCutRow(
    _ below: [Word], top: Double, columns: [Double], in frame: Frame
  ) -> Double? {
    let lines = Line.gather(below)
    var (bottom, count) = (top, 0)
    var filled = Set<Int>()
    for line in lines {
      guard line.box.top - bottom < (count == 0 ? 1 : 1.9) * line.size,
        line.box.left > frame.left - 2,
        line.box.right < frame.right + 2, !isCrossed(line, columns), !isProse(line, over: columns)
      else { break }
      bottom = max(bottom, line.box.bottom)
      count += 1
      for word in line.words { filled.insert(columns.filter { $0 < word.box.middleX }.count) }
    }
    // A footer may follow.
    guard !filled.isSubset(of: [0]), lines.count - count <= 2,
      lines.dropFirst(count).allSatisfy({ $0.box.top > bottom + 1.9 * $0.size })
    else { return nil }
    return bottom + 1
  }

  private func isCrossed(_ line: Line, _ columns: [Double]) -> Bool {
    columns.contains { isCrossed($0, by: [line], among: columns) }
  }

  /// Whether its words run on from the first column with no more than blanks between them, though
  /// one may fall on an edge.
  private func isProse(_ line: Line, over columns: [Double]) -> Bool {
    guard let first = columns.first, line.box.left < first, first < line.box.right else {
      return false
    }
    return line.segments(partedBy: leastGap * line.size).count == 1
  }
}
