/// Headings that stand above the first rule of a table, where no rule is drawn above them: the rule
/// parts them from the rows below.
struct HeadsAboveRule {
  private let words: [Word]
  private let rules: Rules

  /// How far above the rule headings may begin, of their size.
  private static let reach = 12.0

  init(words: [Word], rules: Rules) {
    self.words = words
    self.rules = rules
  }

  /// The region with an edge above such headings, or as it is.
  ///
  /// - Parameter goesOn: Whether it may go on from the page before, so that text above its first rule
  ///   that is not in bold is the rest of a row.
  func completed(_ region: Region, goesOn: Bool) -> Region {
    let box = region.box
    let whole = region.levels.filter { $0.length > 0.95 * box.width }.map(\.position).sorted()
    guard !region.hasColumnRules, let rule = whole.first, rule < box.top + Rules.slack,
      let body = lines(from: rule, to: box.bottom, in: box), !hasHeader(body, below: whole),
      let head = headings(above: rule, in: box, over: body), !goesOn || isBold(head)
    else { return region }
    var region = region
    let edge = Ruling(.level, at: head.top - 2, from: box.left, to: box.right).inferred
    region.levels.insert(edge, at: 0)
    region.box = Rect(box.left, edge.position, box.right, box.bottom)
    return region
  }

  private func isBold(_ box: Rect) -> Bool {
    words.allSatisfy { !box.holdsCentre(of: $0.box) || $0.style.contains(.bold) }
  }

  private func lines(from top: Double, to bottom: Double, in box: Rect) -> [Line]? {
    let inside = words.filter {
      top < $0.box.middleY && $0.box.middleY < bottom && box.left - 5 < $0.box.middleX
        && $0.box.middleX < box.right + 5
    }
    return inside.isEmpty ? nil : Line.gather(inside)
  }

  /// Whether the first of several bands between rules holds headings, or is too short to tell.
  private func hasHeader(_ body: [Line], below whole: [Double]) -> Bool {
    guard whole.count > 2 else { return false }
    let first = body.filter { $0.box.middleY < whole[1] }
    return first.count <= 4 && !first.contains { Self.numbers(in: $0) > 1 }
  }

  /// Where the headings stand whose lines follow one another up from the rule, each piece of the
  /// lowest over one column; nil where there are none.
  private func headings(above rule: Double, in box: Rect, over body: [Line]) -> Rect? {
    let size = body[body.count / 2].size
    // Signs before the first and the last amount make no columns.
    let figures = body.map { line in
      line.words.filter { !SymbolColumns.leading.contains($0.text) }.map(\.box)
    }
    let gaps = Columns.gaps(in: figures, size: size, least: 0.45 * size)
    guard !gaps.isEmpty else { return nil }
    let higher = rules.levels.filter {
      $0.position < rule - Rules.slack && $0.start < box.right && box.left < $0.end
    }
    let top = max(rule - Self.reach * size, higher.map(\.position).max() ?? 0)
    // What stands between two rules of about one width is a row.
    let isRow = higher.contains { level in
      top - 1 < level.position
        && min(level.end, box.right) - max(level.start, box.left) > 0.8 * box.width
    }
    guard !isRow else { return nil }
    let above = words.filter {
      top < $0.box.top && $0.box.bottom < rule + 2 && box.left - 5 < $0.box.right
        && $0.box.left < box.right + 5
    }
    var head: Rect?
    var headed = Set<Int>()
    for line in Line.gather(above).reversed() {
      let white = (head?.top ?? rule) - line.box.bottom
      let parted = gaps.compactMap { Self.free(of: line, in: $0) }
      let entries = Strip(line, edges: [box.left] + parted + [box.right]).entries
      guard white < (head == nil ? 0.9 : 0.35) * line.size, abs(line.size - size) < 0.15 * size,
        box.left - 5 < line.box.left, line.box.right < box.right + 5, !Caption.begins(line),
        parted.count == gaps.count, entries.allSatisfy(isHeading)
      else { break }
      head = head?.union(line.box) ?? line.box
      headed.formUnion(entries.flatMap(\.columns))
    }
    // A title stands over one column, or over many as one piece.
    return headed.count >= 2 && headed.count * 2 > gaps.count ? head : nil
  }

  /// The middle of the widest part of a gap that no word of a line stands in.
  private static func free(of line: Line, in gap: ClosedRange<Double>) -> Double? {
    var (left, best) = (gap.lowerBound, (width: 0.0, middle: 0.0))
    let inside = line.words.map(\.box).filter {
      $0.left < gap.upperBound && gap.lowerBound < $0.right
    }
    for box in inside.sorted(by: { $0.left < $1.left }) {
      if box.left - left > best.width { best = (box.left - left, (left + box.left) / 2) }
      left = max(left, box.right)
    }
    let last = gap.upperBound - left
    if last > best.width { best = (last, (left + gap.upperBound) / 2) }
    return best.width > 0.5 ? best.middle : nil
  }

  /// Whether a piece of text heads a column: no number but a year, or one in bold.
  private func isHeading(_ entry: Strip.Entry) -> Bool {
    let isYear = entry.text.utf8.count == 4 && Int(entry.text).map { 1800...2200 ~= $0 } ?? false
    return entry.isBold || !entry.isNumeric || isYear
  }

  private static func numbers(in line: Line) -> Int {
    line.segments(partedBy: 0.42 * line.size).filter {
      $0.isNumeric
    }.count
  }
}
