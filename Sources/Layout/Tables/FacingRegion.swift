/// The rows of a table without drawn rules, as far as a facing page needs them to go on beside it.
///
/// Rows of a wide table stand level on both pages of an open book, but a half with little text shows
/// no rows by itself: where it has white, the other half tells which of it parts rows.
struct FacingRows: Sendable {
  /// What the text of each row covers.
  private let rows: [Rect]
  /// The white above each row but the first.
  private let whites: [ClosedRange<Double>]
  private let size: Double

  init?(_ draft: Draft, size: Double) {
    guard draft.isUnruled || draft.isShaded, draft.rowCount > 2 else { return nil }
    var hulls = [Rect?](repeating: nil, count: draft.rowCount)
    for cell in draft.cells where cell.rows.count == 1 {
      guard let hull = cell.words.hull else { continue }
      hulls[cell.rows.lowerBound] = hulls[cell.rows.lowerBound]?.union(hull) ?? hull
    }
    let rows = hulls.compactMap { $0 }
    guard rows.count == draft.rowCount,
      zip(rows, rows.dropFirst()).allSatisfy({ $1.top - $0.bottom > 0.15 * size })
    else { return nil }
    self.rows = rows
    whites = zip(rows, rows.dropFirst()).map { $0.bottom...$1.top }
    self.size = size
  }

  /// The rows that the lines of the facing page stand in, or nil where one stands across.
  func region(in lines: [Line]) -> Region? {
    // Below running heads alone; a title over all columns may stand on the left page only.
    let top = rows[0].top
    let tops = [top] + whites.prefix(2).map(\.upperBound)
    guard
      let first = lines.indices.prefix(3).first(where: { index in
        tops.contains { abs(lines[index].box.top - $0) < 0.6 * size }
      }), let bottom = rows.last?.bottom
    else { return nil }
    var end = first
    while end < lines.count,
      end == first || lines[end].box.top - lines[end - 1].box.bottom < 1.9 * size
        || lines[end].box.top < bottom
    {
      end += 1
    }
    let beside = lines[first..<end]
    guard let hull = Rect.hull(beside.map(\.box)) else { return nil }
    let least = whites.map { $0.upperBound - $0.lowerBound }.min() ?? 0
    var cuts: [Double] = []
    var next = beside.startIndex
    for white in whites {
      var (above, below) = (-Double.infinity, Double.infinity)
      while next < beside.endIndex, beside[next].box.middleY < white.upperBound {
        // A line that begins in the white belongs to what stands below or above it.
        if beside[next].box.middleY > white.lowerBound, beside[next].box.top > above + 0.5 * size {
          break
        }
        above = max(above, beside[next].box.bottom)
        next += 1
      }
      if next < beside.endIndex { below = beside[next].box.top }
      let (low, high) = (max(above, white.lowerBound), min(below, white.upperBound))
      guard high > low, below - above > 0.9 * least else { return nil }
      cuts.append((low + high) / 2)
    }
    let ys = [min(top, hull.top)] + cuts + [hull.bottom]
    let texts = zip(ys, ys.dropFirst()).map { top, bottom in
      Rect.hull(beside.map(\.box).filter { top < $0.middleY && $0.middleY < bottom })
    }
    let filled = zip(rows, texts).compactMap { row, text in text.map { Self.areLevel(row, $0) } }
    let titles = texts.prefix(2).prefix { $0 == nil }.count
    guard filled.count * 10 >= (rows.count - titles) * 7,
      filled.filter({ $0 }).count * 10 >= filled.count * 8
    else { return nil }
    var region = Region(
      levels: cuts.map {
        Ruling(.level, at: $0, from: hull.left - 1, to: hull.right + 1).inferred
      }, uprights: [])
    region.isBesideOther = true
    region.box = Rect(hull.left, ys[0], hull.right, hull.bottom).grown(by: 1)
    return region
  }

  /// Whether two texts of one row begin, end or have their middles at one height.
  private static func areLevel(_ one: Rect, _ other: Rect) -> Bool {
    abs(one.top - other.top) < 1.5 || abs(one.bottom - other.bottom) < 1.5
      || abs(one.middleY - other.middleY) < 1.5
  }
}
