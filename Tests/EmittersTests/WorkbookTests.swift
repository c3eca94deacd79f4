import Testing

@testable import Emitters

@Suite struct WorkbookTests {
  /// The check value that every description of CRC-32 gives.
  @Test func checksumIsTheStandardOne() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xcbf4_3926)
    #expect(CRC32.of([]) == 0)
  }

  @Test func columnsHaveLetters() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(Sheet.letters) == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
  }

  @Test func datesAreSpreadsheetDays() {
    #expect(Sheet.serial("2026-06-30") == 46203)
    #expect(Sheet.serial("2000-02-29") == 36585)
    #expect(Sheet.serial("1901-01-01") == 367)
    #expect(Sheet.serial("soon") == nil)
  }

  @Test func textIsWhatXMLAndSpreadsheetsCanHold() {
    #expect(Sheet.escaped("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;")
    #expect(Sheet.escaped("\u{1}\r_x0041_ _x") == "\u{fffd}_x000D__x005F_x0041_ _x")
    #expect(Sheet.escaped(String(repeating: "é", count: 40_000)).hasSuffix("é[…]"))
  }

  @Test func archiveIsTheSameEveryTime() throws {
    let files = (0..<2).flatMap { _ in Emitter.workbook.emit(Sample.material) }
    #expect(files[0].bytes == files[1].bytes)
    #expect(files[0].bytes.starts(with: [0x50, 0x4b, 3, 4]))
  }
}
