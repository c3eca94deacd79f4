import Documents
import Layout
import Testing

/// Tables whose first rule stands under their headings, and labels over several lines.
@Suite struct HeadsAboveRuleTests {
  private static let xs = [50.0, 250, 330, 410]

  /// Sets a rule as wide as the table.
  private func rule(_ page: inout PlainSetting, _ y: Double) {
    page.rulings.append(Ruling(.level, at: y, from: 48, to: 470))
  }

  /// One rule under the headings, which are wrapped and end on one line, and one under the last row.
  @Test(arguments: 0..<12) func readsHeadingsAboveTheFirstRule(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    page.set(["Table 4. Outlays by agency and year"], 50, 40)
    page.set(["Standard"], 330, 75)
    let heads = 75 + 1.15 * page.size
    for (x, text) in zip(Self.xs, ["Agency", "2009", "error", "Change"]) {
      page.set([text], x, heads)
    }
    var y = heads + 1.15 * page.size + 2
    rule(&page, y)
    y += 3
    for row in 1...5 {
      y = page.row([["Agency \(row)"], ["\(row)1"], ["0.\(row)"], ["\(row).5"]], Self.xs, y)
    }
    rule(&page, y)
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [6])
    #expect(tables.first?.texts(row: 0) == ["Agency", "2009", "Standard error", "Change"])
    #expect(tables.first?.texts(row: 5) == ["Agency 5", "51", "0.5", "5.5"])
  }

  /// Prose, a caption or numbers above the first rule are none.
  @Test(arguments: [["All of them were read"], ["Source: the agencies"], ["12"]])
  func takesNoOtherTextAboveTheFirstRule(_ text: [String]) {
    var page = PlainSetting(seed: 0)
    page.set(text, 50, 60)
    rule(&page, 75)
    var y = page.row([["Agency"], ["2009"], ["Error"], ["Change"]], Self.xs, 80)
    rule(&page, y)
    y += 3
    for row in 1...5 {
      y = page.row([["Agency \(row)"], ["\(row)1"], ["0.\(row)"], ["\(row).5"]], Self.xs, y)
    }
    rule(&page, y)
    #expect(PlainSetting.tables([page]).map(\.rows.count) == [6])
  }

  /// The numbers stand beside the last line of a label, or beside its first, all lines equally far
  /// apart; labels that go on in small letters tell which.
  @Test(arguments: [false, true]) func tellsBesideWhichLineNumbersStand(areLast: Bool) {
    var page = PlainSetting(seed: 0)
    let leading = 1.15 * page.size
    rule(&page, 58)
    for (x, text) in zip(Self.xs, ["Industry", "2007", "2008", "2009"]) { page.set([text], x, 60) }
    var y = 60 + leading
    rule(&page, y + 1)
    y += 3
    let labels = [
      ["Mining of all kinds"], ["Health care and", "social assistance"], ["Construction of roads"],
      ["Nonmetallic mineral", "Products"], ["Utilities and the like"],
    ]
    for (row, label) in labels.enumerated() {
      let top = areLast ? y + Double(label.count - 1) * leading : y
      for (column, x) in Self.xs.enumerated().dropFirst() { page.set(["\(row)\(column)4"], x, top) }
      y = page.set(label, 50, y)
    }
    rule(&page, y + 1)
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [6])
    #expect(tables.first?.texts(row: 4) == ["Nonmetallic mineral Products", "314", "324", "334"])
  }

  /// Two tables on a page, each with one rule, under its headings.
  @Test(arguments: 0..<12) func keepsTablesApartThatOnlyTheirHeadingsAreRuled(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    var y = 40.0
    for table in 1...2 {
      let line = 1.15 * page.size
      for (x, text) in zip(Self.xs, ["Agency", "Lead", "Partners", "Years"]) {
        page.set([text], x, y, isBold: true)
      }
      page.set(["of all"], 330, y + line, isBold: true)
      y += 2 * line + 2
      rule(&page, y)
      y += 3
      for row in 1...5 {
        y = page.row(
          [["Agency \(table).\(row)"], ["Court"], ["Bank"], ["20\(table)\(row)"]],
          Self.xs, y)
      }
      page.set(["2.\(table) Of what comes next"], 50, y + 14)
      y += 50
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [6, 6])
    #expect(tables.last?.texts.first == ["Agency", "Lead", "Partners of all", "Years"])
    #expect(tables.last?.texts.last == ["Agency 2.5", "Court", "Bank", "2025"])
  }

  /// A bold label longer than its row's other cells is no title over the rule below it.
  @Test(arguments: 0..<12) func keepsARowWholeWhoseLabelEndsItInBold(_ seed: Int) {
    let xs = [50.0, 350, 520, 660]
    var page = PlainSetting(seed: seed)
    var y = page.row([["Activity"], ["Source"], ["2026"], ["Total"]], xs, 60, isBold: true)
    func rule(_ y: Double) {
      page.rulings.append(Ruling(.level, at: y, from: xs[0] - 2, to: 800))
    }
    rule(y - 1.5 * page.pad)
    for row in 1...3 {
      page.row([[], ["Budget"], ["\(row + 3).000"], ["\(row + 3).000"]], xs, y)
      let label = [
        "Review law \(row)", "on work in mines", "and fields, and in", "homes, and", "its rules",
      ]
      for line in label { y = page.set([line], xs[0], y, isBold: true) + 0.15 * page.size }
      rule(y - 0.2 * page.size)
      y += page.pad
    }
    let found = PlainSetting.tables([page])
    #expect(found.map(\.texts.count) == [4])
    #expect(found.first?.texts.last?.last == "6.000")
  }

  /// Rules stand above the title, under the headings and below the rows; the title reaches over the
  /// white between the columns.
  @Test(arguments: 0..<12) func readsALongTitleOverHeadingsBetweenRules(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs = [50.0, 300, 420]
    func rule(_ y: Double) { page.rulings.append(Ruling(.level, at: y, from: 48, to: 560)) }
    rule(60)
    let title = "Outcome 4: More and better people who serve the rights of all others in the land"
    let heads = page.set([title], 50, 63, isBold: true) + 4
    var y = page.row([["Actions"], ["Indicators"], ["Timeline"]], xs, heads, isBold: true)
    rule(y - page.pad)
    for row in 1...3 {
      y = page.row([["Train police \(row)"], ["Trainings \(row)"], ["\(row) years"]], xs, y)
    }
    rule(y)
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.texts.count) == [5])
    #expect(tables.first?.texts.first == [title])
    #expect(tables.first?.texts(row: 1) == ["Actions", "Indicators", "Timeline"])
  }

  /// A total in bold stands with the headings above the only rule.
  @Test(arguments: 0..<12) func readsATotalBelowTheHeadingsAsARow(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs = [50.0, 250, 350, 450]
    func rule(_ y: Double) { page.rulings.append(Ruling(.level, at: y, from: 48, to: 560)) }
    rule(60)
    var y = page.row([[], ["Cost 2026"], ["Cost 2027"], ["Total"]], xs, 63, isBold: true)
    y = page.row([["New"], ["27.500"], ["1,192.000"], ["1,219.500"]], xs, y, isBold: true)
    rule(y - page.pad)
    for row in 1...3 {
      y = page.row([["Budget \(row)"], ["\(row).000"], ["0.000"], ["\(row).000"]], xs, y)
    }
    rule(y)
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.texts.count) == [5])
    #expect(tables.first?.texts(row: 1) == ["New", "27.500", "1,192.000", "1,219.500"])
  }

  /// A title with a rule below it stands in a row more than twice as high as its text.
  @Test(arguments: 0..<12) func readsATitleInMuchWhite(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs = [50.0, 300, 420]
    let height = 2.6 * page.size
    func rule(_ y: Double) { page.rulings.append(Ruling(.level, at: y, from: 48, to: 560)) }
    let rows = [
      ["Outcome 4: Rights of all", "", ""], ["Actions", "Indicators", "Timeline"],
      ["Train police", "Trainings", "1 year"], ["Print maps", "Maps", "2 years"],
      ["Open helpline", "Calls", "3 years"],
    ]
    for (index, row) in rows.enumerated() {
      let top = 60 + Double(index) * height
      rule(top)
      for (x, text) in zip(xs, row) {
        page.set([text], x, top + 0.8 * page.size, isBold: index < 2)
      }
    }
    rule(60 + 5 * height)
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.texts.count) == [5])
    #expect(tables.first?.texts.first == ["Outcome 4: Rights of all"])
  }

  /// The first row of a table without headings: a label in bold and amounts at its middle.
  @Test(arguments: 0..<12) func keepsAFirstRowOfAmountsWhole(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let line = 1.15 * page.size
    func rule(_ y: Double) { page.rulings.append(Ruling(.level, at: y, from: 48, to: 560)) }
    for row in 0..<3 {
      let top = 60 + Double(row) * (3 * line + 6)
      rule(top)
      page.set(
        ["Initiate offices", "of the province", "in \(row) years"], 50, top + 3, isBold: true)
      page.set(["8.000"], 300, top + 3 + line)
      page.set(["26.48\(row)"], 420, top + 3 + line)
    }
    rule(60 + 3 * (3 * line + 6))
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.texts.count) == [3])
    #expect(
      tables.first?.texts.first == [
        "Initiate offices of the province in 0 years", "8.000", "26.480",
      ])
  }
}
