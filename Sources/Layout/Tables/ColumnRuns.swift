/// The text of each column of a band as runs of lines that stand close, each one cell's text or a
/// paragraph of it.
///
/// A cell that is merged over several rows may hold more text than the first of them is high: its
/// lines stand beside the white between the other columns' rows.
struct ColumnRuns {
  private struct Run {
    var top: Double
    var bottom: Double
    /// The strip that it begins in.
    var first: Int
  }

  /// For each column, its runs from top to bottom.
  private var runs: [[Run]]
  private let strips: [Strip]
  /// The rows that cells at one height show, from top to bottom.
  private var middles: [MiddleRow] = []

  /// - Parameter apart: The least white between two runs, in points.
  init(_ strips: [Strip], apart: Double) {
    self.strips = strips
    let count = strips.flatMap(\.entries).map(\.columns.upperBound).max() ?? 0
    runs = [[Run]](repeating: [], count: count)
    for (index, strip) in strips.enumerated() {
      for entry in strip.entries {
        let box = entry.line.box
        for column in entry.columns {
          if let last = runs[column].last, box.top - last.bottom < apart {
            runs[column][runs[column].count - 1].bottom = max(last.bottom, box.bottom)
          } else {
            runs[column].append(Run(top: box.top, bottom: box.bottom, first: index))
          }
        }
      }
    }
  }

  /// Looks for rows by the middles of their cells.
  mutating func findMiddles() {
    let cells = runs.enumerated().flatMap { column, runs in
      runs.map { MiddleRow.Cell(top: $0.top, bottom: $0.bottom, first: $0.first, column: column) }
    }
    let columns = runs.filter { !$0.isEmpty }.count
    middles = MiddleRow.rows(cells, least: max(2, (columns + 1) / 2))
  }

  /// The one of two whites between rows with which fewer cells stand at the middle of no row; lines set
  /// on a raster stand now a hair closer and now less.
  static func telling(_ close: Double?, _ wide: Double?, _ strips: [Strip]) -> Double? {
    guard let close, let wide else { return close ?? wide }
    var (one, other) = (ColumnRuns(strips, apart: close), ColumnRuns(strips, apart: wide))
    one.findMiddles()
    other.findMiddles()
    return one.shareInMiddles > other.shareInMiddles ? close : wide
  }

  /// How many of the cells stand at the middle of a row.
  private var shareInMiddles: Double {
    let all = runs.reduce(0) { $0 + $1.count }
    return Double(middles.reduce(0) { $0 + $1.count }) / Double(max(1, all))
  }

  /// Whether a row of cells at one height begins in the strip; false where the strip stands within
  /// one, nil where none tells.
  func beginsMiddle(at strip: Int) -> Bool? {
    if middles.contains(where: { $0.first == strip }) { return true }
    let y = strips[strip].box.middleY
    return middles.contains { $0.top < y && y < $0.bottom } ? false : nil
  }

  /// The white between each two lines of one column that follow one another, in points; pieces that
  /// stand half beside one another are of columns that were not told apart.
  static func whites(_ strips: [Strip]) -> [Double] {
    var bottoms: [Int: Double] = [:]
    var whites: [Double] = []
    for entry in strips.flatMap(\.entries) where entry.columns.count == 1 {
      let (column, box) = (entry.columns.lowerBound, entry.line.box)
      if let bottom = bottoms[column], box.top - bottom > -0.3 * entry.line.size {
        whites.append(box.top - bottom)
      }
      bottoms[column] = max(bottoms[column] ?? box.bottom, box.bottom)
    }
    return whites
  }

  /// Whether several columns begin a run on one line, more than go on across that line.
  func beginsRow(at strip: Int) -> Bool {
    let beginning = beginning(at: strip)
    guard let top = beginning.map(\.top).min() else { return false }
    return beginning.count >= 2 && beginning.count > across(top).count
  }

  /// Whether what begins in the strip stands at the middle of the tall cells beside it, which the
  /// row's other columns, `open`, all have.
  func standsAtMiddle(at strip: Int, of open: Set<Int>) -> Bool {
    let beginning = beginning(at: strip)
    guard let top = beginning.map(\.top).min(), open.isSubset(of: across(top)) else { return false }
    let slack = 0.3 * strips[strip].box.height
    return open.allSatisfy { column in
      runs[column].contains { tall in
        tall.top < top && top < tall.bottom
          && beginning.allSatisfy {
            abs($0.top + $0.bottom - tall.top - tall.bottom) < 2 * slack
          }
      }
    }
  }

  /// The strip that a row begins in of which `strip` is the first line of most columns: a taller cell
  /// may begin above it, where its column had other text since the row above began.
  func start(ofRowAt strip: Int, after last: Int) -> Int {
    guard let top = beginning(at: strip).map(\.top).min() else { return strip }
    let taller = runs.compactMap { column -> Int? in
      guard let index = column.firstIndex(where: { $0.top < top - 2 && top + 2 < $0.bottom }),
        index > 0, column[index - 1].first >= last, column[index].first > last,
        // What begins beside a row is merged over it too.
        beginsMiddle(at: column[index].first) == nil
      else { return nil }
      return column[index].first
    }
    return min(strip, taller.min() ?? strip)
  }

  /// Whether a column's text goes on from above the strip into it.
  func goesOn(_ column: Int, across strip: Int) -> Bool {
    let top = strips[strip].box.top
    return runs.indices.contains(column)
      && runs[column].contains { $0.first < strip && top + 2 < $0.bottom }
  }

  /// Whether any column's text begins in the strip.
  func begins(at strip: Int) -> Bool { !beginning(at: strip).isEmpty }

  /// The runs that begin in the strip.
  private func beginning(at strip: Int) -> [Run] {
    runs.compactMap { column in column.first { $0.first == strip } }
  }

  /// The columns of which a run stands both above and below a height.
  func across(_ y: Double) -> [Int] {
    runs.indices.filter { column in
      runs[column].contains { $0.top < y - 2 && y + 2 < $0.bottom }
    }
  }

  /// Where to part the row that begins in a strip from the one above: in the middle of the white
  /// that the columns share which do not run across.
  func cut(above strip: Int) -> (y: Double, across: [Int]) {
    let top = beginning(at: strip).map(\.top).min() ?? strips[strip].box.top
    let across = across(top)
    var bottom = -Double.infinity
    for column in runs.indices where !across.contains(column) {
      for run in runs[column] where run.top < top { bottom = max(bottom, min(run.bottom, top)) }
    }
    return (bottom.isFinite ? (bottom + top) / 2 : top - 1, across)
  }
}
