import Documents
import Layout
import Testing

/// Tables in frames of one width, one close below the other, without rules between their rows.
@Suite struct FramedTablesTests {
  private var page = Page(number: 1, width: 842, height: 595, words: [])
  private static let header = ["Actions", "Lead", "Timeline"]

  private mutating func write(_ text: String, _ left: Double, _ top: Double) {
    var x = left
    for piece in text.split(separator: " ") {
      let right = x + Double(piece.count) * 5
      page.words.append(Word(text: String(piece), box: Rect(x, top, right, top + 10), size: 10))
      x = right + 2.5
    }
  }

  /// Sets a frame with a title, a header and rows below a rule of their own; returns where it ends.
  private mutating func set(_ title: String, _ xs: [Double], top: Double) -> Double {
    let (left, right) = (xs[0], xs[xs.count - 1])
    write(title, left + 3, top + 3)
    for (x, text) in zip(xs, Self.header) { write(text, x + 3, top + 19) }
    for row in 0..<2 {
      for (x, text) in zip(xs, ["Review law \(row)", "Labour", "2026"]) {
        write(text, x + 3, top + 35 + Double(row) * 16)
      }
    }
    let bottom = top + 66
    for y in [top, top + 16, top + 32, bottom] {
      page.rulings.append(Ruling(.level, at: y, from: left, to: right))
    }
    for x in [left, right] {
      page.rulings.append(Ruling(.upright, at: x, from: top, to: bottom))
    }
    for x in xs.dropFirst().dropLast() {
      page.rulings.append(Ruling(.upright, at: x, from: top + 16, to: bottom))
    }
    return bottom
  }

  /// The frames' own edges stop and go on at the same places, and bridge nothing.
  @Test(arguments: [4.0, 6, 12]) mutating func standApart(_ white: Double) {
    let end = set("Outcome 1: Laws", [50, 300, 500, 780], top: 60)
    _ = set("Outcome 2: Data", [50, 260, 560, 780], top: end + white)
    var layout = DocumentLayout()
    layout.add(PageDraft(page))
    let tables = layout.outcome().blocks.compactMap(\.table)
    #expect(tables.map { $0.cells.first?.text.text } == ["Outcome 1: Laws", "Outcome 2: Data"])
    #expect(tables.map(\.columns) == [3, 3])
  }
}
