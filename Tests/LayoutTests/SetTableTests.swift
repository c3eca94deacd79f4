import Documents
import Layout
import Testing

/// Pages of tables set as statistical offices set them, and the grids that come back.
@Suite struct SetTableTests {
  private func grids(_ page: Page) -> [[[String]]] {
    var layout = DocumentLayout()
    layout.add(PageDraft(page))
    return layout.outcome().blocks.compactMap(\.table).map { table in
      table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
    }
  }

  @Test(arguments: SetTable.Kind.allCases)
  func recoversTheGridsThatWereSet(_ kind: SetTable.Kind) {
    let failed = (0..<80).filter { seed in
      let set = SetTable(seed: UInt64(seed), kind: kind)
      return grids(set.page) != set.grids
    }
    #expect(failed.isEmpty)
  }
}
