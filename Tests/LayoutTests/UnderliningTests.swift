import Documents
import Layout
import Testing

/// Lines close under words: underlining, or the rule that ends a table.
@Suite struct UnderliningTests {
  /// A box of headings over rows of numbers set to the edges of their columns, and a line close under
  /// the last row that begins and ends with its text.
  private func page() -> Page {
    var page = Page(number: 1, width: 595, height: 842, words: [])
    func write(_ text: String, right: Double, _ top: Double) {
      let width = Double(text.count) * 4
      page.words.append(
        Word(text: text, box: Rect(right - width, top, right, top + 8), size: 7.5))
    }
    let edges = [46.0, 104, 134, 164, 194]
    for (edge, head) in zip(edges.dropFirst(), ["State", "1990", "1991", "1992"]) {
      write(head, right: edge - 4, 52)
    }
    for (left, right) in zip(edges, edges.dropFirst()) {
      for y in [50.0, 62, 122.2] {
        page.rulings.append(Ruling(.level, at: y, from: left, to: right))
      }
    }
    for edge in edges { page.rulings.append(Ruling(.upright, at: edge, from: 50, to: 62)) }
    let rows = ["Construction", "Manufacturin", "Agriculture.", "Utilities...", "Services...."]
    for (row, name) in rows.enumerated() {
      let top = 74 + Double(row) * 8
      write(name, right: 46 + Double(name.count) * 4, top + 8)
      for (column, edge) in edges.dropFirst(2).enumerated() {
        write("\(row + 11)\(column + 2).5", right: edge, top + 8)
      }
    }
    return page
  }

  @Test func aLineUnderSeveralColumnsEndsTheTable() throws {
    let page = page()
    var layout = DocumentLayout()
    layout.add(PageDraft(page))
    let tables = layout.outcome().blocks.compactMap(\.table)
    #expect(tables.count == 1)
    let texts = try #require(tables.first).cells.map(\.text.text)
    #expect(texts.prefix(4) == ["State", "1990", "1991", "1992"])
    #expect(texts.suffix(4) == ["Services....", "152.5", "153.5", "154.5"])
  }

  @Test func aLineUnderOneTextUnderlinesIt() {
    var page = Page(number: 1, width: 595, height: 842, words: [])
    for (text, left, right) in [("Annual", 50.0, 78.0), ("report", 80.0, 106.0)] {
      page.words.append(Word(text: text, box: Rect(left, 52, right, 60), size: 7.5))
    }
    page.rulings.append(Ruling(.level, at: 60.2, from: 50, to: 106))
    var layout = DocumentLayout()
    layout.add(PageDraft(page))
    #expect(layout.outcome().blocks.flatMap(\.text.spans).contains { $0.style == .underline })
  }
}
