/// The rows of a page's tables that rules or shading part, as far as the facing page needs them: rows
/// of a wide table stand level on both pages of an open book.
struct LevelRows: Sendable {
  /// For each table the edges of its rows, outer ones included, in points from the page's top.
  private let tables: [[Double]]

  /// Edges nearer than this, in points, are one.
  private static let slack = 1.0

  init(_ drafts: [Draft]) { tables = drafts.filter { !$0.isUnruled }.map(\.ys) }

  private var rows: [(top: Double, bottom: Double)] {
    tables.flatMap { edges in zip(edges, edges.dropFirst()).map { (top: $0, bottom: $1) } }
  }

  /// Whether one of the rows begins and ends there.
  func hold(from top: Double, to bottom: Double) -> Bool {
    rows.contains { abs($0.top - top) < Self.slack && abs($0.bottom - bottom) < Self.slack }
  }

  /// Where the row begins that ends there.
  func top(above bottom: Double) -> Double? {
    rows.first { abs($0.bottom - bottom) < Self.slack }?.top
  }

  /// Where the row ends that begins there.
  func bottom(below top: Double) -> Double? {
    rows.first { abs($0.top - top) < Self.slack }?.bottom
  }

  /// Whether the level rules of a region stand just where those between the rows of a table do: then
  /// each two of them hold one row there too.
  ///
  /// A last row without a rule below ends where its text does.
  func areThose(of region: Region) -> Bool {
    tables.contains { table in
      var (edges, levels) = (table, region.levels.map(\.position))
      if let last = region.levels.max(by: { $0.position < $1.position }), last.isInferred,
        !Self.areAmong([last.position], edges)
      {
        edges = edges.dropLast()
        levels.removeAll { abs($0 - last.position) < Self.slack }
      }
      return edges.count >= 3 && Self.areAmong(levels, edges) && Self.areAmong(edges, levels)
    }
  }

  /// A region between whose rules the rows of a table stand that begins, ends and has its rules at the
  /// same heights, with the edges of those rows; nil where there is no such table, or where one runs
  /// through text.
  func completed(_ region: Region, _ words: [Word]) -> Region? {
    let levels = region.levels.map(\.position)
    guard !region.hasColumnRules, levels.count >= 2, let top = levels.min(),
      let bottom = levels.max()
    else {
      return nil
    }
    for edges in tables where edges.count > levels.count {
      guard let first = edges.first, let last = edges.last, abs(first - top) < Self.slack,
        abs(last - bottom) < Self.slack, Self.areAmong(levels, edges)
      else { continue }
      let rest = edges.filter { !Self.areAmong([$0], levels) }
      let areCrossed = rest.contains { y in
        words.contains { $0.box.top + 1 < y && y < $0.box.bottom - 1 }
      }
      guard !areCrossed else { continue }
      var whole = region
      whole.levels += rest.map {
        Ruling(.level, at: $0, from: region.box.left, to: region.box.right).inferred
      }
      return whole
    }
    return nil
  }

  private static func areAmong(_ ys: [Double], _ others: [Double]) -> Bool {
    ys.allSatisfy { y in others.contains { abs($0 - y) < slack } }
  }
}
