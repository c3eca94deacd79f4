/// The cells that a region's rules draw: a grid of elementary places, joined where no rule parts them.
struct Lattice {
  /// A cell as it is drawn: ranges of elementary columns and rows.
  struct Area: Hashable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// The edges between columns from left to right and between rows from top to bottom, outer ones included.
  let xs: [Double]
  let ys: [Double]
  let areas: [Area]

  init(_ region: Region) {
    let box = region.box
    let xs = Self.positions(
      region.uprights.map(\.position), from: box.left, to: box.right)
    let ys = Self.positions(region.levels.map(\.position), from: box.top, to: box.bottom)
    self.xs = xs
    self.ys = ys
    let (columns, rows) = (max(0, xs.count - 1), max(0, ys.count - 1))
    guard columns > 0, rows > 0, columns * rows <= 400_000 else {
      areas = []
      return
    }
    // Whether a rule stands to the right of, or below, each elementary place.
    let right = Self.edges(
      region.uprights, across: xs, along: ys, innerAcross: columns, along: rows)
    let below = Self.edges(region.levels, across: ys, along: xs, innerAcross: rows, along: columns)
    var sets = DisjointSets(count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        if column + 1 < columns, !right[column][row] {
          sets.join(row * columns + column, row * columns + column + 1)
        }
        if row + 1 < rows, !below[row][column] {
          sets.join(row * columns + column, (row + 1) * columns + column)
        }
      }
    }
    var places: [Int: [(Int, Int)]] = [:]
    for row in 0..<rows {
      for column in 0..<columns {
        places[sets.root(of: row * columns + column), default: []].append((row, column))
      }
    }
    var areas: [Area] = []
    for key in places.keys.sorted() { areas += Self.rectangles(places[key] ?? []) }
    self.areas = areas.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  func box(of area: Area) -> Rect {
    Rect(
      xs[area.columns.lowerBound], ys[area.rows.lowerBound], xs[area.columns.upperBound],
      ys[area.rows.upperBound])
  }

  /// Positions nearer than the slack made one, with the outer edges.
  private static func positions(_ found: [Double], from low: Double, to high: Double) -> [Double] {
    var clusters: [[Double]] = []
    for position in found.sorted() {
      if let last = clusters.last?.last, position - last <= Rules.slack {
        clusters[clusters.count - 1].append(position)
      } else {
        clusters.append([position])
      }
    }
    var edges = clusters.map { $0.reduce(0, +) / Double($0.count) }
    if edges.first.map({ $0 - low > 2 * Rules.slack }) ?? true { edges.insert(low, at: 0) }
    if edges.last.map({ high - $0 > 2 * Rules.slack }) ?? true { edges.append(high) }
    return edges
  }

  /// For each edge between two neighbours, for each stretch along it, whether rules cover it.
  private static func edges(
    _ rulings: [Ruling], across: [Double], along: [Double], innerAcross: Int, along count: Int
  ) -> [[Bool]] {
    var covered = [[Double]](repeating: [Double](repeating: 0, count: count), count: innerAcross)
    for ruling in rulings {
      // The edge nearest to the rule; edge k + 1 lies after place k.
      let near = across.partition(from: ruling.position - 2 * Rules.slack)
      var edge: Int?
      for candidate in near..<across.count
      where abs(across[candidate] - ruling.position) <= 2 * Rules.slack {
        if edge.map({
          abs(across[candidate] - ruling.position) < abs(across[$0] - ruling.position)
        }) ?? true {
          edge = candidate
        }
      }
      guard let edge, edge > 0, edge - 1 < innerAcross else { continue }
      var stretch = max(0, along.partition(from: ruling.start) - 1)
      while stretch < count, along[stretch] < ruling.end {
        covered[edge - 1][stretch] += max(
          0, min(along[stretch + 1], ruling.end) - max(along[stretch], ruling.start))
        stretch += 1
      }
    }
    return covered.map { line in
      line.enumerated().map { $1 >= 0.6 * (along[$0 + 1] - along[$0]) }
    }
  }

  /// One area where the places fill a rectangle, else as few as runs of columns allow.
  private static func rectangles(_ places: [(row: Int, column: Int)]) -> [Area] {
    guard let first = places.first else { return [] }
    var rows = first.row...first.row
    var columns = first.column...first.column
    for place in places {
      rows = min(rows.lowerBound, place.row)...max(rows.upperBound, place.row)
      columns = min(columns.lowerBound, place.column)...max(columns.upperBound, place.column)
    }
    if rows.count * columns.count == places.count {
      return [
        Area(
          columns: columns.lowerBound..<columns.upperBound + 1,
          rows: rows.lowerBound..<rows.upperBound + 1)
      ]
    }
    var runs: [Area] = []
    for place in places.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      if let last = runs.last, last.rows.lowerBound == place.row,
        last.columns.upperBound == place.column
      {
        runs[runs.count - 1].columns = last.columns.lowerBound..<place.column + 1
      } else {
        runs.append(
          Area(columns: place.column..<place.column + 1, rows: place.row..<place.row + 1))
      }
    }
    var areas: [Area] = []
    for run in runs {
      if let above = areas.lastIndex(where: {
        $0.columns == run.columns && $0.rows.upperBound == run.rows.lowerBound
      }) {
        areas[above].rows = areas[above].rows.lowerBound..<run.rows.upperBound
      } else {
        areas.append(run)
      }
    }
    return areas
  }
}
