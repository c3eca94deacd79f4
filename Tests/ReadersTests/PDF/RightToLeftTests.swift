import Documents
import Foundation
import Readers
import Testing

/// Pages whose text runs from right to left, printed by a browser in fonts of their own.
@Suite struct RightToLeftTests {
  private func paragraphs(_ name: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/pdf/\(name).pdf")
    let input = Input(name: "\(name).pdf", bytes: [UInt8](try Data(contentsOf: file)))
    return try Reader.pdf.read(input, .init()).document.blocks.map(\.text.text)
  }

  /// The font has one glyph for lam and alef, and poppler selects none of the second line.
  @Test func readsLamBeforeAlefAndTheLastLine() throws {
    #expect(
      try paragraphs("arabic-lam-alef") == [
        "القضاء على عمل الأطفال إلى 2025", "الآثار والإجراءات",
      ])
  }

  /// A comma after a word, and Latin words in brackets.
  @Test func readsMarksWhereTheyStand() throws {
    #expect(
      try paragraphs("urdu-brackets") == ["یونیسف، آئی ایل او", "شراکت دار (KP DoL) محکمہ"])
  }
}
