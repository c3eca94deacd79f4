import Documents
import Findings
import Layout
import Testing

/// Rows that a page break cuts where level rules alone part rows and no header is repeated.
@Suite struct CutTopsTests {
  private static let edges = [50.0, 200, 350, 500]

  /// A line of text whose first word stands at the left of a column.
  private func words(_ text: String, column: Int, top: Double) -> [Word] {
    var x = Self.edges[column] + 4
    return text.split(separator: " ").map { piece in
      let width = Double(piece.count) * 5
      defer { x += width + 3 }
      return Word(text: String(piece), box: Rect(x, top, x + width, top + 10), size: 10)
    }
  }

  /// A rule drawn as the borders of the cells above it, in the columns from `first` on.
  private func borders(at y: Double, from first: Int = 0) -> [Ruling] {
    (first..<3).map { Ruling(.level, at: y, from: Self.edges[$0], to: Self.edges[$0 + 1]) }
  }

  private func table(_ pages: [Page]) throws -> Table {
    var layout = DocumentLayout()
    for page in pages { layout.add(PageDraft(page)) }
    let tables = layout.outcome().blocks.compactMap(\.table)
    #expect(tables.count == 1)
    return try #require(tables.first)
  }

  private var first: Page {
    let rows = [
      ["Action", "Lead", "Timeline"], ["Review law", "Labour", "2026"],
      ["Train staff", "Home", "2027"],
    ]
    var all: [Word] = []
    var rules = borders(at: 700)
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        all += words(text, column: column, top: 704 + 20 * Double(row))
      }
      rules += borders(at: 720 + 20 * Double(row))
    }
    all += words("Open offices in all", column: 0, top: 764)
    all += words("Welfare", column: 1, top: 764) + words("Annually", column: 2, top: 764)
    return Page(number: 1, width: 595, height: 800, words: all, rulings: rules)
  }

  @Test func whatStandsAboveTheFirstRuleEndsTheCutRow() throws {
    let second = Page(
      number: 2, width: 595, height: 800,
      words: words("districts of the province", column: 0, top: 44)
        + words("Department", column: 1, top: 44) + words("Report", column: 0, top: 64)
        + words("Labour", column: 1, top: 64) + words("2028", column: 2, top: 64)
        + words("Publish", column: 0, top: 84) + words("Home", column: 1, top: 84)
        + words("2029", column: 2, top: 84),
      rulings: borders(at: 60) + borders(at: 80) + borders(at: 100))
    let table = try table([first, second])
    let row = table.cells.filter { $0.row == 3 }.map(\.text.text)
    #expect(
      row == ["Open offices in all districts of the province", "Welfare Department", "Annually"])
    #expect(table.rows.count == 6)
    let cut = try #require(table.cells.first { $0.row == 3 })
    #expect(cut.place.page == 1)
    #expect(cut.continuations.map(\.place.page) == [2])
  }

  /// The page before ends with a rule, and no rule is drawn again on top of the next one.
  @Test func aRowThatFillsTheColumnsNeedsNoRuleAbove() throws {
    var first = first
    first.words.removeAll { $0.box.top > 760 }
    first.rulings.removeAll { $0.position > 762 }
    let rows = [["Open offices", "Welfare", "2027"], ["Report", "Labour", "2028"]]
    var second = Page(
      number: 2, width: 595, height: 800, words: [], rulings: borders(at: 60) + borders(at: 80))
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        second.words += words(text, column: column, top: 44 + 20 * Double(row))
      }
    }
    second.words += words("Publish", column: 0, top: 84) + words("Home", column: 1, top: 84)
    second.words += words("2029", column: 2, top: 84)
    second.rulings += borders(at: 100)
    #expect(try table([first, second]).texts.suffix(3) == rows + [["Publish", "Home", "2029"]])
  }

  @Test func aLineAcrossTheColumnsEndsTheTable() throws {
    let second = Page(
      number: 2, width: 595, height: 800,
      words: words(
        "The districts of the province are told of all this each year", column: 0, top: 44)
        + words("Report", column: 0, top: 64) + words("Labour", column: 1, top: 64)
        + words("2028", column: 2, top: 64) + words("Publish", column: 0, top: 84)
        + words("Home", column: 1, top: 84) + words("2029", column: 2, top: 84),
      rulings: borders(at: 60) + borders(at: 80) + borders(at: 100))
    var layout = DocumentLayout()
    for page in [first, second] { layout.add(PageDraft(page)) }
    let tables = layout.outcome().blocks.compactMap(\.table)
    #expect(tables.count == 2)
    #expect(!tables.contains { $0.cells.contains { $0.text.text.contains("told") } })
  }

  @Test func whatStandsAboveAPagesOnlyRuleEndsTheCutRow() throws {
    let second = Page(
      number: 2, width: 595, height: 800,
      words: words("districts of the province", column: 0, top: 44)
        + words("Department", column: 1, top: 44)
        + words("Annex of the plan and all that is set out in it", column: 0, top: 90),
      rulings: borders(at: 60))
    let table = try table([first, second])
    #expect(
      table.cells.filter { $0.row == 3 }.map(\.text.text) == [
        "Open offices in all districts of the province", "Welfare Department", "Annually",
      ])
    #expect(table.rows.count == 4)
  }

  @Test func aRowGoesOnOverAPageWithOneRule() throws {
    let second = Page(
      number: 2, width: 595, height: 800,
      words: words("districts of the province", column: 0, top: 44)
        + words("Report to the", column: 0, top: 64) + words("Home", column: 1, top: 64)
        + words("2028", column: 2, top: 64),
      rulings: borders(at: 60))
    let third = Page(
      number: 3, width: 595, height: 800,
      words: words("assembly", column: 0, top: 44) + words("Department", column: 1, top: 44),
      rulings: borders(at: 60))
    let table = try table([first, second, third])
    #expect(
      table.cells.filter { $0.row == 3 }.map(\.text.text) == [
        "Open offices in all districts of the province", "Welfare", "Annually",
      ])
    #expect(
      table.cells.filter { $0.row == 4 }.map(\.text.text) == [
        "Report to the assembly", "Home Department", "2028",
      ])
  }

  @Test func theRowBelowTheLastRuleIsOneAsTheOnlyRowAboveIt() throws {
    var page = first
    page.words.removeAll { $0.box.top > 725 }
    page.rulings.removeAll { $0.position > 745 }
    page.words += words("Open offices", column: 0, top: 744) + words("KP", column: 1, top: 744)
    page.words += words("By mid 2026", column: 2, top: 744)
    page.words += words("of each district", column: 0, top: 755)
    page.words += words("Welfare", column: 1, top: 755) + words("Anew", column: 2, top: 755)
    let table = try table([page])
    #expect(
      table.cells.filter { $0.row == 2 }.map(\.text.text) == [
        "Open offices of each district", "KP Welfare", "By mid 2026 Anew",
      ])
  }

  /// A merged cell, cut by the page break, leaves its column blank, and only the other columns have
  /// rules until the next page's first whole one.
  @Test func rowsBesideACutMergedCellGoOn() throws {
    let second = Page(
      number: 2, width: 595, height: 800,
      words: words("Welfare", column: 1, top: 44) + words("Monthly", column: 2, top: 44)
        + words("Law", column: 1, top: 64) + words("Never", column: 2, top: 64)
        + words("Report", column: 0, top: 84) + words("Labour", column: 1, top: 84)
        + words("2028", column: 2, top: 84),
      rulings: borders(at: 60, from: 1) + borders(at: 80) + borders(at: 100))
    var page = first
    page.words.removeAll { $0.box.top > 760 }
    for index in page.words.indices where page.words[index].box.top < 715 {
      page.words[index].style = .bold
    }
    var layout = DocumentLayout()
    layout.add(page)
    layout.add(second)
    let tables = layout.outcome().blocks.compactMap(\.table)
    let table = try #require(tables.first)
    #expect(tables.count == 1)
    #expect(
      table.cells.filter { $0.row > 2 }.map { "\($0.row) \($0.column) \($0.text.text)" } == [
        "3 1 Welfare", "3 2 Monthly", "4 1 Law", "4 2 Never", "5 0 Report", "5 1 Labour",
        "5 2 2028",
      ])
  }

  /// Two rows of its own stand between the rules of a page that shows no table.
  @Test func allRowsAboveTheLastRuleAreTheTables() throws {
    let second = Page(
      number: 2, width: 595, height: 800,
      words: words("districts", column: 0, top: 44) + words("Department", column: 1, top: 44)
        + words("Report", column: 0, top: 64) + words("Labour", column: 1, top: 64)
        + words("2028", column: 2, top: 64)
        + words("Annex of the plan and all that is set out in it", column: 0, top: 110),
      rulings: borders(at: 60) + borders(at: 80))
    let table = try table([first, second])
    #expect(table.rows.count == 5)
    #expect(table.cells.filter { $0.row == 4 }.map(\.text.text) == ["Report", "Labour", "2028"])
  }
}
