import Documents
import Layout
import Testing

/// Tables without rules whose cells hold several paragraphs, lines far apart or labels in bold.
@Suite struct UnruledParagraphsTests {
  private static let xs = [50.0, 230, 450, 560]
  private static let heads = [["Activity"], ["Indicators"], ["Timeline"], ["Partners"]]

  /// Sets a row of cells, each of several paragraphs; returns where the next one begins.
  private func set(
    _ cells: [[[String]]], _ page: inout PlainSetting, _ y: Double, apart: Double
  ) -> Double {
    var end = y
    for (cell, x) in zip(cells, Self.xs) {
      var top = y
      for paragraph in cell { top = page.set(paragraph, x, top) + apart }
      end = max(end, top - apart)
    }
    return end + 2 * page.pad
  }

  private func item(_ number: Int, _ lines: Int = 1) -> [String] {
    (0..<lines).map { $0 == 0 ? "Share \(number) of the offices" : "that are open \(number)" }
  }

  /// Paragraphs of one cell stand apart, but less than rows do.
  @Test(arguments: 0..<12) func keepsParagraphsOfOneCellTogether(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let apart = page.pad
    var y = page.row(Self.heads, Self.xs, 60, isBold: true)
    for row in 1...4 {
      y = set(
        [
          [["Train \(row) officers", "of the districts"]],
          [item(1, 2), item(2, 2), item(3, row)], [["By 203\(row)"]], [["Ministry", "of health"]],
        ], &page, y, apart: apart)
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [5])
    #expect(tables.first?.texts(row: 4)[2...] == ["By 2034", "Ministry of health"])
  }

  /// The last paragraphs of the table's last row have nothing beside them.
  @Test(arguments: 0..<12) func endsBehindTheLastParagraph(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let apart = page.pad + 2
    var y = page.row(Self.heads, Self.xs, 60, isBold: true)
    for row in 1...3 {
      y = set(
        [
          [["Train \(row) officers", "of the districts"]], [item(1, 2), item(2), item(3)],
          [["By 203\(row)"]], [["Ministry", "of health"]],
        ], &page, y, apart: apart)
    }
    page.set(["The plan goes on with what is to be done by the towns and by the villages"], 50, y)
    let texts = PlainSetting.tables([page]).first?.texts
    #expect(
      texts?.last?[1]
        == "Share 1 of the offices that are open 1\nShare 2 of the offices\nShare 3 of the offices")
    #expect(texts?.count == 4)
  }

  /// Where the lines of a cell stand far apart, rows stand further.
  @Test(arguments: 0..<12) func takesWideLinesForOneRow(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    func row(_ cells: [[String]], _ y: Double, isBold: Bool = false) -> Double {
      var end = y
      for (cell, x) in zip(cells, Self.xs) {
        for (line, text) in cell.enumerated() {
          let top = y + Double(line) * 1.65 * page.size
          page.set([text], x, top, isBold: isBold)
          end = max(end, top + 1.65 * page.size)
        }
      }
      return end + 2 * page.pad
    }
    var y = row(Self.heads, 60, isBold: true)
    for number in 1...4 {
      y = row(
        [
          ["Train \(number) officers", "of all the districts"],
          ["Share of", "the offices", "open"],
          ["By the", "end"], ["Ministry", "of health"],
        ], y)
    }
    #expect(
      PlainSetting.tables([page]).first?.texts.dropFirst().map { $0 }
        == (1...4).map {
          [
            "Train \($0) officers of all the districts", "Share of the offices open", "By the end",
            "Ministry of health",
          ]
        })
  }

  /// The last line of a label in bold stands alone below lines that are not in bold, and heads nothing.
  @Test(arguments: 0..<12) func goesOnBelowTheRestOfALabel(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs = [50.0, 250, 330, 450, 510, 570]
    var y = page.row(
      [["Key activity"], ["Kind"], ["Source"], ["2030"], ["2031"], ["Total"]], xs, 60, isBold: true)
    for row in 1...5 {
      let end = page.set(
        ["Train the officers of", "all of the districts", "and of town \(row)"], 50, y, isBold: true
      )
      page.set(["New"], xs[1], y)
      page.set(["Budget of", "the state"], xs[2], y)
      // Numbers are set to the right, dashes to the left.
      let cells = row == 1 ? ["2.500", "-", "2.500"] : ["-", "12.500", "12.500"]
      for (cell, x) in zip(cells, xs[3...]) {
        page.set(
          [cell], cell == "-" ? x : x + 60 - 0.5 * page.size - Double(cell.count) * page.size / 2, y
        )
      }
      y = end + 2 * page.pad
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [6])
    #expect(
      tables.first?.texts.last == [
        "Train the officers of all of the districts and of town 5", "New", "Budget of the state",
        "-", "12.500", "12.500",
      ])
  }
}
