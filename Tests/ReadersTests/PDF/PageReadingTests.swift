import Documents
import Findings
import PDFWriting
import Readers
import Testing

/// What the reader says of a page that it cannot read surely.
@Suite struct PageReadingTests {
  private func read(_ bytes: [UInt8]) throws -> Reader.Reading {
    try Reader.pdf.read(Input(name: "a.pdf", bytes: bytes), .init())
  }

  @Test func lettersThatStandApartAreSaid() throws {
    let letters = (0..<14).flatMap { line in
      (0..<6).map { PDFWriter.text($0 % 2 == 0 ? "A" : "B", x: 80 + 60 * $0, y: 700 - 40 * line) }
    }
    let apart = PDFWriter.page(
      letters.joined(), meaning: [("41", "0628"), ("42", "0631")])
    let findings = try read(apart).findings
    #expect(findings.map(\.code) == ["DOC005"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.places == [.page(1, Box(points: 0, 0, 612, 792))])
  }

  @Test func lettersThatStandTogetherAreNot() throws {
    let words = (0..<14).flatMap { line in
      (0..<6).map { PDFWriter.text("ABBAB", x: 80 + 60 * $0, y: 700 - 40 * line) }
    }
    let reading = try read(
      PDFWriter.page(words.joined(), meaning: [("41", "0628"), ("42", "0631")]))
    #expect(reading.findings.isEmpty)
  }

  /// A form of 300 by 200 points, 300 from the page's foot, drawn under a clip that fits.
  private func form(_ content: String, _ dictionary: String, opacity: String) -> [UInt8] {
    PDFWriter.page(
      PDFWriter.text("Above", y: 700) + "q 100 300 300 200 re W n /G gs /X Do Q",
      resources: "/ExtGState << /G << /ca \(opacity) /CA \(opacity) >> >> "
        + "/XObject << /X 6 0 R >>"
    ) {
      $0.stream(
        6, "/Type /XObject /Subtype /Form /BBox [100 300 400 500] \(dictionary)",
        Array(content.utf8))
    }
  }

  private static let group = "/Group << /S /Transparency >>"

  /// Lines and rectangles through a group that covers what is below it, or lets half of it through.
  @Test(
    arguments: [
      "100 300 300 200 re 100 400 m 400 400 l S", "150 350 200 1 re f", "150 350 9 9 re f",
    ],
    ["1", "0.5"])
  func whatIsDrawnThroughAGroupIsSaidWithItsPlace(content: String, opacity: String) throws {
    let findings = try read(form(content, Self.group, opacity: opacity)).findings
    #expect(findings.map(\.code) == ["DOC007"])
    #expect(findings.map(\.severity) == [.note])
    let box = try #require(findings.first?.places.first?.box)
    let expected: [Int32] = [10_000, 29_200, 40_000, 49_200]
    let found = [box.left, box.top, box.right, box.bottom]
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 400 }, "\(box.points)")
  }

  /// The letters of a watermark hold no rules, and a form that is no group is seen.
  @Test func whatHidesNoRulesIsNotSaid() throws {
    let letters =
      "150 310 m 250 480 l 350 310 l 300 310 l 250 400 l f 150 310 m 160 400 180 400 190 310 c f"
    for opacity in ["1", "0.5"] {
      #expect(try read(form(letters, Self.group, opacity: opacity)).findings.isEmpty)
    }
    #expect(try read(form("100 300 300 200 re S", "", opacity: "1")).findings.isEmpty)
  }

  /// A word that a soft hyphen parts, alone or with the hyphen that some producers print behind it.
  @Test(arguments: ["~", "~^"])
  func softHyphensAtTheEndOfALineJoinTheWord(hyphen: String) throws {
    let page = PDFWriter.page(
      PDFWriter.text("The labour depart\(hyphen)", y: 700) + PDFWriter.text("ment in~form", y: 688),
      meaning: "The labourdepartmentinform".unicodeScalars.map {
        (String($0.value, radix: 16), "00" + String($0.value, radix: 16))
      } + [("7e", "00AD"), ("5e", "2010")])
    let blocks = try read(page).document.blocks
    #expect(blocks.map(\.text.reading) == ["The labour department inform"])
  }
}
