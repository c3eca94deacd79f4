import Documents
import Layout
import Testing

/// What tells the rows of tables without rules where their own lines do not: the headings above them,
/// and the page before.
@Suite struct UnruledRowsTests {
  private static let xs = [50.0, 330, 450, 560]
  private static let heads = [["Activity"], ["Lead"], ["Timeline"], ["Partners"]]

  private func pages(_ seed: Int, _ count: Int = 2) -> [PlainSetting] {
    (0..<count).map { _ in
      var page = PlainSetting(seed: seed)
      page.set(["Plan of action"], 50, 20)
      return page
    }
  }

  /// A page holds one row, whose lines all fill all columns: the page before tells how far rows stand
  /// apart.
  @Test(arguments: 0..<12) func keepsTheLinesOfOneRowTogether(_ seed: Int) {
    var pages = pages(seed)
    var y = pages[0].row(Self.heads, Self.xs, 60, isBold: true)
    for row in 1...4 {
      y = pages[0].row(
        [["Train the officers", "of district \(row)"], ["Ministry"], ["By 2030"], ["Courts"]],
        Self.xs, y)
    }
    y = pages[1].row(Self.heads, Self.xs, 60, isBold: true)
    pages[1].row(
      [
        ["Meet the offices", "of all districts"], ["Health", "Board"], ["By end", "2031"],
        ["Courts and", "the press"],
      ], Self.xs, y)
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [7])
    #expect(
      tables.first?.texts.last == [
        "Meet the offices of all districts", "Health Board", "By end 2031", "Courts and the press",
      ])
  }

  /// Headings said again over the rest of a row in bold, and again on the page after.
  @Test(arguments: 0..<12) func endsHeadingsWhereTheyEndedBefore(_ seed: Int) {
    var pages = pages(seed, 3)
    for index in pages.indices {
      var y = pages[index].row(Self.heads, Self.xs, 60, isBold: true)
      if index == 1 {
        y = pages[1].set(["and of all others"], 50, y, isBold: true) + 2 * pages[1].pad
      }
      for row in 1...3 {
        y = pages[index].row(
          [["Train the officers", "of \(index).\(row)"], ["Ministry"], ["2030"], ["Courts"]],
          Self.xs, y)
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.headerRows) == [[0, 4, 8]])
    #expect(tables.first?.texts.count == 12)
    #expect(
      tables.first?.texts(row: 3).first == "Train the officers of 0.3 and of all others")
  }

  /// The table of the page before goes on without its headings, and ends above the title of the next,
  /// which stands at the middle over headings.
  @Test(arguments: 0..<12) func endsAboveATitleAtTheMiddle(_ seed: Int) {
    var pages = pages(seed)
    for index in pages.indices {
      var y = 60.0
      if index == 0 { y = pages[0].row(Self.heads, Self.xs, y, isBold: true) }
      for row in 1...3 {
        y = pages[index].row(
          [["Train the officers", "of \(index).\(row)"], ["Ministry"], ["2030"], ["Courts"]],
          Self.xs, y)
      }
      if index == 1 {
        let left = 305 - 4.875 * pages[1].size
        y = pages[1].row([["Outcome 2: The rights of all"]], [left], y, isBold: true)
        y = pages[1].row(Self.heads, [90, 335, 452, 562], y, isBold: true)
        for row in 4...6 {
          y = pages[1].row(
            [["Train the officers", "of 1.\(row)"], ["Ministry"], ["2030"], ["Courts"]],
            Self.xs, y)
        }
      }
    }
    #expect(PlainSetting.tables(pages).map(\.rows.count) == [7, 5])
  }

  /// A row on the next page stands further from the one above than its own lines need.
  @Test(arguments: 0..<12) func goesOnBelowARowHigherThanItsText(_ seed: Int) {
    var pages = pages(seed)
    for index in pages.indices {
      var y = pages[index].row(Self.heads, Self.xs, 60, isBold: true)
      for row in 1...5 {
        if index == 1, row == 3 { y += 2.2 * pages[1].size - 2 * pages[1].pad }
        y = pages[index].row(
          [["Train the officers", "of \(index).\(row)"], ["Ministry"], ["2030"], ["Courts"]],
          Self.xs, y)
      }
    }
    #expect(PlainSetting.tables(pages).map(\.rows.count) == [12])
  }

  /// Two columns are a table where each has a heading in bold, few as the rows may be.
  @Test(arguments: 0..<12) func takesTwoHeadedColumnsForATable(_ seed: Int) {
    var page = pages(seed, 1)[0]
    var y = page.row([["Activity"], ["Lead"]], Self.xs, 60, isBold: true)
    y = page.row([["Train all of the officers", "of the districts"], ["Board"]], Self.xs, y)
    page.row([["Set up a line for calls"], ["Ministry"]], Self.xs, y)
    #expect(
      PlainSetting.tables([page]).map(\.texts) == [
        [
          ["Activity", "Lead"], ["Train all of the officers of the districts", "Board"],
          ["Set up a line for calls", "Ministry"],
        ]
      ])
  }

  /// A list of terms begins at a page's foot and goes on overleaf.
  @Test(arguments: 0..<12) func goesOnWithAListOfTerms(_ seed: Int) {
    var pages = pages(seed)
    let terms = ["ABC", "BBC", "CHO", "DOL", "ESE", "FAO", "GOK", "HEC", "ILO", "KPD"]
    for (index, page) in [terms[..<4], terms[4...]].enumerated() {
      var y = index == 0 ? 480.0 : 60
      for term in page {
        y = pages[index].row([[term], ["Department \(term) of labour"]], [50, 200], y)
      }
    }
    #expect(PlainSetting.tables(pages).map { $0.texts.map { $0[0] } } == [terms])
  }

  /// Headings stand each at the middle of its column, so that short text parts the white between them.
  @Test(arguments: 0..<12) func goesOnBelowHeadingsAtTheMiddle(_ seed: Int) {
    var page = pages(seed, 1)[0]
    var y = page.row([["Term"], ["Full form"]], [60, 330], 60, isBold: true)
    for row in 1...9 {
      let text = row % 3 == 0 ? "Department of the labour of children and of all others" : "Court"
      y = page.row([["DEPT\(row)"], ["\(text) \(row)"]], [50, 150], y)
    }
    #expect(
      PlainSetting.tables([page]).map { $0.texts.map { $0[0] } } == [
        ["Term"] + (1...9).map { "DEPT\($0)" }
      ])
  }

  /// Two rows of a list of terms, or headings alone, stand at a page's foot above the page's number.
  @Test(arguments: 0..<12) func beginsAtThePagesFoot(_ seed: Int) {
    var pages = pages(seed)
    let terms = (1...8).map { "DEPT\($0)" }
    var y = 500.0
    for (index, part) in [terms[..<2], terms[2...]].enumerated() {
      for term in part {
        y = pages[index].row([[term], ["Department of the \(term)"]], [50, 200], y)
      }
      pages[index].set(["Page | \(index + 1)"], 400, 570)
      y = 60
    }
    #expect(PlainSetting.tables(pages).map { $0.texts.map { $0[0] } } == [terms])

    pages = self.pages(seed)
    _ = pages[0].row(Self.heads, Self.xs, 520, isBold: true)
    for row in 1...4 {
      y = pages[1].row(
        [["Train the officers of \(row)"], ["Ministry"], ["2030"], ["Courts"]], Self.xs, y)
    }
    for index in pages.indices { pages[index].set(["Page | \(index + 1)"], 400, 570) }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.headerRows) == [[0]])
    #expect(tables.first?.texts.count == 5)
  }

  /// Rows that are higher than their text stand under headings wide apart.
  @Test(arguments: 0..<12) func takesRowsHigherThanTheirText(_ seed: Int) {
    var page = pages(seed, 1)[0]
    var y = page.row(Self.heads, Self.xs, 60, isBold: true)
    for row in 1...4 {
      y = page.row(
        [["Train the officers of \(row)"], ["Ministry"], ["2030"], ["Courts"]], Self.xs,
        y + 3 * page.size)
    }
    #expect(PlainSetting.tables([page]).map(\.texts.count) == [5])
  }

  /// A title, and a heading over the column of numbers and that of text, above a single row.
  @Test(arguments: 0..<12) func headsASingleNumberedRow(_ seed: Int) {
    var page = pages(seed, 1)[0]
    var y = page.row([["Outcome 4: The rights of all"]], [50], 60, isBold: true)
    y = page.row([["Actions"], ["Indicators"]], [50, 400], y, isBold: true)
    page.row(
      [
        ["19."],
        ["Make the register of births known", "to those who live far from the towns", "too"],
        ["Number of offices in all of the", "districts that have the means", "to register births"],
      ], [50, 76, 400], y)
    #expect(
      PlainSetting.tables([page]).map(\.texts) == [
        [
          ["Outcome 4: The rights of all"], ["Actions", "Indicators"],
          [
            "19.", "Make the register of births known to those who live far from the towns too",
            "Number of offices in all of the districts that have the means to register births",
          ],
        ]
      ])
  }

  /// The stop behind a number that does not fit on its line is no word of its own.
  @Test(arguments: 0..<6) func putsAStopOnALineOfItsOwnBehindItsNumber(_ seed: Int) {
    var page = pages(seed, 1)[0]
    var y = page.row([["No", "."], ["Activity"], ["Lead"]], [50, 80, 400], 60, isBold: true)
    for row in 1...4 {
      y = page.row(
        [["1\(row)", "."], ["Train all of the officers", "of the district"], ["Ministry"]],
        [50, 80, 400], y)
    }
    #expect(PlainSetting.tables([page]).first?.texts.last?.first == "14.")
  }

  /// Only the headings of two tables on a page are shaded.
  @Test(arguments: 0..<12) func looksPastShadingUnderHeadingsAlone(_ seed: Int) {
    var page = pages(seed, 1)[0]
    var y = 60.0
    for table in 1...2 {
      page.shades.append(Rect(45, y - page.pad, 700, y + page.size + page.pad))
      y = page.row(Self.heads, Self.xs, y, isBold: true)
      for row in 1...4 {
        y = page.row(
          [["Train the officers", "of \(table).\(row)"], ["Ministry"], ["2030"], ["Courts"]],
          Self.xs, y)
      }
      y += 4 * page.size
    }
    #expect(PlainSetting.tables([page]).map(\.texts.count) == [5, 5])
  }
}
