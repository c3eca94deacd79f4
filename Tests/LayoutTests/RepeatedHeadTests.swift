import Documents
import Layout
import Testing

/// Ruled tables whose head is said again on the next page, their labels in bold as the head is.
@Suite struct RepeatedHeadTests {
  private static let xs = [50.0, 250, 400, 560]

  /// Sets ruled rows, the head first where it is said; `isOpen` leaves out the rule below the last.
  private func page(_ seed: Int, hasHead: Bool, _ rows: [[[String]]], isOpen: Bool) -> PlainSetting
  {
    var page = PlainSetting(seed: seed)
    var (y, ys) = (50.0, [50.0])
    for row in (hasHead ? [[["Activity"], ["Type"], ["Cost"]]] : []) + rows {
      let bottom = zip(row, Self.xs).enumerated().map { column, cell in
        page.set(cell.0, cell.1 + 4, y + 4, isBold: column == 0 || (hasHead && y == 50))
      }.max()
      y = (bottom ?? y) + 4
      ys.append(y)
    }
    for y in isOpen ? ys.dropLast() : ys[...] {
      page.rulings.append(Ruling(.level, at: y, from: Self.xs[0], to: Self.xs[3]))
    }
    for x in Self.xs { page.rulings.append(Ruling(.upright, at: x, from: 50, to: y)) }
    return page
  }

  private func row(_ number: Int) -> [[String]] {
    [["2.\(number) Plan", "work"], ["New"], ["\(number).500"]]
  }

  /// What is left of the label stands alone below the head, in bold, and is no heading.
  @Test(arguments: 0..<6, [false, true])
  func goesOnWithARowOfWhichOnlyTheLabelIsLeft(_ seed: Int, isHeadedFirst: Bool) {
    let cut = [["2.3 Plan work with", "all of the"], ["New"], ["3.500"]]
    let tables = PlainSetting.tables([
      page(seed, hasHead: isHeadedFirst, [row(1), row(2), cut], isOpen: true),
      page(seed, hasHead: true, [[["offices"], [], []], row(4), row(5)], isOpen: false),
      page(seed, hasHead: true, [row(6), row(7)], isOpen: false),
    ])
    #expect(tables.count == 1)
    let rows = tables.first?.texts ?? []
    #expect(rows.contains(["2.3 Plan work with all of the offices", "New", "3.500"]))
    #expect(rows.contains(["2.4 Plan work", "New", "4.500"]))
    #expect(rows.last == ["2.7 Plan work", "New", "7.500"])
    #expect(rows.count { $0.contains("Activity") } == (isHeadedFirst ? 3 : 2))
  }
}
