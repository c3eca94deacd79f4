import Documents
import Findings
import PDFWriting
import Readers
import Testing

/// Fonts of PDF files that map a glyph to a character that turns the direction of text.
@Suite struct DirectionControlsTests {
  @Test(arguments: ["\u{202A}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2068}"])
  func areKeptInTheirPlaceAndNoted(_ control: Character) throws {
    let codes = (0x20..<0x7E).map { code in
      let utf16 = String(code, radix: 16)
      return (code: utf16, utf16: "00" + utf16)
    }
    let value = control.unicodeScalars.first?.value ?? 0
    let bytes = PDFWriter.page(
      PDFWriter.text("A ~1000~ end") + PDFWriter.text("Second line", y: 600)
        + PDFWriter.text("Third one", y: 500),
      meaning: codes + [(code: "7e", utf16: String(value, radix: 16))])
    var reading = try Reader.pdf.read(Input(name: "a.pdf", bytes: bytes), .init())
    reading.noteCharacters()
    #expect(
      reading.document.blocks.map(\.text.text) == [
        "A \(control)1000\(control) end", "Second line", "Third one",
      ])
    #expect(reading.findings.map(\.code) == ["DOC009"])
    #expect(reading.findings.first?.places.map(\.page) == [1])
  }
}
