import Documents
import Layout
import Testing

/// Tables that level rules or shading alone part, set with sizes and paddings that a seed gives.
@Suite struct HalfRuledTableTests {
  /// How rows are set apart.
  private enum Style: CaseIterable { case rules, zebra, white }

  /// A page on which tables are set row by row, from the top.
  private struct Setting {
    var page = Page(number: 1, width: 842, height: 595, words: [])
    let style: Style
    let size: Double
    let pad: Double
    let xs: [Double]
    var y = 60.0

    init(_ style: Style, seed: Int, xs: [Double] = [50, 330, 480, 800]) {
      self.style = style
      self.xs = xs
      size = 8 + Double(seed % 3)
      pad = 3 + Double(seed % 4)
    }

    /// Sets a row of cells, each of some lines; `isShaded` counts where shading parts rows.
    mutating func row(_ cells: [[String]], isBold: Bool = false, isShaded: Bool = false) {
      let top = y
      if style == .rules { rule() }
      var bottom = y
      for (cell, x) in zip(cells, xs) {
        var line = top + pad
        for text in cell {
          write(text, x + pad, line, isBold)
          line += 1.15 * size
        }
        bottom = max(bottom, line + pad)
      }
      y = bottom
      if style == .rules { rule() }
      if style == .zebra, isShaded { page.shades.append(Rect(xs[0], top, xs[xs.count - 1], y)) }
    }

    private mutating func rule() {
      for (left, right) in zip(xs, xs.dropFirst()) {
        page.rulings.append(Ruling(.level, at: y, from: left, to: right))
      }
    }

    private mutating func write(_ text: String, _ x: Double, _ y: Double, _ isBold: Bool) {
      var x = x
      for piece in text.split(separator: " ") {
        let width = Double(piece.count) * size / 2
        page.words.append(
          Word(
            text: String(piece), box: Rect(x, y, x + width, y + size), size: size,
            style: isBold ? .bold : []))
        x += width + size / 4
      }
    }
  }

  private static let header = [["Activity"], ["Lead"], ["Timeline"]]
  private static let rows = [
    [["Review the law on labour", "and report on it"], ["Labour"], ["By mid 2026"]],
    [["Train the staff", "of the department"], ["Home"], ["By end 2027"]],
    [["Report to the assembly"], ["Law"], ["Annually"]],
  ]

  private func tables(_ pages: [Setting]) -> [[[String]]] {
    var layout = DocumentLayout()
    for (index, setting) in pages.enumerated() {
      var page = setting.page
      page.number = index + 1
      layout.add(page)
    }
    return layout.outcome().blocks.compactMap(\.table).map { table in
      table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
    }
  }

  private static func said(_ rows: [[[String]]]) -> [[String]] {
    rows.map { $0.map { $0.joined(separator: " ") } }
  }

  @Test(arguments: 0..<12) func takesAHeadSaidAgainForAnotherTable(_ seed: Int) {
    var page = Setting(Style.allCases[seed % 2 == 0 ? 0 : 2], seed: seed)
    for _ in 0..<2 {
      page.row(Self.header, isBold: true)
      for row in Self.rows { page.row(row) }
      page.y += 7
    }
    let whole = Self.said([Self.header] + Self.rows)
    #expect(tables([page]) == [whole, whole])
  }

  @Test(arguments: 0..<12) func readsTheRowsWithoutShadingAtBothEnds(_ seed: Int) {
    var page = Setting(.zebra, seed: seed)
    page.row(Self.header, isBold: true)
    let rows = Self.rows + Self.rows
    for (index, row) in rows.enumerated() { page.row(row, isShaded: index % 2 == 0) }
    #expect(tables([page]) == [Self.said([Self.header] + rows)])
    page.row(Self.rows[0], isShaded: true)
    #expect(tables([page]) == [Self.said([Self.header] + rows + [Self.rows[0]])])
  }

  /// The last row says most in its first column: its text reaches into the white that the shaded rows
  /// leave.
  @Test(arguments: 0..<12) func readsALastRowWiderThanTheShadedOnes(_ seed: Int) {
    var page = Setting(.zebra, seed: seed, xs: [50, 160, 300, 500])
    page.row(Self.header, isBold: true)
    let rows = (1...5).map { [["Region \($0)"], ["Home"], ["2026"]] }
    for (index, row) in rows.enumerated() { page.row(row, isShaded: index % 2 == 0) }
    let last = [["Northern areas, all"], ["Law"], ["2027"]]
    page.row(last)
    #expect(tables([page]) == [Self.said([Self.header] + rows + [last])])
  }

  /// A title in bold stands close between two tables of one width whose columns differ.
  @Test(arguments: 0..<12) func partsTablesWhoseColumnsDiffer(_ seed: Int) {
    let xs = [[50.0, 330, 480, 640, 800], [50.0, 230, 400, 590, 800]]
    let header = [["Item"], ["Public"], ["Private"], ["Total"]]
    let rows = (1...3).map { [["Region \($0)"], ["4\($0)"], ["7\($0)"], ["11\(2 * $0)"]] }
    var page = Setting(.rules, seed: seed, xs: xs[0])
    page.row(header, isBold: true)
    for row in rows { page.row(row) }
    var lower = Setting(.white, seed: seed, xs: [50, 800])
    lower.y = page.y - 2
    lower.row([["Constant dollars of 1996"]], isBold: true)
    var next = Setting(.rules, seed: seed, xs: xs[1])
    next.y = lower.y - 2
    next.row(header, isBold: true)
    for row in rows { next.row(row) }
    page.page.words += lower.page.words + next.page.words
    page.page.rulings += next.page.rulings
    let whole = Self.said([header] + rows)
    #expect(tables([page]) == [whole, whole])
  }

  @Test(arguments: 0..<12) func headsTheRowsOfTheNextPageByAHeaderAtTheFoot(_ seed: Int) {
    var foot = Setting(.rules, seed: seed)
    foot.y = 540
    foot.row(Self.header, isBold: true)
    var next = Setting(.rules, seed: seed)
    for row in Self.rows { next.row(row) }
    #expect(tables([foot, next]) == [Self.said([Self.header] + Self.rows)])
  }

  /// Three rows fill the next page's part: each is one, though numbers stand in several of its lines.
  @Test(arguments: 0..<12) func keepsRowsWholeThatTwoRulesPart(_ seed: Int) {
    let rows = [
      [["1.3.1 Keep one system of", "all data on labour"], ["KP IT"], ["2027"]],
      [["1.3.2 Launch an app for", "all who follow cases"], ["KP IT"], ["2027"]],
      [
        ["1.3.3 Launch dashboards on", "2028 figures for all", "2029 debates of them"],
        ["KP IT", "Board", "Home"], ["2028", "2029", "2030"],
      ],
    ]
    var foot = Setting(.rules, seed: seed)
    foot.y = 540
    foot.row(Self.header, isBold: true)
    var next = Setting(.rules, seed: seed)
    for row in rows { next.row(row) }
    #expect(tables([foot, next]) == [Self.said([Self.header] + rows)])
  }

  @Test(arguments: 0..<12) func goesOnWithARowOfWhichOneColumnIsLeft(_ seed: Int) {
    let xs = [50.0, 250, 480, 620, 800]
    let header = [["Action"], ["Indicators"], ["Lead"], ["Timeline"]]
    var page = Setting(.white, seed: seed, xs: xs)
    page.row(header, isBold: true)
    let rows = (1...4).map { number in
      [
        ["Review law \(number)", "in the province"], ["i. Studies made", "ii. Laws reviewed"],
        ["Labour"], ["By mid 2026"],
      ]
    }
    for row in rows { page.row(row) }
    var next = Setting(.white, seed: seed, xs: xs)
    next.row(header, isBold: true)
    next.row([[], ["iii. Reports written", "and sent"], [], []])
    let found = tables([page, next])
    #expect(found.count == 1)
    #expect(found.first?.joined().contains { $0.contains("iii. Reports written and sent") } == true)
  }

  /// A heading may be wrapped after another word where the table is headed anew.
  @Test(arguments: 0..<12) func takesAHeadWrappedElsewhereForAnotherTable(_ seed: Int) {
    var page = Setting(.rules, seed: seed)
    let heads = [
      [["Activity"], ["Lead of", "the work"], ["Timeline"]],
      [["Activity"], ["Lead", "of the work"], ["Timeline"]],
    ]
    for head in heads {
      page.row(head, isBold: true)
      for row in Self.rows { page.row(row) }
      let title = Rect(50, page.y + 6, 90, page.y + 6 + page.size)
      page.page.words.append(Word(text: "Standards", box: title, size: page.size, style: .bold))
      page.y += page.size + 14
    }
    page.page.words.sort { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    #expect(tables([page]).count == 2)
  }

  /// Between tables of one width and the same columns, a title in larger type takes no more room than a
  /// row does.
  @Test(arguments: 0..<12) func partsTablesAtATitleInLargerType(_ seed: Int) {
    let rows = (1...3).map { row in [(1...5).map { "Act \(row) \($0)" }, ["Home"], ["2027"]] }
    let heads = [Self.header, [["Measure"], ["Office"], ["Year"]]]
    var page = Setting(.rules, seed: seed)
    page.row(heads[0], isBold: true)
    for row in rows { page.row(row) }
    let size = 1.3 * page.size
    for (index, text) in ["Area", "2:", "Courts"].enumerated() {
      let left = 50 + 32 * Double(index)
      let box = Rect(left, page.y + 10, left + 28, page.y + 10 + size)
      page.page.words.append(Word(text: text, box: box, size: size, style: .bold))
    }
    page.y += size + 20
    page.row(heads[1], isBold: true)
    for row in rows { page.row(row) }
    #expect(tables([page]) == heads.map { Self.said([$0] + rows) })
  }

  /// A table that the foot of a page cuts after one row, close below another.
  @Test(arguments: 0..<12) func readsATableOfOneRowBelowAnother(_ seed: Int) {
    var page = Setting(.rules, seed: seed)
    page.row(Self.header, isBold: true)
    for row in Self.rows { page.row(row) }
    page.y += 7
    let last = [["Publish all of it"], ["Home"], ["2028"]]
    page.row(last)
    #expect(tables([page]) == [Self.said([Self.header] + Self.rows), Self.said([last])])
  }

  /// Where a table has few lines, one that reaches far into the white is not cut at a blank.
  @Test(arguments: 0..<12) func cutsNoLineAtABlank(_ seed: Int) {
    let size = 8 + Double(seed % 3)
    var page = Setting(.white, seed: seed, xs: [50, 50 + 13.9 * size, 480, 720, 800])
    page.row([["employment quota for PWDs attained in the whole of this land"]], isBold: true)
    page.row([["Actions"], ["Indicators"], ["Lead"], ["Timeline"]], isBold: true)
    page.row([
      ["Ensuring the use of", "employment quota for PWDs at", "federal levels"],
      (1...9).map { "i. Baseline assessment \($0) made" }, ["Labour"], ["Ongoing"],
    ])
    let cells = tables([page]).joined().joined()
    #expect(cells.contains("Ensuring the use of employment quota for PWDs at federal levels"))
  }

  private static let plan = [
    [["Actions"], ["Indicators"], ["Lead"], ["Timeline"]],
    [["Review the law", "of labour"], ["i. Studies made"], ["Labour"], ["By 2026"]],
    [["Train the staff"], ["i. Courses held", "ii. Staff trained"], ["Home"], ["By 2027"]],
    [["Report on it"], ["i. Reports written"], ["Law"], ["Annually"]],
    [["Open offices in", "all of the"], ["i. Offices opened"], ["Labour"], ["Ongoing"]],
  ]

  private func plan(_ seed: Int) -> Setting {
    var page = Setting(.white, seed: seed, xs: [50, 250, 480, 620, 800])
    page.row(Self.plan[0], isBold: true)
    for row in Self.plan[1...] { page.row(row) }
    return page
  }

  /// A page with the headings and one line of text shows no columns by itself.
  @Test(arguments: 0..<12) func goesOnUnderTheHeadOfThePageBefore(_ seed: Int) {
    var next = Setting(.white, seed: seed, xs: [50, 250, 480, 620, 800])
    next.row(Self.plan[0], isBold: true)
    next.row([["districts"], [], ["Offices"], []])
    let found = tables([plan(seed), next])
    #expect(found.count == 1)
    #expect(found.first?.joined().contains("Open offices in all of the districts") == true)
    #expect(found.first?.joined().contains("Labour Offices") == true)
  }

  /// Nothing in the columns of the page before ends its table but what is not.
  @Test(arguments: 0..<12) func goesOnInTheColumnsOfThePageBefore(_ seed: Int) {
    var next = Setting(.white, seed: seed, xs: [50, 250, 480, 620, 800])
    next.row([["districts"], ["ii. Offices staffed", "and equipped"], [], []])
    next.row([["Close them"], ["i. Offices closed"], ["Home"], ["By 2030"]])
    next.y += 20
    next.row([["The plan is reviewed each year by all of those who are named in it above"]])
    let found = tables([plan(seed), next])
    #expect(found.count == 1)
    #expect(found.first?.joined().contains("Open offices in all of the districts") == true)
    #expect(found.first?.last == ["Close them", "i. Offices closed", "Home", "By 2030"])
  }

  /// Prose in the first column's width goes on with no table.
  @Test(arguments: 0..<12) func takesNoProseForTheRestOfATable(_ seed: Int) {
    var next = Setting(.white, seed: seed, xs: [50, 250, 480, 620, 800])
    for line in ["Notes", "on the plan", "and its words"] { next.row([[line]]) }
    let found = tables([plan(seed), next])
    #expect(found.count == 1)
    #expect(found.first?.count == 5)
  }
}
