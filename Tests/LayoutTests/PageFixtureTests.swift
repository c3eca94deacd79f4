import Documents
import Findings
import Foundation
import Layout
import Testing

/// Small pages of words and rules, and what they come to as blocks.
@Suite struct PageFixtureTests {
  private func blocks(_ name: String) throws -> [Block] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).json")
    var layout = DocumentLayout()
    for page in try JSONDecoder().decode([Page].self, from: Data(contentsOf: url)) {
      layout.add(PageDraft(page))
    }
    return layout.outcome().blocks
  }

  /// Each row of the grid, a cell's text at every position that it covers.
  private func rows(_ table: Table) -> [[String]] {
    table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
  }

  @Test func readsABookStyleTableWithAWrappedSideHead() throws {
    let table = try #require(try blocks("book-style").compactMap(\.table).first)
    #expect(
      rows(table) == [
        ["Ministry", "2024", "2025"], ["Agriculture", "120", "130"],
        ["Public works, roads and housing", "75", "80"], ["Health", "210", "260"],
      ])
    #expect(table.headerRows == [0])
  }

  @Test func joinsARowThatThePageBreakCuts() throws {
    let tables = try blocks("cut-row").compactMap(\.table)
    #expect(tables.count == 1)
    let table = try #require(tables.first)
    #expect(
      rows(table) == [
        ["Activity", "Lead", "Timeline"], ["1.1 Review the law", "Labour", "2026"],
        [
          "1.2 Train every inspector of the use of the new tools", "Home", "2027",
        ], ["Activity", "Lead", "Timeline"], ["1.3 Open a helpline", "Welfare", "2028"],
      ])
    #expect(table.headerRows == [0, 3])
    let cut = try #require(table.cells.first { $0.text.text.hasPrefix("1.2") })
    #expect(cut.place.page == 1)
    #expect(cut.continuations.map(\.place.page) == [2])
  }

  @Test func readsColumnsFromBordersDrawnCellByCell() throws {
    let tables = try blocks("cell-borders").compactMap(\.table)
    #expect(tables.count == 1)
    let table = try #require(tables.first)
    let title = "Outcome 1: Access to justice for all who seek it"
    let header = ["Actions", "Actions", "Indicators", "Lead"]
    let found = rows(table)
    #expect(found.map(\.first) == [title, "Actions", "1.", "2.", title, "Actions", "3."])
    #expect(found[1] == header)
    #expect(found[2] == ["1.", "Review the law", "Bill drafted", "Labour"])
    #expect(
      found[3] == [
        "2.", "Train every inspector",
        "i. Courses held\nii. Tools bought and in use\niii. Reports", "Home",
      ])
    #expect(found[6] == ["3.", "Open a helpline", "Calls", "Welfare"])
  }

  @Test func readsColumnsOfProseOneAfterTheOther() throws {
    let blocks = try blocks("two-columns")
    #expect(
      blocks.filter { $0.kind == .furniture }.map(\.text.text) == [
        "Annual report of the agency", "1", "Annual report of the agency", "2",
        "Annual report of the agency", "3",
      ])
    #expect(
      blocks.filter { $0.kind == .heading }.map(\.text.text) == [
        "Chapter 1", "Chapter 2", "Chapter 3",
      ])
    let prose = blocks.filter { $0.kind == .paragraph && $0.places[0].page == 1 }
      .map(\.text.text).joined(separator: " ")
    let left = try #require(prose.range(of: "left column goes on at line 7"))
    let right = try #require(prose.range(of: "right column goes on at line 0"))
    #expect(left.upperBound < right.lowerBound)
    #expect(blocks.allSatisfy { $0.table == nil })
  }

  @Test func takesAChartForNoTable() throws {
    #expect(try blocks("chart").allSatisfy { $0.table == nil })
  }
}
