/// Gaps between columns: upright stretches of white that run beside nearly every line.
enum Columns {
  /// The white stretches between columns of text, from left to right.
  ///
  /// A stretch counts when few lines cross it, when it is wider than a blank of the text, the wider
  /// the fewer lines there are to show it, and when lines have text on both sides of it.
  static func gaps(in lines: [[Rect]], size: Double, least: Double? = nil) -> [ClosedRange<Double>]
  {
    guard let hull = Rect.hull(lines.joined()) else { return [] }
    // A wide line without a gap is a heading across the columns: it tells nothing of them.
    let telling = lines.filter { line in
      guard let span = Rect.hull(line), span.width > 0.45 * hull.width else { return true }
      return widestGap(line) >= 0.6 * size
    }
    let lines = withoutTitles(telling.count >= 2 ? telling : lines, hull: hull, size: size)
    let several = lines.filter { $0.count > 1 }
    let width = least ?? size * (several.count >= 8 ? 0.45 : several.count >= 4 ? 0.7 : 1.0)
    let beside = staggered(lines, size: size)
    var gaps: [ClosedRange<Double>] = []
    let tolerant = whites(in: lines, hull: hull, tolerating: lines.count / 10)
    let whites = tolerant + sparse(in: lines, hull: hull, beside: tolerant, size: size)
    for white in whites.sorted(by: { $0.lowerBound < $1.lowerBound })
    where white.upperBound - white.lowerBound >= width {
      let parted = (several + beside).filter { line in
        line.contains { $0.right <= white.lowerBound + 0.5 }
          && line.contains { $0.left >= white.upperBound - 0.5 }
      }
      // Lines of a long cell further right tell nothing of the white between words on the left.
      if parted.count <= 2 * crossings(of: white, by: lines) { continue }
      gaps.append(white)
    }
    return gaps
  }

  /// Each two lines that stand half beside each other, as those of cells at the middle of one row do.
  private static func staggered(_ lines: [[Rect]], size: Double) -> [[Rect]] {
    zip(lines, lines.dropFirst()).filter { one, other in
      guard let upper = Rect.hull(one), let lower = Rect.hull(other) else { return false }
      return lower.top - upper.bottom < -0.3 * size
    }.map { $0 + $1 }
  }

  /// How many lines stand across a white stretch where the fewest do.
  private static func crossings(of white: ClosedRange<Double>, by lines: [[Rect]]) -> Int {
    let inside = lines.map { line in
      line.filter { $0.left < white.upperBound && white.lowerBound < $0.right }
    }.filter { !$0.isEmpty }
    guard !inside.isEmpty else { return 0 }
    let ends = inside.joined().flatMap { [$0.left, $0.right] }.filter(white.contains)
    let cuts = ([white.lowerBound, white.upperBound] + ends).sorted()
    return zip(cuts, cuts.dropFirst()).filter { $1 - $0 > 1 }.map { start, end in
      let middle = (start + end) / 2
      return inside.filter { $0.contains { $0.left < middle && middle < $0.right } }.count
    }.min() ?? inside.count
  }

  /// The lines without those of one piece set in from the left, titles over several columns, where
  /// most of the lines show the columns.
  private static func withoutTitles(_ lines: [[Rect]], hull: Rect, size: Double) -> [[Rect]] {
    let parted = lines.filter { widestGap($0) >= 0.6 * size }
    guard parted.count >= 4, parted.count * 2 >= lines.count else { return lines }
    return lines.filter { line in
      guard let span = Rect.hull(line) else { return false }
      return widestGap(line) >= 0.6 * size || span.left < hull.left + 2 * size
    }
  }

  private static func widestGap(_ line: [Rect]) -> Double {
    let boxes = line.sorted { $0.left < $1.left }
    var (right, widest) = (boxes.first?.right ?? 0, 0.0)
    for box in boxes.dropFirst() {
      widest = max(widest, box.left - right)
      right = max(right, box.right)
    }
    return widest
  }

  /// Where in a white stretch to draw the edge: where the fewest lines cross it, then where it parts
  /// the pieces of most lines as their columns are parted, then the middle of the widest part.
  ///
  /// A heading set over numbers at the right of their column stands in the white before them; it is
  /// theirs when the column on the left has a heading of its own.
  ///
  /// - Parameter left: Where the text of the column on the left begins.
  static func edge(
    in white: ClosedRange<Double>, left: Double, among lines: [[Rect]], size: Double
  ) -> Double {
    let lines = lines.map { pieces($0, size: size) }
    var cuts = [white.lowerBound, white.upperBound]
    for box in lines.joined() {
      for x in [box.left, box.right] where white.contains(x) { cuts.append(x) }
    }
    cuts.sort()
    var best = (
      crossings: Int.max, misplaced: Int.max, width: 0.0,
      middle: (white.lowerBound + white.upperBound) / 2
    )
    for (start, end) in zip(cuts, cuts.dropFirst()) where end - start > 1 {
      let middle = (start + end) / 2
      var (crossings, misplaced) = (0, 0)
      for line in lines {
        if line.contains(where: { $0.left < middle && middle < $0.right }) { crossings += 1 }
        if crowds(line, before: middle, from: left, size: size) { misplaced += 1 }
      }
      let isBetter = (crossings, misplaced) < (best.crossings, best.misplaced)
      let isWider =
        (crossings, misplaced) == (best.crossings, best.misplaced) && end - start > best.width
      if isBetter || isWider { best = (crossings, misplaced, end - start, middle) }
    }
    return best.middle
  }

  /// The boxes of a line with those that no more than a blank parts made one.
  private static func pieces(_ line: [Rect], size: Double) -> [Rect] {
    var pieces: [Rect] = []
    for box in line.sorted(by: { $0.left < $1.left }) {
      if let last = pieces.last, box.left - last.right < 0.35 * size {
        pieces[pieces.count - 1] = last.union(box)
      } else {
        pieces.append(box)
      }
    }
    return pieces
  }

  /// Whether a line has two pieces, wide apart, between the column's left edge and `edge`.
  private static func crowds(_ line: [Rect], before edge: Double, from left: Double, size: Double)
    -> Bool
  {
    var right: Double?
    for box in line.sorted(by: { $0.left < $1.left })
    where box.left >= left - 2 && box.right <= edge {
      if let right, box.left - right > 0.8 * size { return true }
      right = max(right ?? box.right, box.right)
    }
    return false
  }

  /// White before the first column or behind the last that so few lines fill that they pass for
  /// lines across the white: no line at all crosses it, and two begin beyond it at one place or
  /// the first line, as a row of headings, has a piece there.
  private static func sparse(
    in lines: [[Rect]], hull: Rect, beside found: [ClosedRange<Double>], size: Double
  ) -> [ClosedRange<Double>] {
    guard lines.count >= 10, let first = lines.first else { return [] }
    let strict = whites(in: lines, hull: hull, tolerating: 0).filter {
      $0.upperBound - $0.lowerBound >= 0.9 * size
    }
    let isHead =
      strict.count >= 2
      && strict.filter { white in first.contains { abs($0.left - white.upperBound) < 0.5 } }.count
        >= 2
    return strict.filter { white in
      if found.contains(where: { $0.overlaps(white) }) { return false }
      let beyond = lines.compactMap { line in
        line.map(\.left).filter { $0 >= white.upperBound - 0.5 }.min()
      }.filter { $0 < white.upperBound + 3 }
      let isHeading = isHead && first.contains { abs($0.left - white.upperBound) < 0.5 }
      return beyond.count >= 2 || isHeading
    }
  }

  /// Stretches of the hull's width that at most so many lines cover.
  private static func whites(
    in lines: [[Rect]], hull: Rect, tolerating tolerated: Int
  ) -> [ClosedRange<Double>] {
    var events: [(x: Double, change: Int)] = []
    for line in lines {
      var covered: [(Double, Double)] = []
      for box in line.sorted(by: { $0.left < $1.left }) {
        if let last = covered.last, box.left <= last.1 {
          covered[covered.count - 1].1 = max(last.1, box.right)
        } else {
          covered.append((box.left, box.right))
        }
      }
      for (left, right) in covered {
        events.append((left, 1))
        events.append((right, -1))
      }
    }
    events.sort { ($0.x, $0.change) < ($1.x, $1.change) }
    var whites: [ClosedRange<Double>] = []
    var depth = 0
    var start: Double? = nil
    for event in events {
      let before = depth
      depth += event.change
      if before <= tolerated, depth > tolerated, let from = start {
        if event.x > from { whites.append(from...event.x) }
        start = nil
      }
      if before > tolerated, depth <= tolerated { start = event.x }
    }
    return whites
  }
}
