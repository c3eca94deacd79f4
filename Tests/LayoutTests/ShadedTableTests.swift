import Documents
import Layout
import Testing

/// Tables whose every other row is shaded cell by cell, merged cells among them.
@Suite struct ShadedTableTests {
  private static let xs = [50.0, 150, 330, 430]
  private static let size = 9.0
  private static let pad = 3.0

  /// A cell of the rows that it covers: its column, its lines and whether its row is shaded.
  private struct Part {
    var rows: Range<Int>
    var column: Int
    var lines: [String]
  }

  /// A page with a shaded header and rows of these heights, of which `shaded` are.
  private func page(
    _ heights: [Double], shaded: Set<Int>, _ parts: [Part], isMiddle: Bool = false, number: Int = 1
  ) -> Page {
    var page = Page(number: number, width: 595, height: 842, words: [])
    var ys = [60.0, 78]
    for height in heights { ys.append(ys[ys.count - 1] + height) }
    for (column, text) in ["Objective", "Indicator", "Target"].enumerated() {
      write(text, Self.xs[column] + Self.pad, 63, .bold, &page)
      page.shades.append(Rect(Self.xs[column], 60, Self.xs[column + 1], 78))
    }
    for part in parts {
      let (top, bottom) = (ys[part.rows.lowerBound + 1], ys[part.rows.upperBound + 1])
      if shaded.contains(part.rows.lowerBound) {
        page.shades.append(Rect(Self.xs[part.column], top, Self.xs[part.column + 1], bottom))
      }
      let height = Double(part.lines.count) * 11
      var y = isMiddle ? (top + bottom - height) / 2 : top + Self.pad
      for line in part.lines {
        write(line, Self.xs[part.column] + Self.pad, y, [], &page)
        y += 11
      }
    }
    return page
  }

  private func write(
    _ text: String, _ x: Double, _ y: Double, _ style: Word.Style, _ page: inout Page
  ) {
    var x = x
    for piece in text.split(separator: " ") {
      let width = Double(piece.count) * 4.5
      page.words.append(
        Word(
          text: String(piece), box: Rect(x, y, x + width, y + 10), size: Self.size, style: style))
      x += width + 2.25
    }
  }

  private func tables(_ pages: [Page]) -> [Table] {
    var layout = DocumentLayout()
    for page in pages { layout.add(PageDraft(page)) }
    return layout.outcome().blocks.compactMap(\.table)
  }

  private func texts(_ table: Table) -> [[String]] {
    table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
  }

  /// The second objective begins without shading right below the first, which ends with a shaded row.
  @Test(arguments: [false, true])
  func endsMergedCellsWhereTextOrShadingSaysSo(isMiddle: Bool) throws {
    let page = page(
      [28, 28, 28, 28, 17], shaded: [1, 3],
      [
        Part(rows: 0..<2, column: 0, lines: ["Laws that", "are known", "to all"]),
        Part(rows: 0..<1, column: 1, lines: ["Laws that are read", "by all"]),
        Part(rows: 0..<1, column: 2, lines: ["12"]),
        Part(rows: 1..<2, column: 1, lines: ["Reviews of laws"]),
        Part(rows: 1..<2, column: 2, lines: ["1 review", "a year"]),
        Part(rows: 2..<3, column: 0, lines: ["Trained staff"]),
        Part(rows: 2..<3, column: 1, lines: ["Staff who were", "trained"]),
        Part(rows: 2..<3, column: 2, lines: ["40"]),
        Part(rows: 3..<5, column: 0, lines: ["Reports"]),
        Part(rows: 3..<4, column: 1, lines: ["Reports that were", "read"]),
        Part(rows: 3..<4, column: 2, lines: ["3"]),
        Part(rows: 4..<5, column: 1, lines: ["Reports made"]),
        Part(rows: 4..<5, column: 2, lines: ["5"]),
      ], isMiddle: isMiddle)
    let table = try #require(tables([page]).first)
    #expect(
      texts(table) == [
        ["Objective", "Indicator", "Target"],
        ["Laws that are known to all", "Laws that are read by all", "12"],
        ["Laws that are known to all", "Reviews of laws", "1 review a year"],
        ["Trained staff", "Staff who were trained", "40"],
        ["Reports", "Reports that were read", "3"],
        ["Reports", "Reports made", "5"],
      ])
  }

  /// A break cuts a row where the shading on both sides is the same, and parts two where it is not.
  @Test(arguments: [true, false])
  func joinsRowsThatABreakCuts(isCut: Bool) throws {
    func row(_ row: Int, _ texts: [String]) -> [Part] {
      texts.enumerated().map { Part(rows: row..<row + 1, column: $0, lines: [$1]) }
    }
    let first = page(
      [17, 17], shaded: [1],
      row(0, ["Laws", "Laws read", "12"]) + row(1, ["Staff", "Staff trained by the", "40"]))
    let second = page(
      [17, 17], shaded: isCut ? [0] : [1],
      [Part(rows: 0..<1, column: 0, lines: []), Part(rows: 0..<1, column: 2, lines: [])]
        + [Part(rows: 0..<1, column: 1, lines: ["Police for years"])]
        + row(1, ["Reports", "Reports made", "5"]), number: 2)
    let found = tables([first, second])
    #expect(found.count == 1)
    let rows = texts(try #require(found.first)).filter { $0[0] != "Objective" }
    #expect(
      rows
        == (isCut
          ? [
            ["Laws", "Laws read", "12"], ["Staff", "Staff trained by the Police for years", "40"],
            ["Reports", "Reports made", "5"],
          ]
          : [
            ["Laws", "Laws read", "12"], ["Staff", "Staff trained by the", "40"],
            ["·", "Police for years", "·"], ["Reports", "Reports made", "5"],
          ]))
  }

  /// Odd rows are shaded, and the headings above them are not: one of these spans two columns, and a
  /// title stands above them.
  @Test func findsHeadingsWithoutShading() throws {
    var page = Page(number: 1, width: 595, height: 842, words: [])
    let xs = [50.0, 70, 250, 350]
    write("Outcome 1: Laws for all", 53, 60, .bold, &page)
    write("Actions", 53, 76, .bold, &page)
    write("Lead", 253, 76, .bold, &page)
    page.rulings.append(Ruling(.level, at: 89, from: 50, to: 350))
    for (row, texts) in [
      ["1.", "Review", "Law"], ["2.", "Train", "Labour"], ["3.", "Report", "Law"],
    ]
    .enumerated() {
      let top = 89 + 17 * Double(row)
      for (column, text) in texts.enumerated() {
        write(text, xs[column] + 3, top + 3, [], &page)
        if row % 2 == 0 { page.shades.append(Rect(xs[column], top, xs[column + 1], top + 17)) }
      }
    }
    let table = try #require(tables([page]).first)
    #expect(
      texts(table) == [
        ["Outcome 1: Laws for all", "Outcome 1: Laws for all", "Outcome 1: Laws for all"],
        ["Actions", "Actions", "Lead"], ["1.", "Review", "Law"], ["2.", "Train", "Labour"],
        ["3.", "Report", "Law"],
      ])
    #expect(table.headerRows == [0, 1])
  }

  /// A number beside all rows of the page, whose merged cell a rule above it shows.
  @Test func findsAMergedColumnByTheRuleAboveIt() throws {
    func row(_ row: Int, _ texts: [String]) -> [Part] {
      texts.enumerated().map { Part(rows: row..<row + 1, column: $0, lines: [$1]) }
    }
    let rows = (0..<5).flatMap { row($0, ["Aim \($0)", "Report \($0)", "202\($0)"]) }
    var page = page([17, 17, 17, 17, 17], shaded: [1, 3], rows)
    page.words.removeAll { $0.box.top < 78 }
    page.shades.removeAll { $0.top < 78 }
    write("3.", 33, 81, [], &page)
    page.rulings.append(Ruling(.level, at: 78, from: 30, to: Self.xs[3]))
    for y in [95, 112, 129, 146, 163.0] {
      page.rulings.append(Ruling(.level, at: y, from: Self.xs[0], to: Self.xs[3]))
    }
    let table = try #require(tables([page]).first)
    #expect(table.texts.first == ["3.", "Aim 0", "Report 0", "2020"])
    #expect(table.texts.last == ["Aim 4", "Report 4", "2024"])
    #expect(table.cells.first { $0.text.text == "Aim 4" }?.column == 1)
  }

  /// Rules part rows that are shaded by turns too; white between two of them parts tables.
  @Test func endsAtARuleAboveTheShadedTitleOfAnotherTable() throws {
    func row(_ row: Int, _ texts: [String]) -> [Part] {
      texts.enumerated().map { Part(rows: row..<row + 1, column: $0, lines: [$1]) }
    }
    let rows = (0..<3).flatMap { row($0, ["Aim \($0)", "Report \($0)", "202\($0)"]) }
    var page = page([17, 17, 17], shaded: [1], rows)
    for y in [60, 78, 95, 112, 129.0] {
      page.rulings.append(Ruling(.level, at: y, from: Self.xs[0], to: Self.xs[3]))
    }
    write("Outcome 2: Courts for all", Self.xs[0] + Self.pad, 140, .bold, &page)
    page.shades.append(Rect(Self.xs[0], 137, Self.xs[3], 155))
    for (x, text) in zip(Self.xs, ["Aim", "Indicator", "Goal"]) {
      write(text, x + Self.pad, 158, .bold, &page)
      for row in 0..<2 {
        write("\(text) \(row)", x + Self.pad, 176 + 18 * Double(row), [], &page)
      }
    }
    for (left, right) in zip(Self.xs, Self.xs.dropFirst()) {
      page.shades.append(Rect(left, 155, right, 173))
    }
    for y in [137, 155, 173, 191, 209.0] {
      page.rulings.append(Ruling(.level, at: y, from: Self.xs[0], to: Self.xs[3]))
    }
    let tables = tables([page])
    #expect(tables.map(\.rows.count) == [4, 4])
    #expect(tables.first?.texts.last == ["Aim 2", "Report 2", "2022"])
    #expect(tables.last?.texts.first == ["Outcome 2: Courts for all"])
  }

  /// Rows that do not stand level on facing pages are paired where both are shaded by the same turns.
  @Test(arguments: [4, 3])
  func pairsRowsOfFacingPages(rows: Int) throws {
    func half(_ xs: [Double], _ heads: [String], _ height: Double, _ rows: Int, _ number: Int)
      -> Page
    {
      var page = Page(number: number, width: 595, height: 842, words: [])
      var top = 60.0
      for row in 0...rows {
        let bottom = top + (row == 3 ? height : 17)
        for column in xs.indices.dropLast() {
          let text = row == 0 ? heads[column] : "\(heads[column].lowercased()) \(row)"
          write(text, xs[column] + 3, top + 3, row == 0 ? .bold : [], &page)
          if row == 0 || row % 2 == 1 {
            page.shades.append(Rect(xs[column], top, xs[column + 1], bottom))
          }
        }
        top = bottom
      }
      return page
    }
    let left = half([50, 300, 400], ["Activity", "Lead"], 17, 4, 1)
    let right = half([50, 150, 260, 400], ["First", "Second", "Total"], 30, rows, 2)
    let found = tables([left, right])
    #expect(found.count == (rows == 4 ? 1 : 2))
    let grid = texts(try #require(found.first))
    #expect(
      grid.last
        == (rows == 4
          ? ["activity 4", "lead 4", "first 4", "second 4", "total 4"] : ["activity 4", "lead 4"]))
  }

  /// A merged cell that is not shaded leaves the first column out of the shaded row beside it.
  @Test func holdsAColumnOfAMergedCellWithoutShading() throws {
    var page = page(
      [28, 28, 28, 28], shaded: [1, 3],
      [
        Part(rows: 0..<1, column: 1, lines: ["Laws that are read", "by all"]),
        Part(rows: 0..<1, column: 2, lines: ["12"]),
        Part(rows: 1..<2, column: 1, lines: ["Reviews of laws"]),
        Part(rows: 1..<2, column: 2, lines: ["1 review", "a year"]),
        Part(rows: 2..<3, column: 1, lines: ["Staff who were", "trained"]),
        Part(rows: 2..<3, column: 2, lines: ["40"]),
        Part(rows: 3..<4, column: 1, lines: ["Staff who were", "paid"]),
        Part(rows: 3..<4, column: 2, lines: ["60"]),
      ])
    // The header's first cell stands over the number and the text of the first column.
    page.shades.removeAll { $0.top == 60 && $0.left == Self.xs[1] }
    page.shades.removeAll { $0.top == 60 && $0.left == Self.xs[0] }
    page.shades.append(Rect(Self.xs[0], 60, Self.xs[2], 78))
    write("3.", Self.xs[0] + Self.pad, 81, [], &page)
    let table = try #require(tables([page]).first)
    #expect(table.columns == 3 && table.rows.count == 5)
    #expect(table.cells.first { $0.text.text == "3." }?.rowSpan == 4)
    #expect(texts(table)[4].suffix(2) == ["Staff who were paid", "60"])
  }
}
