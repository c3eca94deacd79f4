import Documents
import Layout
import Testing

/// Wide tables without rules whose right halves stand on the facing page.
@Suite struct FacingRowsTests {
  /// Sets both halves, cells at the top of their rows or at their middle.
  private func pages(_ seed: Int, isMiddle: Bool) -> [PlainSetting] {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    let line = 1.15 * pages[0].size
    let xs: [[Double]] = [[50, 330, 450], [50, 300]]
    let heads = [["Activity", "Lead", "Partners"], ["Timeline", "Budget"]]
    for half in 0..<2 {
      pages[half].set(["Plan of action"], 50, 20)
      for (x, text) in zip(xs[half], heads[half]) { pages[half].set([text], x, 60, isBold: true) }
    }
    var y = 60 + line + 2 * pages[0].pad
    for row in 1...6 {
      let cells = [
        [
          row % 2 == 0
            ? ["Train all of the", "officers \(row) of", "the districts"] : ["Report \(row)"],
          ["Ministry \(row)"], row % 3 == 0 ? ["Offices and", "courts \(row)"] : ["Courts \(row)"],
        ],
        [
          ["By 20\(30 + row)"],
          ["\(row).5"],
        ],
      ]
      let most = cells.joined().map(\.count).max() ?? 1
      for half in 0..<2 {
        for (x, lines) in zip(xs[half], cells[half]) {
          let above = isMiddle ? Double(most - lines.count) / 2 * line : 0
          pages[half].set(lines, x, y + above)
        }
      }
      y += Double(most) * line + 2 * pages[0].pad
    }
    return pages
  }

  @Test(arguments: 0..<12, [false, true])
  func joinsHalvesWhoseRowsOnlyTheOtherTells(_ seed: Int, isMiddle: Bool) {
    let tables = PlainSetting.tables(pages(seed, isMiddle: isMiddle))
    #expect(tables.map(\.rows.count) == [7])
    #expect(
      tables.first?.texts(row: 0) == ["Activity", "Lead", "Partners", "Timeline", "Budget"])
    #expect(
      tables.first?.texts(row: 6)
        == [
          "Train all of the officers 6 of the districts", "Ministry 6", "Offices and courts 6",
          "By 2036", "6.5",
        ])
  }

  /// Text that stands level with no row is none of the table's.
  @Test(arguments: 0..<12) func leavesProseOnTheFacingPageAlone(_ seed: Int) {
    var pages = pages(seed, isMiddle: false)
    var prose = PlainSetting(seed: seed)
    prose.set(["Plan of action"], 50, 20)
    prose.set(
      (0..<18).map { "The plan was made by all of the offices of the government in year \($0)" },
      50,
      60)
    pages[1] = prose
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.columns) == [3] && tables.map(\.rows.count) == [7])
  }

  /// The title of a wide table stands on the left page, above rules that run over both.
  @Test(arguments: 0..<6, [1, 2])
  func readsABlankTitleRowOfTheRightHalf(_ seed: Int, lines: Int) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    let row = 1.15 * pages[0].size + 6
    let title = ["Outcome 3: Access to all of the courts of the country", "and its law"]
    pages[0].set(Array(title.prefix(lines)), 50, 63, isBold: true)
    let shift = Double(lines - 1) * 1.15 * pages[0].size
    let heads = [["Action", "Indicator", "Base"], ["Lead", "Years", "Sum"]]
    for half in 0..<2 {
      for line in 0...7 {
        pages[half].rulings.append(
          Ruling(
            .level, at: 60 + Double(line) * row + (line > 0 ? shift : 0), from: 45, to: 560))
      }
      for (x, text) in zip([50.0, 250, 400], heads[half]) {
        pages[half].set([text], x, 63 + row + shift, isBold: true)
        for line in 2..<7 {
          pages[half].set(["\(text) \(line)"], x, 63 + Double(line) * row + shift)
        }
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [7])
    #expect(
      tables.first?.texts.last
        == ["Action 6", "Indicator 6", "Base 6", "Lead 6", "Years 6", "Sum 6"])
  }

  /// A row without shading is twice as high as its text, since the other half's is; none of the shaded
  /// rows is as high.
  @Test(arguments: 0..<6) func readsARowHigherThanThoseShaded(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let row = 1.15 * page.size + 8
    let xs = [50.0, 250, 450]
    var y = 60.0
    for (index, height) in [row, 1.8 * row, row, row, row].enumerated() {
      for (column, x) in xs.dropLast().enumerated() {
        let text = index == 0 ? ["Lead", "Years"][column] : "Text \(index) \(column)"
        page.set([text], x + 4, y + 4, isBold: index == 0)
        if index % 2 == 0 { page.shades.append(Rect(x, y, xs[column + 1], y + height)) }
      }
      y += height
    }
    let tables = PlainSetting.tables([page])
    #expect(tables.map(\.rows.count) == [5])
    #expect(tables.first?.texts(row: 1) == ["Text 1 0", "Text 1 1"])
  }

  /// The lines of the only row of a right half stand level from column to column as rows would.
  @Test(arguments: 0..<6, [false, true])
  func takesTheRowsOfTheRightHalfFromTheRulesOfTheLeft(_ seed: Int, isShaded: Bool) {
    var pages = [PlainSetting(seed: seed), PlainSetting(seed: seed)]
    let line = 1.15 * pages[0].size
    let xs = [[45.0, 80, 300, 560], [45, 480, 560]]
    let texts = [
      ["41.", "Establish protection", "Policy made"], ["Labour and", "2 to 5"],
    ]
    let row = line + 6
    let end = 60 + 2 * row + 8 * line + 6
    pages[0].set(["Outcome 9: Rights of all of the workers"], 48, 63, isBold: true)
    for half in 0..<2 {
      let heads = half == 0 ? ["", "Actions", "Indicators"] : ["Lead", "Years"]
      for (x, text) in zip(xs[half], heads) {
        pages[half].set([text], x + 3, 63 + row, isBold: true)
      }
      let more =
        half == 0
        ? [[], ["for all", "of them"], (1...7).map { "and \($0)" }] : [["Home"], ["years"]]
      for ((x, text), more) in zip(zip(xs[half], texts[half]), more) {
        pages[half].set([text] + more, x + 3, 63 + 2 * row)
      }
      if isShaded {
        pages[half].shades.append(Rect(45, 60, 560, 60 + row))
        for (left, right) in zip(xs[half], xs[half].dropFirst()) {
          pages[half].shades.append(Rect(left, 60 + row, right, 60 + 2 * row))
        }
      } else {
        for y in [60, 60 + row, 60 + 2 * row, end] {
          for (left, right) in zip(xs[half], xs[half].dropFirst()) {
            pages[half].rulings.append(Ruling(.level, at: y, from: left, to: right))
          }
        }
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [3])
    #expect(
      tables.first?.texts.last
        == [
          "41.", "Establish protection for all of them",
          "Policy made " + (1...7).map { "and \($0)" }.joined(separator: " "),
          "Labour and Home", "2 to 5 years",
        ])
  }

  /// Rows without shading are five lines high on the left, and hold one in their middle on the right;
  /// the title stands on the left, and one row has no text on the right.
  @Test(arguments: 0..<6) func takesTheRowsOfAShadedRightHalfFromTheLeft(_ seed: Int) {
    var pages = (0..<4).map { _ in PlainSetting(seed: seed) }
    let line = 1.15 * pages[0].size
    let xs = [[45.0, 300, 560], [45, 480, 560]]
    let rows = Array(1...7)
    for (sheet, numbers) in [rows[..<4], rows[4...]].enumerated() {
      var y = 60.0
      if sheet == 0 {
        pages[0].set(["Outcome 9: Rights of all of the workers"], 48, y + 3, isBold: true)
        for half in 0..<2 {
          pages[half].shades.append(Rect(45, y, 560, y + line + 6))
          let heads = [["Actions", "Indicators"], ["Lead", "Years"]][half]
          for (column, text) in heads.enumerated() {
            let (left, right) = (xs[half][column], xs[half][column + 1])
            pages[half].set([text], left + 3, y + line + 9, isBold: true)
            pages[half].shades.append(Rect(left, y + line + 6, right, y + 2 * line + 12))
          }
        }
        y += 2 * line + 12
      }
      for number in numbers {
        let lines = number % 2 == 0 ? 3 : 5
        let end = y + Double(lines) * line + 6
        let middle = y + 3 + Double(lines / 2) * line
        pages[2 * sheet].set(["Action \(number)"], 48, middle)
        pages[2 * sheet].set((1...lines).map { "Counted by \(number) and \($0)" }, 303, y + 3)
        if number != 3 {
          pages[2 * sheet + 1].set(["Office \(number)"], 48, middle)
          pages[2 * sheet + 1].set(["\(number) years"], 483, middle)
        }
        for half in 0..<2 where number % 2 == 0 {
          for (left, right) in zip(xs[half], xs[half].dropFirst()) {
            pages[2 * sheet + half].shades.append(Rect(left, y, right, end))
          }
        }
        y = end
      }
    }
    let tables = PlainSetting.tables(pages)
    #expect(tables.map(\.rows.count) == [9])
    for number in rows where number != 3 {
      let texts = tables.first?.texts(row: number + 1) ?? []
      #expect(texts.first == "Action \(number)")
      #expect(texts.suffix(2) == ["Office \(number)", "\(number) years"])
    }
  }
}
