import Documents
import Findings
import Layout
import Testing

/// Tables that only white marks out, set with paddings and sizes that a seed gives.
@Suite struct UnruledTableTests {
  /// A page on which cells are set line by line, ten points of type at most.
  private struct Setting {
    var words: [Word] = []
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
    mutating func row(_ cells: [[String]], _ xs: [Double], _ y: Double, isBold: Bool = false)
      -> Double
    {
      zip(cells, xs).map { set($0, $1, y, isBold: isBold) }.max().map { $0 + 2 * pad } ?? y
    }
  }

  private func tables(_ pages: [Setting]) -> [Table] {
    var layout = DocumentLayout()
    for (index, page) in pages.enumerated() {
      layout.add(
        PageDraft(
          Page(
            number: index + 1, width: 842, height: 595, words: page.words, rulings: [], shades: [],
            pictures: [], drawings: [])))
    }
    return layout.outcome().blocks.compactMap(\.table)
  }

  private func texts(_ table: Table, row: Int) -> [String] {
    table.cells.filter { $0.row == row }.sorted { $0.column < $1.column }.map(\.text.text)
  }

  /// A merged cell's text goes on beside a row of its own, though a row begins with a mark and a small
  /// letter.
  @Test func keepsARowOfItsOwnBesideAMergedCellThatGoesOn() {
    let xs = [50.0, 250, 450, 600]
    var pages = [Setting(seed: 0), Setting(seed: 0)]
    let head = [["Objective"], ["Indicator"], ["Means"], ["Frequency"]]
    var y = pages[0].row(head, xs, 60, isBold: true)
    y = pages[0].row(
      [
        ["1. Schools for all of them"], ["Reports on every school"], ["Minutes of meetings"],
        ["Annual or so"],
      ], xs, y)
    y = pages[0].row([["2. Inspection"], ["Visits"], ["Registers"], ["Monthly"]], xs, y)
    y = pages[0].row([["3. Rehabilitation"], ["Trainings"], ["Reports"], ["Annual"]], xs, y)
    y = pages[1].row(head, xs, 60, isBold: true)
    y = pages[1].row([["and integration"], ["# of posts"], ["Budgets"], ["Monthly"]], xs, y)
    y = pages[1].row([["4. Finance"], ["Shares"], ["Accounts"], ["Annual"]], xs, y)
    let cells = tables(pages).flatMap(\.cells).map(\.text.text)
    #expect(cells.contains("Trainings") && cells.contains("# of posts"))
  }

  /// Two headings in the type of the table stand over two columns each, the first has none.
  @Test(arguments: 0..<12) func readsHeadingsOverSeveralColumns(_ seed: Int) throws {
    let xs = [50.0, 220, 300, 380, 460]
    var page = Setting(seed: seed)
    page.set(["Labour force at work in all"], 222, 80)
    page.set(["Number of all people in it"], 382, 80)
    var y = 80 + 1.15 * page.size + 4
    y = page.row([["Year"], ["Total"], ["Rate"], ["Median"], ["Public"]], xs, y)
    for row in 1...4 {
      y = page.row([["Region \(row)"]] + (1...4).map { ["\(row)\($0),120"] }, xs, y)
    }
    let table = try #require(tables([page]).first)
    #expect(texts(table, row: 0) == ["Labour force at work in all", "Number of all people in it"])
    #expect(table.cells.filter { $0.row == 0 }.map(\.columnSpan) == [2, 2])
    #expect(texts(table, row: 1) == ["Year", "Total", "Rate", "Median", "Public"])
    #expect(texts(table, row: 5) == ["Region 4", "41,120", "42,120", "43,120", "44,120"])
  }

  /// Whole numbers at the right end are no pages that titles lead to where numbers stand before them.
  @Test func takesNoTableOfFiguresForAListOfContents() {
    var page = Setting(seed: 0)
    var y = page.row([["State"], ["Farms"], ["Share"], ["Rank"]], [50, 200, 300, 400], 60)
    for (state, rank) in [("Iowa", "97"), ("Ohio", "71"), ("Oats", "8"), ("Alabama", "85")] {
      y = page.row([[state], ["340"], ["44.1"], [rank]], [50, 200, 300, 400], y)
    }
    let tables = tables([page])
    #expect(tables.count == 1)
    #expect(tables.first.map { texts($0, row: 1) } == ["Iowa", "340", "44.1", "97"])
  }

  @Test(arguments: 0..<30)
  func aMergedCellThatRunsPastItsFirstRowPartsNone(_ seed: Int) {
    var page = Setting(seed: seed)
    let xs: [Double] = [60, 200, 400, 600]
    var y = page.row([["Goal"], ["Indicator"], ["Target"], ["Body"]], xs, 60, isBold: true)
    page.set(
      ["One long goal", "that runs on", "over lines that", "pass the first", "of its rows"], 60, y)
    for row in 0..<4 {
      let indicator = ["Share of schools", "that report \(row + 1)"]
      y = page.row([[], indicator, ["\(row + 3)0%"], ["Ministry"]], xs, y)
    }
    let found = tables([page])
    #expect(found.count == 1)
    guard let table = found.first else { return }
    #expect(table.rows.count == 5)
    #expect(
      (1...4).map { texts(table, row: $0).suffix(3) }
        == (0..<4).map {
          ["Share of schools that report \($0 + 1)", "\($0 + 3)0%", "Ministry"][...]
        })
  }
}
