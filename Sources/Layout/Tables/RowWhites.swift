/// How much white there is between the rows of a band, as its lines tell.
enum RowWhites {
  /// The least white between two rows, where rows stand visibly further apart than the lines of
  /// one row; nil where all lines stand alike.
  static func leastBetweenRows(_ strips: [Strip]) -> Double? {
    guard !strips.isEmpty else { return nil }
    let size = strips[strips.count / 2].entries.first?.line.size ?? 10
    let inColumns = ColumnRuns.whites(strips)
    var whites = zip(strips, strips.dropFirst()).map { $1.box.top - $0.box.bottom }
    // Lines of a merged cell stand beside the white between the rows of the others.
    if let closest = inColumns.min(), whites.contains(where: { $0 < closest - 0.1 * size }) {
      whites = inColumns
    }
    let sorted = whites.sorted()
    for (low, high) in zip(sorted, sorted.dropFirst()) where high - low >= 0.2 * size {
      // Lines of one row stand close: more than a line's height of white is between rows anyway.
      let least = (low + high) / 2
      return low < 0.75 * size ? leastBeyondParagraphs(strips, from: least) ?? least : nil
    }
    return nil
  }

  /// The least white between two rows where the paragraphs of one cell stand apart too, but less:
  /// below such white stands text of few columns, below wider white that of most.
  private static func leastBeyondParagraphs(_ strips: [Strip], from least: Double) -> Double? {
    let columns = Set(strips.flatMap(\.entries).flatMap(\.columns)).count
    let parted = zip(strips, strips.dropFirst()).map { one, other in
      (
        white: other.box.top - one.box.bottom,
        isFull: Set(other.entries.flatMap(\.columns)).count * 2 >= columns
      )
    }.filter { $0.white >= least }.sorted { $0.white < $1.white }
    let paragraphs = parted.prefix { !$0.isFull }
    let rows = parted.dropFirst(paragraphs.count)
    let full = rows.count(where: \.isFull)
    guard columns >= 3, paragraphs.count >= 2, let low = paragraphs.last, let high = rows.first,
      high.white - low.white > 0.05 * (strips[0].entries.first?.line.size ?? 10),
      // One line that fills most columns by chance tells nothing in rows set at their middle.
      full * 2 > rows.count, full >= 2 || !areStaggered(strips)
    else { return nil }
    return (low.white + high.white) / 2
  }

  /// The least white between two rows of numbers.
  static func leastBetweenNumbers(_ strips: [Strip]) -> Double? {
    let rows = strips.filter { $0.numericColumns.count >= 3 }
    return zip(rows, rows.dropFirst()).filter(areRowsOfNumbers)
      .map { $1.box.top - $0.box.bottom }.min()
  }

  /// The least white between two rows that stand no closer than `closest`, where all lines of one
  /// cell do, equally far apart.
  static func leastUnder(_ closest: Double, _ strips: [Strip]) -> Double? {
    let body = Array(strips.drop { $0.numericColumns.count < 3 })
    let size = body.first?.entries.first?.line.size ?? 10
    let within = ColumnRuns.whites(body).filter { $0 < closest - 0.06 * size }
    guard let least = within.min(), let most = within.max(), most - least < 0.1 * size else {
      return nil
    }
    return (most + closest) / 2
  }

  /// Whether every line with a label alone stands closer to a neighbour than rows stand apart.
  static func bindsLabels(_ least: Double, _ strips: [Strip]) -> Bool {
    strips.indices.allSatisfy { index in
      guard strips[index].entries.allSatisfy({ $0.columns.lowerBound == 0 }) else { return true }
      let (above, below) = (index - 1, index + 1)
      return above >= 0 && strips[index].box.top - strips[above].box.bottom < least
        || below < strips.count && strips[below].box.top - strips[index].box.bottom < least
    }
  }

  /// The same where rows stand closer than eyes part them, but lines of different columns beside each
  /// other show cells set at the middle, and numbers that there are rows: the lines of one cell stand
  /// exactly as far apart as those of every other.
  static func leastInDense(_ strips: [Strip]) -> Double? {
    guard !strips.isEmpty else { return nil }
    let size = strips[strips.count / 2].entries.first?.line.size ?? 10
    let whites = ColumnRuns.whites(strips).filter { $0 < 0.9 * size }.sorted()
    let full = strips.filter { $0.entries.filter(\.isNumeric).count >= 3 }
    guard areStaggered(strips), full.count >= 4, let least = whites.first,
      let next = whites.first(where: { $0 - least >= 0.06 * size }), next - least < 0.2 * size,
      whites.prefix(while: { $0 < least + 0.02 * size }).count >= 5
    else { return nil }
    return (least + next) / 2
  }

  /// Whether three columns and more have a number in both lines, the lower ones not in brackets.
  static func areRowsOfNumbers(_ one: Strip, _ other: Strip) -> Bool {
    one.numericColumns.intersection(other.numericColumns).count >= 3
      && !other.entries.allSatisfy { $0.text.hasPrefix("(") }
  }

  /// Whether lines of one column stand beside the white between those of another.
  static func areStaggered(_ strips: [Strip]) -> Bool {
    zip(strips, strips.dropFirst()).contains { one, other in
      other.box.top - one.box.bottom < -0.3 * (other.entries.first?.line.size ?? 10)
    }
  }
}
