import Documents
import Layout
import Testing

/// Shading and frames that belong to tables without rules, and such as belong to none.
@Suite struct BoxesAndBarsTests {
  private static let xs = [60.0, 200, 300, 400]

  /// Headings in bands that end where the padding of their cells does.
  @Test(arguments: 0..<6) func takesBandsOfHeadingsForNoBars(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let line = 1.15 * page.size
    page.set(["Percent of all"], 205, 60)
    page.set(["Item"], 60, 60 + line + 4)
    for (x, text) in zip(Self.xs.dropFirst(), ["Male", "Rural", "Rate"]) {
      page.set([text], x, 60 + line + 4)
    }
    let bottom = 60 + 2 * line + 6
    page.shades = [
      Rect(50, 57, 180, bottom), Rect(180, 57, 460, 58 + line), Rect(180, 58 + line, 460, bottom),
    ]
    var y = bottom + 2 * page.pad
    for row in 1...6 {
      y = page.row([["Region \(row)"], ["\(row)20"], ["\(row).1"], ["3.\(row)"]], Self.xs, y)
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.first?.texts.suffix(6).first == ["Region 1", "120", "1.1", "3.1"])
  }

  /// Boxes of text beside one another, each in a frame of its own.
  @Test func takesFramesBesideOneAnotherForNoTable() {
    var page = PlainSetting(seed: 0)
    for (index, left) in [50.0, 230, 410].enumerated() {
      page.set(["Title \(index)"], left + 8, 108, isBold: true)
      page.set(["Some words of a", "text in a box", "of its own"], left + 8, 124)
      for x in [left, left + 160] {
        page.rulings.append(Ruling(.upright, at: x, from: 100, to: 170))
      }
      for y in [100.0, 170] {
        page.rulings.append(Ruling(.level, at: y, from: left, to: left + 160))
      }
    }
    #expect(PlainSetting.tables([page]).isEmpty)
  }
}
