import Documents
import Layout
import Testing

/// Tables without rules that hold one row.
@Suite struct SingleRowTests {
  private static let xs = [50.0, 76, 330, 450, 600]
  private static let title = "Outcome 17: The law of the land"

  /// A numbered row that few lines show to be one, below its title alone.
  @Test(arguments: 0..<12) func takesATitledRow(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let y = page.row([[Self.title]], [50], 60, isBold: true)
    page.row(
      [
        ["64."], ["Bring the laws of the land in line with", "the study"],
        ["i. Number of", "laws"], ["Ministry of the", "law"], ["1 year"],
      ], Self.xs, y)
    #expect(
      PlainSetting.tables([page]).map(\.texts) == [
        [
          [Self.title],
          [
            "64.", "Bring the laws of the land in line with the study", "i. Number of laws",
            "Ministry of the law", "1 year",
          ],
        ]
      ])
  }

  /// Blanks of its text that stand below each other by chance do not make headings of its number.
  @Test(arguments: 0..<12) func keepsTheNumberOfTheOnlyRow(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    var y = page.row([["Outcome 17"]], [50], 60, isBold: true)
    y = page.row(
      [["Actions"], ["Indicators"], ["Lead of all", "offices"], ["Timeline"]],
      [50, 330, 450, 600], y, isBold: true)
    let items = (1...9).map { "\($0)) share of" }
    page.row(
      [
        ["64."], ["Bring rules closer to the deeds", "registering of all of them", "soon"],
        items, ["Ministry of the", "law"], ["1 year"],
      ], Self.xs, y)
    #expect(
      PlainSetting.tables([page]).first?.texts.last == [
        "64.", "Bring rules closer to the deeds registering of all of them soon",
        items.joined(separator: "\n"), "Ministry of the law", "1 year",
      ])
  }

  /// All cells of the row have their middle at one height, and no two of the first columns' lines
  /// stand level.
  @Test(arguments: 0..<12) func takesATitledRowSetAtItsMiddle(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let y = page.row([[Self.title]], [50], 60, isBold: true)
    let row = [
      ["64."], ["Bring the laws of the land", "in line with the study", "of all laws"],
      ["i. Number of laws", "that are in line", "with it", "and of those", "that are not"],
      ["Ministry of the", "law and of", "all courts"], ["1-2", "years"],
    ]
    for (lines, x) in zip(row, Self.xs) {
      page.set(lines, x, y + Double(5 - lines.count) / 2 * 1.15 * page.size)
    }
    #expect(
      PlainSetting.tables([page]).map(\.texts) == [
        [[Self.title], row.map { $0.joined(separator: " ") }]
      ])
  }
}
