import Documents
import Layout

/// A page on which cells are set line by line, ten points of type at most.
struct PlainSetting {
  var words: [Word] = []
  var rulings: [Ruling] = []
  var shades: [Rect] = []
  let size: Double
  let pad: Double

  init(seed: Int) {
    size = 8 + Double(seed % 3)
    pad = 3 + Double(seed % 4)
  }

  /// Sets lines of text one below the other; returns where they end.
  @discardableResult
  mutating func set(_ lines: [String], _ x: Double, _ y: Double, isBold: Bool = false) -> Double {
    var y = y
    for line in lines {
      var x = x
      for piece in line.split(separator: " ") {
        let width = Double(piece.count) * size / 2
        words.append(
          Word(
            text: String(piece), box: Rect(x, y, x + width, y + size), size: size,
            style: isBold ? .bold : []))
        x += width + size / 4
      }
      y += 1.15 * size
    }
    return y
  }

  /// Sets a row; returns where the next one begins.
  @discardableResult
  mutating func row(_ cells: [[String]], _ xs: [Double], _ y: Double, isBold: Bool = false)
    -> Double
  {
    zip(cells, xs).map { set($0, $1, y, isBold: isBold) }.max().map { $0 + 2 * pad } ?? y
  }

  /// The tables of a document of such pages.
  static func tables(_ pages: [PlainSetting]) -> [Table] {
    var layout = DocumentLayout()
    for (index, page) in pages.enumerated() {
      layout.add(
        Page(
          number: index + 1, width: 842, height: 595, words: page.words, rulings: page.rulings,
          shades: page.shades, pictures: [], drawings: []))
    }
    return layout.outcome().blocks.compactMap(\.table)
  }
}

extension Table {
  /// What the cells of a row say, from left to right.
  func texts(row: Int) -> [String] {
    cells.filter { $0.row == row }.sorted { $0.column < $1.column }.map(\.text.text)
  }

  /// What the cells of every row say.
  var texts: [[String]] { rows.indices.map { texts(row: $0) } }
}
