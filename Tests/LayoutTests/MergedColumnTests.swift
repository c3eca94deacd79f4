import Documents
import Layout
import Testing

/// A merged cell of the first column that goes on over a page break, where no text shows its column.
@Suite struct MergedColumnTests {
  private static let xs = [50.0, 80, 260, 420, 560]

  /// Sets rows of three texts under one another in ruled cells; returns where they end.
  private func set(_ rows: [[String]], from y: Double, _ page: inout PlainSetting) -> Double {
    let height = 1.15 * page.size + 8
    var y = y
    for row in rows {
      for (x, text) in zip(Self.xs.dropFirst(), row) { page.set([text], x + 4, y + 4) }
      y += height
      page.rulings.append(Ruling(.level, at: y, from: Self.xs[1], to: Self.xs[4]))
    }
    return y
  }

  @Test(arguments: 0..<6) func goesOnBehindAMergedCell(_ seed: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    let rows = (1...6).map { ["Action \($0)", "Indicator \($0)", "Court \($0)"] }
    let height = 1.15 * pages[0].size + 8
    for (x, text) in zip(Self.xs.dropFirst(), ["Actions", "Indicators", "Lead"]) {
      pages[0].set([text], x + 4, 404, isBold: true)
    }
    pages[0].set(["3."], Self.xs[0] + 4, 404 + height)
    let end = set(Array(rows.prefix(3)), from: 400 + height, &pages[0])
    for y in [400, 400 + height, end] {
      pages[0].rulings.append(Ruling(.level, at: y, from: Self.xs[0], to: Self.xs[4]))
    }
    for x in Self.xs { pages[0].rulings.append(Ruling(.upright, at: x, from: 400, to: end)) }
    pages[1].rulings.append(Ruling(.level, at: 50, from: Self.xs[1], to: Self.xs[4]))
    let bottom = set(Array(rows.suffix(3)), from: 50, &pages[1])
    for x in Self.xs.dropFirst() {
      pages[1].rulings.append(Ruling(.upright, at: x, from: 50, to: bottom))
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [7])
    #expect(tables.first?.cells.first { $0.text.text == "3." }?.rowSpan == 6)
    #expect(tables.first?.texts.last == ["Action 6", "Indicator 6", "Court 6"])
  }
}
