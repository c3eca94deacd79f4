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

  /// Level rules alone, drawn cell by cell, none above the first row of the next page, on which the
  /// merged cell ends with a row before the last.
  @Test(arguments: 0..<6) func goesOnBehindAMergedCellWithoutUprightRules(_ seed: Int) throws {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    func rule(_ y: Double, from column: Int, _ page: inout PlainSetting) {
      for (left, right) in zip(Self.xs, Self.xs.dropFirst()).dropFirst(column) {
        page.rulings.append(Ruling(.level, at: y, from: left, to: right))
      }
    }
    func row(_ number: String, _ texts: [String], _ y: Double, _ page: inout PlainSetting) {
      for (x, text) in zip(Self.xs, [number] + texts) where !text.isEmpty {
        page.set([text], x + 4, y + 4)
      }
    }
    let height = 1.15 * pages[0].size + 8
    let top = 590 - 4 * height
    for (x, text) in zip(Self.xs.dropFirst(), ["Actions", "Indicators", "Lead"]) {
      pages[0].set([text], x + 4, top + 4, isBold: true)
    }
    rule(top, from: 0, &pages[0])
    rule(top + height, from: 0, &pages[0])
    for number in 1...3 {
      row(number == 1 ? "3." : "", texts(number), top + Double(number) * height, &pages[0])
      if number < 3 { rule(top + Double(number + 1) * height, from: 1, &pages[0]) }
    }
    // The rest of a row on top, of several lines in each cell.
    var y = 50.0
    let rest = ["Action 4 goes", "Indicator 4 goes", "Court 4 goes"]
    for (x, text) in zip(Self.xs.dropFirst(), rest) {
      pages[1].set([text, "on and on", "to its end"], x + 4, y + 4)
    }
    y += 3.45 * pages[1].size + 8
    rule(y, from: 1, &pages[1])
    for number in 5...8 {
      row(number == 8 ? "4." : "", texts(number), y, &pages[1])
      y += height
      rule(y, from: number < 7 ? 1 : 0, &pages[1])
    }
    let table = try #require(PlainSetting.tables(pages).first)
    let rows = table.texts
    #expect(rows.first == ["Actions", "Indicators", "Lead"])
    for number in [1, 2, 5, 6, 7] {
      let found = try #require(rows.first { $0.contains("Action \(number)") })
      #expect(found == (number == 1 ? ["3."] : []) + texts(number))
    }
    let whole = rest.map { "\($0) on and on to its end" }
    #expect(rows.contains(whole) && PlainSetting.tables(pages).count == 1)
    #expect(rows.last == ["4."] + texts(8))
    #expect(table.cells.first { $0.text.text == "Action 6" }?.column == 1)
  }

  /// The merged cell begins in the row that the first break cuts, and goes on over a second one.
  @Test(arguments: 0..<6) func goesOnFromACutRowOverTwoBreaks(_ seed: Int) throws {
    var pages = (0..<3).map { _ in PlainSetting(seed: seed) }
    let height = 1.15 * pages[0].size + 8
    let top = 590 - 4 * height
    for (x, text) in zip(Self.xs.dropFirst(), ["Actions", "Indicators", "Lead"]) {
      pages[0].set([text], x + 4, top + 4, isBold: true)
    }
    let first = ["Action 1 goes", "Indicator 1 goes", "Court 1 goes"]
    for (x, text) in zip(Self.xs, ["3."] + first) {
      pages[0].set([text], x + 4, top + height + 4)
    }
    for x in Self.xs {
      pages[0].rulings.append(Ruling(.upright, at: x, from: top, to: top + 2 * height))
    }
    for y in [top, top + height] {
      pages[0].rulings.append(Ruling(.level, at: y, from: Self.xs[0], to: Self.xs[4]))
    }
    for page in 1...2 {
      let number = 3 * page - 1
      let rest = page == 1 ? ["on to its end", "on to its end", "on to its end"] : texts(number)
      let bottom = set([rest] + (number + 1...number + 2).map(texts), from: 50, &pages[page])
      pages[page].rulings.append(Ruling(.level, at: 50, from: Self.xs[1], to: Self.xs[4]))
      for x in Self.xs.dropFirst() {
        pages[page].rulings.append(Ruling(.upright, at: x, from: 50, to: bottom))
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [7])
    let table = try #require(tables.first)
    #expect(table.cells.first { $0.text.text == "3." }?.rowSpan == 6)
    #expect(table.texts[1] == ["3."] + first.map { "\($0) on to its end" })
    #expect(table.texts.last == texts(7))
  }

  private func texts(_ row: Int) -> [String] {
    ["Action \(row)", "Indicator \(row)", "Court \(row)"]
  }
}
