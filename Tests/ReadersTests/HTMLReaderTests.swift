import Documents
import Findings
import Foundation
import Readers
import Testing

@Suite struct HTMLReaderTests {
  private func read(_ text: String, name: String = "a.html") throws -> Reader.Reading {
    try Reader.html.read(Input(name: name, bytes: Array(text.utf8)), .init())
  }

  private func fixture(_ name: String) throws -> Reader.Reading {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/html/\(name)")
    return try Reader.html.read(
      Input(name: name, bytes: Array(try Data(contentsOf: url))), .init())
  }

  /// Each row of the grid, a cell's text at every position that it covers.
  private func rows(_ table: Table) -> [[String]] {
    table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
  }

  @Test func readsEveryBlockOfAPage() throws {
    let blocks = try fixture("spans.html").document.blocks
    #expect(
      blocks.map(\.kind) == [
        .furniture, .heading, .paragraph, .paragraph, .table, .listItem, .listItem, .listItem,
        .rule,
      ])
    #expect(
      blocks.map(\.line) == [
        "Plan d'action", "Plan", "Un premier alinéa.", "Un second.", "", "• un", "• deux",
        "1. trois", "",
      ])
    #expect(blocks.map(\.level) == [nil, 1, nil, nil, nil, 1, 1, 2, nil])
    #expect(blocks.map { $0.places[0].line } == [3, 5, 6, 7, 8, 22, 22, 22, 23])
    #expect(blocks[1].language == "fr")
    #expect(blocks[6].places[0] == .text(line: 22, column: 11))
  }

  @Test func formsTablesAsTheStandardSays() throws {
    let table = try #require(try fixture("spans.html").document.tables.first)
    #expect(
      rows(table) == [
        ["Action", "Coût", "Coût"], ["Action", "2025", "2026"], ["A", "1", "2"], ["A", "3", "4"],
        ["A", "5", "5"], ["B", "", "6\n7"],
      ])
    #expect(table.headerRows == [0, 1])
    #expect(table.caption?.text == "Tableau 1 : Coûts (millions)")
    #expect(table.rows.map(\.line) == [12, 13, 16, 17, 18, 20])
    #expect(table.cells[6].place == .text(line: 16, column: 37))
  }

  @Test func readsBrokenMarkup() throws {
    let tables = try read(
      "<table><td>a<b>b<td>c<tr><th>d<tr></table></table><p>x</b></td>y<tr><td>z"
    ).document.tables
    #expect(tables.map(rows) == [[["ab", "c"], ["d", "·"], ["·", "·"]]])
  }

  @Test func takesLayoutTablesApart() throws {
    let blocks = try read(
      """
      <table><tr><td>Menu</td><td><h2>Head</h2>
      <table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>
      after</td></tr></table>
      """
    ).document.blocks
    #expect(blocks.map(\.kind) == [.paragraph, .heading, .table, .paragraph])
    #expect(blocks.map(\.text.text) == ["Menu", "Head", "", "after"])
    #expect(blocks[3].places == [.text(line: 3, column: 1)])
  }

  @Test func keepsTheTextOfATableInsideAFullTable() throws {
    let blocks = try read(
      """
      <table><tr><th>A</th><th>B</th><th>C</th></tr>
      <tr><td>1</td><td>x<table><tr><td>p</td><td>q</td></tr><tr><td>r</td></tr></table></td>
      <td>3</td></tr></table>
      """
    ).document.blocks
    #expect(blocks.count == 1)
    #expect(try rows(#require(blocks[0].table)) == [["A", "B", "C"], ["1", "x\np q\nr", "3"]])
  }

  @Test func unwrapsATableOfOneCell() throws {
    let blocks = try read("<table><tr><td><h3>Box</h3>text").document.blocks
    #expect(blocks.map(\.kind) == [.heading, .paragraph])
  }

  @Test func printsNeitherScriptsNorStyles() throws {
    let blocks = try read("<style>p{}</style><p>a<script>b<c</script>d<svg><text>e</text></svg>")
      .document.blocks
    #expect(blocks.map(\.text.text) == ["ad"])
  }

  @Test func numbersListItemsInsideCells() throws {
    let table = try read("<table><tr><td><ol><li>a<li>b</ol><td><ul><li>c<li>d</ul></table>")
      .document.tables[0]
    #expect(rows(table) == [["1. a\n2. b", "c\nd"]])
  }

  @Test(arguments: [
    ("<meta charset=iso-8859-1><p>\u{e9}\u{80}", "é€"),
    ("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\u{ef}", "п"),
    ("<?xml version='1.0' encoding='iso-8859-15'?><html><p>\u{a4}", "€"),
  ])
  func readsDeclaredCharacterSets(page: String, text: String) throws {
    let bytes = page.unicodeScalars.map { UInt8($0.value) }
    let reading = try Reader.html.read(Input(name: "a.html", bytes: bytes), .init())
    #expect(reading.document.blocks.last?.text.text == text)
    #expect(reading.findings.isEmpty)
  }

  @Test func saysWhichCharacterSetItGuessed() throws {
    let reading = try Reader.html.read(
      Input(name: "a.html", bytes: Array("<p>caf".utf8) + [0xe9]), .init())
    #expect(reading.document.blocks[0].text.text == "café")
    #expect(reading.findings.map(\.code) == ["DOC001"])
  }

  @Test func readsUTF16() throws {
    var bytes: [UInt8] = [0xff, 0xfe]
    for unit in "<p>é".utf16 { bytes += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    let reading = try Reader.html.read(Input(name: "a.html", bytes: bytes), .init())
    #expect(reading.document.blocks[0].text.text == "é")
  }

  private func error(_ bytes: [UInt8]) -> String {
    do {
      _ = try Reader.html.read(Input(name: "a.html", bytes: bytes), .init())
      return "read"
    } catch { return error.description }
  }

  @Test func namesWhatItCannotRead() {
    #expect(
      error(Array("<meta charset='utf-8'>é".utf8) + [0xff])
        == "a.html: read: not UTF-8 at byte 24, though the page says so; save it as UTF-8 or correct the charset that it declares"
    )
    #expect(error([]).contains("the file is empty"))
    #expect(error(Array("<p>a\0b".utf8)).contains("a NUL byte at byte 4"))
    #expect(error(Array("<meta charset=klingon>\u{e9}".utf8)).contains("\"klingon\""))
    let deep = "<p>\n" + String(repeating: "<div>", count: 100_000)
    #expect(error(Array(deep.utf8)).contains("nested deeper than 2000 at line 2, column"))
    let wide = "<p>\n <b " + (0..<40_000).map { "a\($0)=1 " }.joined() + ">x"
    #expect(
      error(Array(wide.utf8)).contains("more than 1000 attributes at line 2, column 2"))
  }

  @Test func clampsSpans() throws {
    let reading = try read("<table><tr><td colspan=99999999999999999999>a<td rowspan=-1>b")
    #expect(reading.document.tables[0].columns == 1001)
    #expect(reading.findings.map(\.code) == ["DOC002"])
    #expect(reading.findings.map(\.places) == [[.text(line: 1, column: 12)]])
  }

  @Test func placesAreExactInLongPages() throws {
    let row = "<tr>\n<td class=\"é\"> x </td><td>y\n"
    let text = "<table>\n" + String(repeating: row, count: 70_000)
    let table = try read(text).document.tables[0]
    #expect(table.rows.count == 70_000)
    #expect(table.rows[69_999] == .text(line: 2 + 69_999 * 3 - 69_999, column: 1))
    #expect(table.cells[139_999].place == .text(line: 3 + 69_999 * 2, column: 23))
  }

  @Test(arguments: [
    ("a.html", "", true), ("-", "  <!DOCTYPE html><p>", true), ("-", "<div class=x>", true),
    ("a.txt", "<div>", false), ("-", "<3 hearts", false), ("-", "plain", false),
    ("-", "<?xml version='1.0'?><html>", true), ("-", "<b>1.1</b>", false),
  ])
  func recognisesPages(name: String, text: String, isPage: Bool) {
    #expect(Reader.html.recognises(Input(name: name, bytes: Array(text.utf8))) == isPage)
  }
}
