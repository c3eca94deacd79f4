import Documents
import Layout
import Testing

/// Two tables of rows shaded by turns, the second close below the first and without headings.
@Suite struct StackedShadingTests {
  @Test(arguments: 0..<6) func givesEachTableItsOwnRows(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs = [50.0, 250, 400, 560]
    let height = 1.15 * page.size + 6
    var y = 60.0
    for table in [[true, false, true], [true, false, true, false]] {
      for (row, isShaded) in table.enumerated() {
        let isHead = y == 60
        for (column, text) in ["Activity", "Source", "Cost"].enumerated() {
          page.set([isHead ? text : "\(text) \(row)"], xs[column] + 3, y + 3, isBold: isHead)
          if isShaded { page.shades.append(Rect(xs[column], y, xs[column + 1], y + height)) }
        }
        y += height
      }
      y += 4.5
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [3, 4])
    #expect(tables.first?.texts.last == ["Activity 2", "Source 2", "Cost 2"])
    #expect(tables.last?.texts.first == ["Activity 0", "Source 0", "Cost 0"])
  }
}
