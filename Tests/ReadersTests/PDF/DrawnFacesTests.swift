import Documents
import Findings
import Layout
import PDFWriting
import Readers
import Testing

/// Fonts whose glyphs are drawings, each a bar as wide as a letter has ink; in bold it has half as
/// much again.
@Suite struct DrawnFacesTests {
  /// Letters and their ink in a regular font, in thousandths of the square of their height; `#` is a
  /// ligature of three.
  private static let letters: [(letter: Character, utf16: String, ink: Double)] = [
    ("a", "0061", 380), ("d", "0064", 250), ("e", "0065", 370), ("i", "0069", 120),
    ("m", "006D", 570), ("n", "006E", 380), ("o", "006F", 360), ("s", "0073", 310),
    ("t", "0074", 170), ("#", "006600660069", 500), (" ", "0020", 0),
  ]

  /// A page whose text is set in `/F1`, a regular font, and `/F2`, a bold one, both drawn upside down
  /// and turned back as browsers do.
  private func page(_ content: String, turned: Int = 0) -> [UInt8] {
    PDFWriter.page(
      content, page: "/Rotate \(turned)", fonts: "/F1 7 0 R /F2 8 0 R",
      more: { writer in
        writer.stream(
          6, "",
          PDFWriter.characterMap(
            Self.letters.map { letter in
              (String(letter.letter.asciiValue ?? 0, radix: 16), letter.utf16)
            }))
        Self.write(7, weight: 1, to: &writer)
        Self.write(8, weight: 1.5, to: &writer)
      })
  }

  /// Writes a font as an object, its glyphs as those that follow ten times its number.
  private static func write(_ font: Int, weight: Double, to writer: inout PDFWriter) {
    let first = 10 * font
    var (names, glyphs) = ("", "")
    for (index, letter) in Self.letters.enumerated() {
      names += " \(letter.letter.asciiValue ?? 0) /g\(index)"
      glyphs += " /g\(index) \(first + index) 0 R"
      let width = 0.5 * letter.ink * weight
      // A glyph that shows itself draws its bar and ends.
      let itself = letter.letter == "m" ? " BT /F1 1000 Tf (m) Tj ET" : ""
      writer.stream(
        first + index, "",
        Array(
          "\(Self.width(letter.letter)) 0 0 -500 600 0 d1 20 -500 \(width) 500 re f\(itself)".utf8
        ))
    }
    let widths = (32...126).map { code in
      String(Self.width(Character(UnicodeScalar(UInt8(code)))))
    }
    writer.object(
      font,
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 -500 600 0] "
        + "/FontMatrix [0.001 0 0 -0.001 0 0] /CharProcs <<\(glyphs) >> "
        + "/Encoding << /Type /Encoding /Differences [\(names) ] >> /FirstChar 32 /LastChar 126 "
        + "/Widths [\(widths.joined(separator: " "))] /ToUnicode 6 0 R "
        + "/Resources << /Font << /F1 7 0 R >> >> >>")
  }

  /// Poppler takes the size by a font's first capital, in use or not: it is too narrow here.
  private static func width(_ letter: Character) -> Int {
    letter == " " || letter == "A" ? 250 : letter == "#" ? 1200 : 500
  }

  private func blocks(_ bytes: [UInt8]) throws -> [Block] {
    try Reader.pdf.read(Input(name: "drawn.pdf", bytes: bytes), .init()).document.blocks
  }

  @Test func tellsBoldByTheInkOfItsLetters() throws {
    let blocks = try blocks(
      page("BT /F1 10 Tf 72 700 Td (some notes on it) Tj /F2 10 Tf 0 -14 Td (and a date) Tj ET"))
    let bold = blocks.flatMap { block in
      block.text.spans.filter { $0.style == .bold }.map { span in
        String(block.text.text.dropFirst(span.start).prefix(span.count))
      }
    }
    #expect(bold == ["and a date"])
    #expect(blocks.map(\.text.text).joined(separator: " ") == "some notes on it and a date")
  }

  /// Poppler reads such a page from its end.
  @Test(arguments: [0, 90, 180, 270]) func readsATurnedPageTheWayItIsWritten(_ turned: Int) throws {
    let blocks = try blocks(
      page(
        "BT /F1 10 Tf 72 700 Td (some notes on it) Tj 0 -14 Td (and on a sta# aid) Tj "
          + "0 -14 Td (in o#) Tj /F2 10 Tf 33 0 Td (at ten) Tj ET", turned: turned))
    #expect(
      blocks.map(\.text.text).joined(separator: " ")
        == "some notes on it and on a staffi aid in offi at ten")
  }

  /// Poppler takes half the size of such a font, and a letter moved a little for a word of its own.
  @Test(arguments: [(92, "notes on it"), (250, "not es on it")])
  func partsWordsByBlanksOnly(_ apart: Int, _ text: String) throws {
    let blocks = try blocks(page("BT /F1 10 Tf 72 700 Td [(not) -\(apart) (es on it)] TJ ET"))
    #expect(blocks.map(\.text.text) == [text])
  }

  /// The words stand where their letters do.
  @Test(arguments: [90, 270]) func keepsPlacesOnATurnedPage(_ turned: Int) throws {
    let blocks = try blocks(page("BT /F1 10 Tf 72 700 Td (some notes on it) Tj ET", turned: turned))
    try #require(blocks.count == 1)
    guard case .page(_, let box) = blocks[0].places.first else {
      Issue.record("no place on a page")
      return
    }
    // From the baseline upwards, as the page is shown: 700 points from its left, or 92 from its right.
    let (left, right) = (Double(box.left) / 100, Double(box.right) / 100)
    #expect(turned == 90 ? left < 699 && right > 704 : left < 88 && right > 93)
    let (top, bottom) = (Double(box.top) / 100, Double(box.bottom) / 100)
    #expect(turned == 90 ? abs(top - 72) < 1 : abs(bottom - (612 - 72)) < 1)
  }
}
