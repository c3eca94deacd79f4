import Documents
import Findings
import Layout
import Testing

/// Tables that only white marks out, set with paddings and sizes that a seed gives.
@Suite struct UnruledTableTests {
  /// A merged cell's text goes on beside a row of its own, though a row begins with a mark and a small
  /// letter.
  @Test func keepsARowOfItsOwnBesideAMergedCellThatGoesOn() {
    let xs = [50.0, 250, 450, 600]
    var pages = [PlainSetting(seed: 0), PlainSetting(seed: 0)]
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
    let cells = PlainSetting.tables(pages).flatMap(\.cells).map(\.text.text)
    #expect(cells.contains("Trainings") && cells.contains("# of posts"))
  }

  /// Two headings in the type of the table stand over two columns each, the first has none.
  @Test(arguments: 0..<12) func readsHeadingsOverSeveralColumns(_ seed: Int) throws {
    let xs = [50.0, 220, 300, 380, 460]
    var page = PlainSetting(seed: seed)
    page.set(["Labour force at work in all"], 222, 80)
    page.set(["Number of all people in it"], 382, 80)
    var y = 80 + 1.15 * page.size + 4
    y = page.row([["Year"], ["Total"], ["Rate"], ["Median"], ["Public"]], xs, y)
    for row in 1...4 {
      y = page.row([["Region \(row)"]] + (1...4).map { ["\(row)\($0),120"] }, xs, y)
    }
    let table = try #require(PlainSetting.tables([page]).first)
    #expect(table.texts(row: 0) == ["Labour force at work in all", "Number of all people in it"])
    #expect(table.cells.filter { $0.row == 0 }.map(\.columnSpan) == [2, 2])
    #expect(table.texts(row: 1) == ["Year", "Total", "Rate", "Median", "Public"])
    #expect(table.texts(row: 5) == ["Region 4", "41,120", "42,120", "43,120", "44,120"])
  }

  /// Lines of one row each, none of them wrapped, that wide white parts into two groups.
  @Test(arguments: 0..<12) func readsEachLineOfAGroupAsARow(_ seed: Int) throws {
    let names = [
      ("BAU:", "Business as usual"), ("CDM:", "Clean development mechanism"),
      ("GDP:", "Gross domestic product"), ("GHG:", "Greenhouse gas"),
      ("GWP:", "Global warming potential of all gases taken together"),
      ("INDC:", "Intended contribution"), ("IPCC:", "Panel on climate change"),
      ("LULUCF:", "Land use and forestry"), ("REDD:", "Reducing emissions"),
    ]
    var page = PlainSetting(seed: seed)
    var y = 80.0
    for (index, name) in names.enumerated() {
      page.set([name.0], 60, y)
      page.set([name.1], 160, y)
      y += (index == 4 ? 2.4 : 1.2) * page.size
    }
    let table = try #require(PlainSetting.tables([page]).first)
    #expect(table.texts == names.map { [$0.0, $0.1] })
  }

  /// A list from right to left has its numbers on the right, as its font shows them or as they read.
  @Test(arguments: [".", ""]) func takesNoListFromRightToLeftForATable(_ sign: String) {
    var page = PlainSetting(seed: 2)
    var y = 80.0
    for (number, words) in [
      "سروے کی رپورٹ", "قانون اور ادارے", "بچوں کی تعلیم", "عوام کی آگاہی", "فنڈ",
    ]
    .enumerated() {
      let mark = sign + "\(number + 1)" + (sign.isEmpty ? "." : "")
      page.set([mark], 500, y)
      var right = 470.0
      for word in words.split(separator: " ") {
        let width = Double(word.unicodeScalars.count) * page.size / 2
        page.words.append(
          Word(
            text: String(word), box: Rect(right - width, y, right, y + page.size), size: page.size))
        right -= width + page.size / 4
      }
      y += 2 * page.size
    }
    #expect(PlainSetting.tables([page]).isEmpty)
  }

  /// Whole numbers at the right end are no pages that titles lead to where numbers stand before them.
  @Test func takesNoTableOfFiguresForAListOfContents() {
    var page = PlainSetting(seed: 0)
    var y = page.row([["State"], ["Farms"], ["Share"], ["Rank"]], [50, 200, 300, 400], 60)
    for (state, rank) in [("Iowa", "97"), ("Ohio", "71"), ("Oats", "8"), ("Alabama", "85")] {
      y = page.row([[state], ["340"], ["44.1"], [rank]], [50, 200, 300, 400], y)
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.count == 1)
    #expect(tables.first?.texts(row: 1) == ["Iowa", "340", "44.1", "97"])
  }

  @Test(arguments: 0..<30)
  func aMergedCellThatRunsPastItsFirstRowPartsNone(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs: [Double] = [60, 200, 400, 600]
    var y = page.row([["Goal"], ["Indicator"], ["Target"], ["Body"]], xs, 60, isBold: true)
    page.set(
      ["One long goal", "that runs on", "over lines that", "pass the first", "of its rows"], 60, y)
    for row in 0..<4 {
      let indicator = ["Share of schools", "that report \(row + 1)"]
      y = page.row([[], indicator, ["\(row + 3)0%"], ["Ministry"]], xs, y)
    }
    let found = PlainSetting.tables([page])
    #expect(found.count == 1)
    guard let table = found.first else { return }
    #expect(table.rows.count == 5)
    #expect(
      (1...4).map { table.texts(row: $0).suffix(3) }
        == (0..<4).map {
          ["Share of schools that report \($0 + 1)", "\($0 + 3)0%", "Ministry"][...]
        })
  }

  /// Abbreviations and what they stand for, a line each, with more white at one place only.
  @Test(arguments: 0..<12) func readsALineEachWhereOneStandsFurtherApart(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let full = ["Ministry of Works", "Bank of the country as a whole", "Court", "House of Elders"]
    var y = 60.0
    for row in 0..<16 {
      page.set(["AB\(row):"], 50, y)
      y = page.set([full[row % 4]], 150, y) + (row == 9 ? 12 : 0)
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [16])
    #expect(tables.first?.texts.last == ["AB15:", "House of Elders"])
  }
}
