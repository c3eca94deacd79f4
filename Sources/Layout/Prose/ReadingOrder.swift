/// The order in which a page's lines and tables are read: columns of prose one after the other,
/// between whatever spans them.
enum ReadingOrder {
  /// A line of prose or a table.
  struct Item {
    var box: Rect
    /// Nil for a table.
    var line: Line?
    /// The table's index; nil for a line.
    var table: Int?
  }

  /// A stretch of the page that is read from top to bottom.
  struct Column {
    var items: [Item]
  }

  /// - Parameter words: The words beside the tables.
  static func columns(words: [Word], tables: [Rect]) -> [Column] {
    let boxes = tables.enumerated().map { Item(box: $1, line: nil, table: $0) }
    return columns(words: words, tables: boxes, depth: 0)
  }

  private static func columns(words: [Word], tables: [Item], depth: Int) -> [Column] {
    let lines = Line.gather(words)
    let whole = Column(
      items: (lines.map { Item(box: $0.box, line: $0, table: nil) } + tables).sorted(by: isBefore))
    guard depth < 3, lines.count >= 6 else { return [whole] }
    let pieces = lines.flatMap { line in
      line.segments(partedBy: max(9, 0.9 * line.size)).map {
        Item(box: $0.box, line: $0, table: nil)
      }
    }
    guard let gutter = gutter(pieces, tables: tables) else { return [whole] }
    var columns: [Column] = []
    var zone: [Item] = []
    func close() {
      let left = zone.filter { $0.box.middleX < gutter }
      let right = zone.filter { $0.box.middleX >= gutter }
      for side in [left, right] where !side.isEmpty {
        columns += Self.columns(
          words: side.flatMap { $0.line?.words ?? [] }, tables: side.filter { $0.table != nil },
          depth: depth + 1)
      }
      zone = []
    }
    for item in (pieces + tables).sorted(by: isBefore) {
      if item.box.left < gutter - 2, item.box.right > gutter + 2 {
        close()
        if let line = item.line {
          // Whatever else stands on the line of a spanning piece is read with it.
          columns.append(Column(items: [Item(box: line.box, line: line, table: nil)]))
        } else {
          columns.append(Column(items: [item]))
        }
      } else {
        zone.append(item)
      }
    }
    close()
    return merged(columns)
  }

  /// Spanning lines that follow each other are read as one column.
  private static func merged(_ columns: [Column]) -> [Column] {
    var merged: [Column] = []
    for column in columns {
      if column.items.count == 1, let last = merged.last, last.items.count == 1 || last.isSpanning {
        merged[merged.count - 1].items += column.items
      } else {
        merged.append(column)
      }
    }
    return merged
  }

  private static func isBefore(_ one: Item, _ other: Item) -> Bool {
    (one.box.middleY, one.box.left) < (other.box.middleY, other.box.left)
  }

  /// Where an upright white stretch parts two columns of prose, or nil where there is none.
  ///
  /// Prose on both sides has several words to a line; what stands side by side on the same lines
  /// with few words is a list or a table, and is read across.
  private static func gutter(_ pieces: [Item], tables: [Item]) -> Double? {
    guard let hull = Rect.hull(pieces.map(\.box)), hull.width > 150 else { return nil }
    var best: (score: Int, x: Double)?
    var x = hull.left + 0.2 * hull.width
    while x < hull.left + 0.8 * hull.width {
      var (left, right, crossing) = (0, 0, 0)
      for piece in pieces {
        if piece.box.right <= x - 3 {
          left += 1
        } else if piece.box.left >= x + 3 {
          right += 1
        } else {
          crossing += 1
        }
      }
      let score = min(left, right) - 2 * crossing
      if left >= 5, right >= 5, score > 0, score > best?.score ?? 0 { best = (score, x) }
      x += 2
    }
    guard let x = best?.x else { return nil }
    let left = pieces.filter { $0.box.right <= x }
    let right = pieces.filter { $0.box.left >= x }
    let aligned = left.filter { piece in
      right.contains { abs($0.box.middleY - piece.box.middleY) < 2 }
    }
    func wordsPerLine(_ side: [Item]) -> Double {
      Double(side.reduce(0) { $0 + ($1.line?.words.count ?? 0) }) / Double(max(1, side.count))
    }
    let isTabular = aligned.count * 10 >= min(left.count, right.count) * 7
    let isProse = wordsPerLine(left) >= 3.5 && wordsPerLine(right) >= 3.5
    return isProse || !isTabular ? x : nil
  }
}

extension ReadingOrder.Column {
  /// Whether it was made of lines that span the columns below and above.
  fileprivate var isSpanning: Bool { false }
}
