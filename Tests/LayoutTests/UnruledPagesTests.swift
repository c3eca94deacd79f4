import Documents
import Layout
import Testing

/// Tables without rules that go on from page to page, or whose labels run over several lines.
@Suite struct UnruledPagesTests {
  private static let xs = [50.0, 300, 400, 500]

  /// The second line of a label begins with a dash, as the items of a list do.
  @Test(arguments: 0..<12) func takesADashThatALabelIsWrappedAtForNoList(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    var y = page.row([["Budget"], ["2026"], ["2027"], ["Sum"]], Self.xs, 60, isBold: true)
    for row in 1...6 {
      let label = row % 3 == 0 ? ["Regular and development", "- GoKP"] : ["Regular"]
      y = page.row([label, ["\(row).500"], ["\(row).250"], ["\(row + row).750"]], Self.xs, y)
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [7])
    #expect(
      tables.first?.texts(row: 3) == ["Regular and development\n- GoKP", "3.500", "3.250", "6.750"])
  }

  /// A running head that would fit the first column stands above the rest of the table, whose header
  /// is not said again.
  @Test(arguments: 0..<12) func goesOnBelowARunningHead(_ seed: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    for index in pages.indices { pages[index].set(["Action plan"], 50, 20) }
    var y = pages[0].row([["Body"], ["2026"], ["2027"], ["Sum"]], Self.xs, 60, isBold: true)
    for row in 1...5 { y = pages[0].row([["Office \(row)"], ["1"], ["2"], ["3"]], Self.xs, y) }
    y = 60
    for row in 6...8 { y = pages[1].row([["Office \(row)"], ["4"], ["5"], ["9"]], Self.xs, y) }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [9])
    #expect(tables.first?.texts(row: 8) == ["Office 8", "4", "5", "9"])
  }

  /// Labels in bold beside figures that are not run over lines that have nothing beside them.
  @Test(arguments: 0..<12) func goesOnWithLabelsInBold(_ seed: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    for index in pages.indices {
      var y = pages[index].row([["Body"], ["2026"], ["2027"], ["Sum"]], Self.xs, 60, isBold: true)
      for row in 1...4 {
        y = pages[index].row([[], ["\(row)"], ["2"], ["3"]], Self.xs, y)
        let top = y - 1.15 * pages[index].size - 2 * pages[index].pad
        y =
          pages[index].set(
            ["Launch of \(index + 1).\(row)", "for the offices", "of all districts"], 50, top,
            isBold: true) + 2 * pages[index].pad
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [10])
    #expect(
      tables.first?.texts(row: 9) == [
        "Launch of 2.4 for the offices of all districts", "4", "2", "3",
      ])
  }

  /// A page begins with the rest of a label in bold, which is no heading.
  @Test(arguments: 0..<12) func takesTheRestOfALabelInBoldForNoHeading(_ seed: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    var y = pages[0].row([["Body"], ["2026"], ["2027"], ["Sum"]], Self.xs, 60, isBold: true)
    for row in 1...4 {
      pages[0].set(["Launch number \(row)"], 50, y, isBold: true)
      y = pages[0].row([[], ["\(row)"], ["2"], ["3"]], Self.xs, y)
    }
    y = pages[1].set(["and of all the", "offices below"], 50, 60, isBold: true) + 2 * pages[1].pad
    for row in 5...7 {
      pages[1].set(["Launch number \(row)"], 50, y, isBold: true)
      y = pages[1].row([[], ["\(row)"], ["2"], ["3"]], Self.xs, y)
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.headerRows) == [[0]])
    #expect(tables.first?.texts.last == ["Launch number 7", "7", "2", "3"])
  }

  /// Dashes stand at the left of their columns and numbers at the middle, and the next page has longer
  /// numbers.
  @Test(arguments: 0..<12) func keepsDashesInTheColumnOfTheNumbers(_ seed: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    let xs = [50.0, 330, 420, 510]
    let heads = [["Key activity"], ["Cost 2030"], ["Cost 2031"], ["Total cost"]]
    var rows: [[String]] = []
    for row in 1...12 {
      let isLong = row > 9
      let number = isLong ? "2,290.0\(row)" : "0.\(row)"
      rows.append([
        "Train the officers of \(row)", row % 2 == 0 ? "-" : number, row % 2 == 0 ? number : "-",
        number,
      ])
    }
    for (index, part) in [rows[..<9], rows[9...]].enumerated() {
      var y = index == 0 ? 580 - 9 * (pages[0].size * 1.15 + 2 * pages[0].pad) : 60
      if index == 0 {
        _ = pages[0].row(
          heads, xs, y - 1.15 * pages[0].size - 2 * pages[0].pad, isBold: true)
      }
      for row in part {
        pages[index].set([row[0]], xs[0], y)
        for (text, x) in zip(row, xs).dropFirst() {
          let indent = 2.5 * pages[index].size - Double(text.count) * pages[index].size / 4
          pages[index].set([text], text == "-" ? x : x + indent, y)
        }
        y += pages[index].size * 1.15 + 2 * pages[index].pad
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map { Array($0.texts.dropFirst()) } == [rows])
    #expect(tables.first?.columns == 4)
  }
}
