import Documents
import Findings
import Layout
import Testing

/// Wide tables whose right halves stand on the facing page.
@Suite struct FacingPagesTests {
  private static let left = [["Activity"], ["1.1 Review law"], ["1.2 Train staff"], ["1.3 Report"]]
  private static let right = [
    ["Lead", "Timeline"], ["Labour", "By mid 2026"], ["Home", "2027"], ["Welfare", "Annually"],
  ]

  /// A page with a ruled table whose rows have the given heights, from the top.
  private func page(
    _ number: Int, _ texts: [[String]], heights: [Double], top: Double = 80, title: String? = nil,
    hasHeader: Bool = true
  ) -> Page {
    var words: [Word] = []
    func set(_ text: String, _ x: Double, _ y: Double, isBold: Bool) {
      var x = x
      for piece in text.split(separator: " ") {
        let width = Double(piece.count) * 5
        words.append(
          Word(
            text: String(piece), box: Rect(x, y, x + width, y + 10), size: 10,
            style: isBold ? .bold : []))
        x += width + 3
      }
    }
    if let title { set(title, 60, top - 30, isBold: true) }
    let columns = texts[0].count
    let xs = (0...columns).map { 50 + Double($0) * 450 / Double(columns) }
    var ys = [top]
    for height in heights { ys.append(ys[ys.count - 1] + height) }
    for (row, cells) in texts.enumerated() {
      for (column, text) in cells.enumerated() {
        set(text, xs[column] + 4, ys[row] + 4, isBold: row == 0 && hasHeader)
      }
    }
    let rulings =
      ys.map { Ruling(.level, at: $0, from: xs[0], to: xs[columns]) }
      + xs.map { Ruling(.upright, at: $0, from: ys[0], to: ys[ys.count - 1]) }
    return Page(number: number, width: 595, height: 842, words: words, rulings: rulings)
  }

  private func outcome(_ pages: [Page]) -> DocumentLayout.Outcome {
    var layout = DocumentLayout()
    for page in pages { layout.add(PageDraft(page)) }
    return layout.outcome()
  }

  private func rows(_ table: Table) -> [[String]] {
    table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
  }

  @Test func joinsRowsThatStandLevel() throws {
    let heights = [20.0, 50, 30, 40]
    let outcome = outcome([
      page(2, Self.left, heights: heights, top: 200, title: "Matrix"),
      page(3, Self.right, heights: heights, top: 60),
    ])
    let tables = outcome.blocks.compactMap(\.table)
    let table = try #require(tables.first)
    #expect(tables.count == 1)
    #expect(rows(table) == zip(Self.left, Self.right).map { $0 + $1 })
    let lead = try #require(table.cells.first { $0.text.text == "Home" })
    #expect(lead.place == .page(3, Box(points: 50, 130, 275, 160)))
    let review = try #require(table.cells.first { $0.text.text == "1.2 Train staff" })
    #expect(review.place.page == 2)
    #expect(outcome.blocks.first { $0.table != nil }?.places.map(\.page) == [2, 3])
    #expect(outcome.findings.isEmpty)
  }

  @Test func takesARepeatedFirstColumnOnce() throws {
    let stubbed = zip(["Activity", "1.1", "1.2", "1.3"], Self.right).map { [$0] + $1 }
    let outcome = outcome([
      page(2, Self.left, heights: [20, 50, 30, 40]), page(3, stubbed, heights: [20, 20, 25, 20]),
    ])
    let table = try #require(outcome.blocks.compactMap(\.table).first)
    #expect(rows(table) == zip(Self.left, Self.right).map { $0 + $1 })
    let train = try #require(table.cells.first { $0.text.text == "1.2 Train staff" })
    #expect(train.continuations.map(\.place.page) == [3])
  }

  @Test func joinsTheLastRowThatStandsOnPagesOfItsOwn() throws {
    let heights = [20.0, 50, 30, 40]
    let outcome = outcome([
      page(2, Self.left.map { ["No", $0[0], "Indicator"] }, heights: heights),
      page(3, Self.right, heights: heights),
      page(4, [["4", "1.4 Train all", "Courses"]], heights: [40], hasHeader: false),
      page(5, [["Home", "2028"]], heights: [40], hasHeader: false),
    ])
    let tables = outcome.blocks.compactMap(\.table)
    #expect(tables.map(\.rows.count) == [5])
    #expect(tables.first.map(rows)?.last == ["4", "1.4 Train all", "Courses", "Home", "2028"])
  }

  @Test func saysSoWhereOnlyTheNumberOfRowsShowsIt() {
    let outcome = outcome([
      page(2, Self.left, heights: [20, 50, 30, 40]),
      page(3, Self.right, heights: [20, 20, 50, 20]),
    ])
    #expect(outcome.blocks.compactMap(\.table).map(\.columns) == [3])
    #expect(outcome.findings.map(\.code) == ["LAY006"])
  }

  @Test func leavesApartWhatHasItsOwnTitleOrOtherRows() {
    let heights = [20.0, 50, 30, 40]
    let titled = outcome([
      page(2, Self.left.map { $0 + ["x"] }, heights: heights),
      page(3, Self.right, heights: [20, 20, 50, 20], title: "Table of leads"),
    ])
    #expect(titled.blocks.compactMap(\.table).count == 2)
    let four = [["Lead", "Timeline"]] + (0..<4).map { ["Body \($0)", "Year \($0)"] }
    let shorter = outcome([
      page(
        2, [["Activity"]] + (0..<6).map { ["Act \($0)"] }, heights: [20, 30, 30, 30, 30, 30, 30]),
      page(3, four, heights: [20, 30, 30, 30, 30]),
    ])
    #expect(shorter.blocks.compactMap(\.table).map(\.columns) == [2])
    #expect(shorter.findings.map(\.code) == ["LAY007"])
  }

  /// A table without a header may go on in rows that stand level by chance.
  @Test func goesOnInAsManyRowsOfTheSameColumns() {
    let names = ["Aid", "Bail", "Court", "Deed", "Estate", "Fine", "Grant", "Heir", "Inn", "Jury"]
    func terms(_ range: Range<Int>) -> [[String]] { names[range].map { [$0, "Said of \($0)s"] } }
    let heights = [Double](repeating: 20, count: 5)
    let outcome = outcome([
      page(2, terms(0..<5), heights: heights, top: 640, hasHeader: false),
      page(3, terms(5..<10), heights: heights, top: 60, hasHeader: false),
    ])
    let tables = outcome.blocks.compactMap(\.table)
    #expect(tables.map(\.columns) == [2] && tables.map(\.rows.count) == [10])
  }

  @Test func rowsOfTheSameColumnsAreTheTableGoingOn() throws {
    let first = [
      ["Action", "Lead"], ["1.1 Review law", "Labour"], ["1.2 Expand reach of", "Home"],
    ]
    let second = [["registration", "Office"], ["1.3 Report", "Welfare"], ["1.4 Train", "Home"]]
    let outcome = outcome([
      page(2, first, heights: [20, 50, 30], top: 640),
      page(3, second, heights: [20, 40, 30], top: 60, hasHeader: false),
    ])
    let table = try #require(outcome.blocks.compactMap(\.table).first)
    #expect(table.columns == 2)
    #expect(table.cells.contains { $0.text.text == "Home Office" || $0.text.text == "Office" })
    #expect(!outcome.findings.contains { $0.code == "LAY006" })
  }

  @Test func goesOnOverMorePagesWithoutHeaders() throws {
    let heights = [30.0, 30, 30]
    func half(_ texts: [[String]]) -> [[String]] { Array(texts.dropFirst()) }
    let outcome = outcome([
      page(2, Self.left, heights: [20] + heights), page(3, Self.right, heights: [20] + heights),
      page(4, half(Self.left).map { ["2" + $0[0]] }, heights: heights, hasHeader: false),
      page(5, half(Self.right), heights: heights, hasHeader: false),
    ])
    let tables = outcome.blocks.compactMap(\.table)
    #expect(tables.count == 1)
    let all = rows(try #require(tables.first))
    #expect(all.map(\.count) == [3, 3, 3, 3, 3, 3, 3])
    #expect(all.dropFirst(5).first == ["21.2 Train staff", "Home", "2027"])
  }

  /// Rules stand above and below the table and under its headings alone; the title and the second line
  /// of a row stand on the left, so that no white of the right half parts its rows alike.
  @Test(arguments: 0..<6) func takesTheRowsBetweenTwoRulesFromTheLeft(_ seed: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    let line = 1.15 * pages[0].size
    let xs = [[50.0, 380], [50, 250]]
    let rows = [
      ["Train all inspectors", "of the province"], ["Open one helpline"], ["Print maps"],
    ]
    var y = 60.0
    pages[0].set(["Outcome 2: Work without children"], 50, y + 3, isBold: true)
    y += line + 4
    for half in 0..<2 {
      for (x, text) in zip(xs[half], [["Activity", "Lead"], ["Timeline", "Partners"]][half]) {
        pages[half].set([text], x, y + 3, isBold: true)
      }
    }
    y += line + 4
    let head = y
    for (index, row) in rows.enumerated() {
      pages[0].set(row, 50, y + 3)
      pages[0].set(["Office \(index)"], 380, y + 3)
      pages[1].set(["By 202\(index)"], 50, y + 3)
      pages[1].set(["Partner \(index)"], 250, y + 3)
      y += Double(row.count) * line + 6
    }
    for half in 0..<2 {
      for rule in [60, head, y] {
        pages[half].rulings.append(Ruling(.level, at: rule, from: 47, to: 560))
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [5])
    #expect(
      tables.first?.texts.suffix(3).map { $0.suffix(2) } == [
        ["By 2020", "Partner 0"], ["By 2021", "Partner 1"], ["By 2022", "Partner 2"],
      ])
  }
}
