import Findings
import Layout
import Testing

/// Pages that draw more lines than tables have.
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
}
