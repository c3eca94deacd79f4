/// The headings that stand without shading above the first shaded row of a table: a row of them, set
/// in bold, that may span columns, and a title over all columns above it.
struct ShadedHeads {
  /// The edges of the rows above the shaded ones, from top to bottom.
  private(set) var ys: [Double] = []
  /// For each row, the columns of its cells that span several.
  private(set) var spans: [[Range<Int>]] = []

  /// - Parameters:
  ///   - hull: Where the table's shaded cells stand.
  ///   - words: The words between its left and right edges.
  ///   - edges: The edges of its columns, outer ones included.
  init(above hull: Rect, words: [Word], edges: [Double]) {
    var lines = Line.gather(words.filter { $0.box.middleY < hull.top })
    guard let last = lines.last, hull.top - last.box.bottom < 1.5 * last.size else { return }
    var row = last.box
    var heads: [Line] = []
    while let line = lines.last, row.top - line.box.bottom < 0.4 * line.size {
      row = row.union(line.box)
      heads.append(line)
      lines.removeLast()
    }
    let entries = heads.flatMap { Strip($0, edges: edges).entries }
    guard entries.allSatisfy(\.isBold), Set(entries.map(\.columns)).count > 1,
      hull.left - 2 < row.left, row.right < hull.right + 2
    else { return }
    let padding = max(1, min(6, hull.top - row.bottom))
    ys = [row.top - padding]
    spans = [Self.joined(entries.map(\.columns))]
    guard let low = lines.last, row.top - low.box.bottom < 1.6 * low.size,
      abs(low.size - last.size) < 0.2, low.box.left > hull.left + 1.5
    else { return }
    // The title may take several lines.
    var title = low.box
    while let line = lines.last, title.top - line.box.bottom < 0.4 * line.size {
      guard line.isBold,
        line.segments(partedBy: 0.9 * line.size).count == 1,
        abs(line.box.left - row.left) < 1.5
      else { return }
      title = title.union(line.box)
      lines.removeLast()
    }
    ys = [title.top - padding, (title.bottom + row.top) / 2]
    spans.insert([0..<edges.count - 1], at: 0)
  }

  /// Ranges that share columns made one, those of a single column left out.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined.filter { $0.count > 1 }
  }
}
