import Documents
import Foundation
import Readers
import Testing

/// A page in a font whose glyphs are drawings, of which poppler takes nine points for six.
@Suite struct DrawnFontsTests {
  @Test func findsATableWhoseRowsStandAsFarApartAsItsFontIsLarge() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/pdf/drawn-font.pdf")
    let input = Input(name: "drawn-font.pdf", bytes: [UInt8](try Data(contentsOf: file)))
    let tables = try Reader.pdf.read(input, .init()).document.tables
    try #require(tables.count == 1)
    let rows = tables[0].grid.map { $0.map { $0.map { tables[0].cells[$0].text.text } } }
    #expect(rows.first == ["State", "Farms", "Acres", "Share"])
    #expect(rows.last == ["Oregon", "228", "433", "77.8"])
    #expect(rows.count == 5)
  }
}
