import Documents
import Findings
import Layout
import Testing

/// Pages that draw what tables do not.
@Suite struct DrawingTests {
  /// A page of level strokes, each 5 points long and 5 from the next.
  private func page(rows: Int, across: Int) -> Page {
    let rulings = (0..<rows).flatMap { row in
      (0..<across).map { column in
        Ruling(
          .level, at: 20 + Double(row) * 8, from: 20 + Double(column) * 10,
          to: 25 + Double(column) * 10)
      }
    }
    let word = Word(text: "Districts", box: Rect(20, 800, 70, 810), size: 10, style: [])
    return Page(
      number: 3, width: 595, height: 842, words: [word], rulings: rulings, shades: [],
      pictures: [], drawings: [])
  }

  private func findings(of page: Page) -> [Finding] {
    var layout = DocumentLayout()
    layout.add(PageDraft(page))
    return layout.outcome().findings
  }

  @Test func aPageWhoseRulesAreLeftOutIsNamed() {
    let found = findings(of: page(rows: 95, across: 55))
    #expect(found.map(\.code) == ["LAY008"])
    #expect(found.first?.message.contains("page 3 draws more than 5000 lines one way") == true)
  }

  @Test func aPageOfFewerRulesIsNot() {
    #expect(findings(of: page(rows: 90, across: 55)).isEmpty)
  }

  /// A rule over each of three figures, in type so large, and captions in two lines below them.
  @Test(arguments: [(20.0, 0), (10.0, 1)])
  func figuresSetLargeOverTheirCaptionsAreNoTable(_ size: Double, _ tables: Int) {
    var page = Page(number: 1, width: 595, height: 842, words: [])
    for (column, figure) in ["64.5%", "81.6%", "35.2%"].enumerated() {
      let x = 50 + Double(column) * 170
      page.rulings.append(Ruling(.level, at: 100, from: x, to: x + 150))
      func write(_ text: String, _ left: Double, _ top: Double, _ size: Double) {
        let width = Double(text.count) * size / 2
        page.words.append(
          Word(text: text, box: Rect(left, top, left + width, top + size), size: size))
      }
      write(figure, x, 104, size)
      for line in 0..<2 { write("caption", x, 104 + size + 6 + Double(line) * 11.5, 10) }
    }
    var layout = DocumentLayout()
    layout.add(PageDraft(page))
    #expect(layout.outcome().blocks.compactMap(\.table).count == tables)
  }
}
