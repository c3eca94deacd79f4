import Documents
import Findings
import Readers
import Testing

@Suite struct PipeTableTests {
  private func table(_ text: String) -> Table {
    let lines = text.split(separator: "\n").map { Array($0.utf8)[...] }
    return PipeTable.table(of: lines, firstLine: 10)
  }

  @Test func readsHeaderCellsAndPlaces() {
    let table = table("|  é a | b  |\n| --- | :-: |\n|   | 1<br>2 \\| 3  |\n| x | y | z |")
    #expect(table.columns == 3)
    #expect(table.headerRows == [0])
    #expect(table.rows.map(\.line) == [10, 12, 13])
    #expect(table.cells.map(\.text.text) == ["é a", "b", "", "1\n2 | 3", "x", "y", "z"])
    #expect(table.cells[1].place == .text(line: 10, column: 10))
    #expect(table.cells[3].place == .text(line: 12, column: 7))
  }

  @Test func goesOnWithoutADelimiter() {
    let table = table("| a | b |\n| 1 | 2 |")
    #expect(table.headerRows == [])
    #expect(table.rows.count == 2)
  }

  @Test func aRepeatedHeaderIsAHeader() {
    let table = table("|a|b|\n|-|-|\n|1|2|\n|a|b|\n|---|---|\n|3|4|\n|-|-|")
    #expect(table.headerRows == [0, 2])
    #expect(table.rows.count == 5)
  }

  @Test func knowsRowsAndDelimiters() {
    let bytes = { (text: String) in Array(text.utf8)[...] }
    #expect(PipeTable.isRow(bytes("  | a |")))
    #expect(!PipeTable.isRow(bytes("a | b |")))
    #expect(!PipeTable.isRow(bytes("| a")))
    #expect(PipeTable.isDelimiter(bytes("| --- | :---: |")))
    #expect(!PipeTable.isDelimiter(bytes("| - | - |")))
    #expect(!PipeTable.isDelimiter(bytes("|  |  |")))
  }
}
