internal import Documents

/// The columns of a table that white alone parts, as one page shows them.
///
/// Such an edge may be drawn anywhere in the white that no text of the page stands in, and a column
/// without text shows no edge at all: pages of one table agree where their whites do.
struct WhiteColumns: Sendable {
  /// The text of a cell: its columns, and how far it goes from the page's left, in points.
  struct Text: Sendable {
    private var first: Int32
    private var end: Int32
    private var left: Float
    private var right: Float
    let isHeading: Bool

    init(columns: Range<Int>, extent: ClosedRange<Float>, isHeading: Bool) {
      (first, end) = (Int32(clamping: columns.lowerBound), Int32(clamping: columns.upperBound))
      (left, right) = (extent.lowerBound, extent.upperBound)
      self.isHeading = isHeading
    }

    var columns: Range<Int> {
      get { Int(first)..<Int(end) }
      set {
        (first, end) = (Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound))
      }
    }

    var extent: ClosedRange<Double> { Double(left)...Double(right) }

    /// Takes in what goes on in the same cell.
    mutating func widen(over other: Text) {
      (left, right) = (min(left, other.left), max(right, other.right))
    }
  }

  /// The edges from left to right, outer ones included.
  var xs: [Double]
  /// A text for each cell.
  var texts: [Text]

  /// For each edge of the first and of the second table, the edge of the columns of both together.
  struct Union {
    var xs: [Double]
    var first: [Int]
    var second: [Int]
    /// How many inner edges both show.
    var shared: Int
  }

  /// The columns of both, or nil where text of the one stands across an edge of the other.
  func union(_ other: WhiteColumns) -> Union? {
    guard let left = xs.first, let right = xs.last, let otherLeft = other.xs.first,
      let otherRight = other.xs.last
    else { return nil }
    var union = Union(xs: [min(left, otherLeft)], first: [0], second: [0], shared: 0)
    var (one, two) = (1, 1)
    while one < xs.count - 1 || two < other.xs.count - 1 {
      let white = one < xs.count - 1 ? white(at: one) : nil
      let otherWhite = two < other.xs.count - 1 ? other.white(at: two) : nil
      if let white, let otherWhite, white.overlaps(otherWhite) {
        let shared = white.clamped(to: otherWhite)
        union.xs.append((shared.lowerBound + shared.upperBound) / 2)
        union.first.append(union.xs.count - 1)
        union.second.append(union.xs.count - 1)
        union.shared += 1
        one += 1
        two += 1
      } else if let white, otherWhite.map({ white.upperBound < $0.upperBound }) ?? true {
        guard let x = other.free(in: white) else { return nil }
        union.xs.append(x)
        union.first.append(union.xs.count - 1)
        one += 1
      } else if let otherWhite {
        guard let x = free(in: otherWhite) else { return nil }
        union.xs.append(x)
        union.second.append(union.xs.count - 1)
        two += 1
      }
    }
    union.xs.append(max(right, otherRight))
    union.first.append(union.xs.count - 1)
    union.second.append(union.xs.count - 1)
    return union
  }

  /// Puts each text into the columns of the union by where it begins; `map` is this table's.
  mutating func adopt(_ union: [Double], _ map: [Int]) {
    for index in texts.indices {
      let (text, extent) = (texts[index], texts[index].extent)
      let under = Strip.columns(
        under: Rect(extent.lowerBound, 0, extent.upperBound, 0), edges: union)
      let end = map[min(map.count - 1, text.columns.upperBound)]
      // A heading may span columns that its text does not reach.
      let spans = text.isHeading && text.columns.count > 1
      let start = spans ? min(under.lowerBound, map[text.columns.lowerBound]) : under.lowerBound
      texts[index].columns = start..<max(under.upperBound, end)
    }
    xs = union
  }

  /// Takes in a text that goes on in a cell.
  mutating func widen(_ cell: Int, over text: Text) {
    if texts.indices.contains(cell) { texts[cell].widen(over: text) }
  }

  /// The white around an edge.
  private func white(at edge: Int) -> ClosedRange<Double> {
    let before = texts.filter { $0.columns.upperBound <= edge }.map(\.extent.upperBound).max()
    let after = texts.filter { $0.columns.lowerBound >= edge }.map(\.extent.lowerBound).min()
    let (low, high) = (before ?? xs[edge - 1], after ?? xs[edge + 1])
    return low < high ? low...high : xs[edge]...xs[edge]
  }

  /// The middle of the widest part of a stretch that no text but headings stands in.
  private func free(in white: ClosedRange<Double>) -> Double? {
    var parts = [white]
    for text in texts where !text.isHeading && text.columns.count == 1 {
      parts = parts.flatMap { part -> [ClosedRange<Double>] in
        guard part.overlaps(text.extent) else { return [part] }
        var rest: [ClosedRange<Double>] = []
        if part.lowerBound < text.extent.lowerBound {
          rest.append(part.lowerBound...text.extent.lowerBound)
        }
        if text.extent.upperBound < part.upperBound {
          rest.append(text.extent.upperBound...part.upperBound)
        }
        return rest
      }
    }
    let widest = parts.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
    return widest.map { ($0.lowerBound + $0.upperBound) / 2 }
  }
}

extension Table {
  /// Puts each cell into the columns of its text.
  mutating func place(in whites: WhiteColumns) {
    columns = whites.xs.count - 1
    for (index, text) in whites.texts.enumerated() where index < cells.count {
      cells[index].column = Int32(clamping: text.columns.lowerBound)
      cells[index].columnSpan = Int32(clamping: text.columns.count)
    }
  }
}
