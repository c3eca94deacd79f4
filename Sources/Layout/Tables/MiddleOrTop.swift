/// Where the text of a table's cells stands: at their top or at their middle.
struct MiddleOrTop {
  private let isMiddle: Bool
  private let padding: Double
  /// The white between two lines of one cell.
  private let leading: Double

  /// - Parameter cells: Cells as they are drawn, with their words.
  init(_ cells: [(box: Rect, words: [Word])]) {
    var tops: [Double] = []
    var (atTop, atMiddle) = (0, 0)
    for cell in cells {
      guard let hull = cell.words.hull else { continue }
      let (above, below) = (hull.top - cell.box.top, cell.box.bottom - hull.bottom)
      tops.append(above)
      guard abs(above - below) > 6 || above > 8 else { continue }
      if abs(above - below) < 3 { atMiddle += 1 } else if above < below { atTop += 1 }
    }
    isMiddle = atMiddle > atTop
    tops.sort()
    padding = tops.isEmpty ? 0 : tops[tops.count / 10]
    let whites = cells.flatMap { Self.whites(in: $0.words) }.sorted()
    leading = whites.isEmpty ? 0 : whites[whites.count / 2]
  }

  /// How far the words stand from where a cell of this table has its text, in points; white between
  /// them that no cell has counts more.
  ///
  /// - Parameter isCut: Whether a page break may cut the cell, whose text then begins at the top.
  func misfit(of words: [Word], in box: Rect, isCut: Bool) -> Double {
    guard let hull = words.hull else { return 0 }
    let (above, below) = (hull.top - box.top, box.bottom - hull.bottom)
    var misfit = isMiddle ? abs(above - below) / 2 : abs(above - padding)
    if isCut { misfit = min(misfit, abs(above), abs(above - padding)) }
    let widest = Self.whites(in: words).max() ?? 0
    let height = words.first?.box.height ?? 0
    return misfit + (widest > leading + height ? 50 : widest > leading + 2 ? 1 : 0)
  }

  private static func whites(in words: [Word]) -> [Double] {
    let lines = Line.gather(words)
    return zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.bottom }
  }
}
