/// A line of a table with its pieces of text in their columns.
struct Strip {
  struct Entry {
    /// The columns that its text stands over.
    var columns: Range<Int>
    var line: Line
    var text: String

    var isNumeric: Bool { Script.isNumeric(text) }

    var isBold: Bool { line.isBold }

    /// Whether dots lead from it to the next column, so that the text ends here.
    var endsInLeader: Bool {
      text.hasSuffix("....") || text.hasSuffix(". . .") || text.hasSuffix("…")
    }
  }

  var box: Rect
  var entries: [Entry]

  /// A line cut where white stands on one of the edges between columns.
  ///
  /// - Parameter edges: The columns' edges from left to right, outer ones included.
  init(_ line: Line, edges: [Double]) {
    box = line.box
    entries = Self.pieces(of: line, edges: edges).map { piece in
      let line = Line(Array(piece))
      return Entry(
        columns: Self.columns(under: line.box, edges: edges), line: line,
        text: Self.text(of: piece))
    }
  }

  /// The columns that each of a line's pieces of text stands over.
  static func columns(of line: Line, edges: [Double]) -> [Range<Int>] {
    pieces(of: line, edges: edges).map { piece in
      columns(under: Rect.hull(piece.lazy.map(\.box)) ?? line.box, edges: edges)
    }
  }

  private static func pieces(of line: Line, edges: [Double]) -> [ArraySlice<Word>] {
    let words = line.leftToRight
    let inner = edges.dropFirst().dropLast()
    var pieces: [ArraySlice<Word>] = []
    var start = 0
    var right = -Double.infinity
    for (index, word) in words.enumerated() {
      let isCut =
        word.box.left - right > 0.42 * max(4, min(word.size, 14)) && !word.isGlued
        && inner.contains { right <= $0 + 1.5 && $0 - 1.5 <= word.box.left }
      if isCut, index > 0 {
        pieces.append(words[start..<index])
        start = index
      }
      right = max(right, word.box.right)
    }
    if start < words.count { pieces.append(words[start...]) }
    return pieces
  }

  private static func text(of piece: ArraySlice<Word>) -> String {
    guard let first = piece.first else { return "" }
    return piece.dropFirst().reduce(into: first.text) { text, word in
      text += " "
      text += word.text
    }
  }

  /// The columns that have a number of their own.
  var numericColumns: Set<Int> {
    Set(entries.filter { $0.isNumeric && $0.columns.count == 1 }.flatMap(\.columns))
  }

  /// The columns that a piece of text stands over by more than a hair.
  static func columns(under box: Rect, edges: [Double]) -> Range<Int> {
    let count = max(1, edges.count - 1)
    func column(at x: Double) -> Int {
      var column = 0
      while column + 1 < count, edges[column + 1] <= x { column += 1 }
      return column
    }
    let hair = min(3, box.width / 4)
    let first = column(at: box.left + hair)
    return first..<max(first, column(at: box.right - hair)) + 1
  }
}
