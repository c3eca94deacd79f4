import Dispatch
import Documents
import Findings
import PDFWriting
import Readers
import Synchronization
import Testing

/// What pages give, whichever way poppler goes through them.
@Suite struct PassTests {
  private func read(_ bytes: [UInt8]) throws -> Reader.Reading {
    try Reader.pdf.read(Input(name: "a.pdf", bytes: bytes), .init())
  }

  private func texts(_ document: Document, page: Int) -> [String] {
    document.blocks.filter { $0.places.first?.page == page }.map(\.text.text)
  }

  private static let words = PDFWriter.text("Words of the page", x: 40, y: 250)

  /// On a screen poppler would move thin lines by half a pixel, which is two points here.
  @Test(arguments: ["0", "0.05", "0.6"])
  func linesStandWhereTheyAreDrawn(width: String) throws {
    let xs = [41.37, 121.9, 203.11, 288.73]
    let ys = [251.3, 226.77, 203.4, 178.9]
    var content = "\(width) w "
    for y in ys { content += "\(xs[0]) \(y) m \(xs[3]) \(y) l S " }
    for x in xs { content += "\(x) \(ys[0]) m \(x) \(ys[3]) l S " }
    for row in 0..<3 {
      for column in 0..<3 {
        content += "BT /F1 9 Tf \(xs[column] + 5) \(ys[row] - 15) Td (c\(row)\(column)) Tj ET "
      }
    }
    var pdf = WrittenPDF()
    pdf.add(content)
    let table = try #require(try read(pdf.finish()).document.tables.first)
    #expect(table.cells.count == 9)
    for cell in table.cells {
      let box = try #require(cell.place.box)
      let (row, column) = (Int(cell.row), Int(cell.column))
      let expected = [xs[column], 300 - ys[row], xs[column + 1], 300 - ys[row + 1]]
      let found = [box.left, box.top, box.right, box.bottom].map { Double($0) / 100 }
      #expect(
        zip(found, expected).allSatisfy { abs($0 - $1) < 0.03 }, "\(cell.text.text): \(found)")
    }
  }

  @Test func readsNoWordsOfNotesAndPatterns() throws {
    var pdf = WrittenPDF()
    pdf.add(Self.words)
    pdf.add(Self.words, note: "Stamped")
    pdf.add(Self.words + "/Pattern cs /P scn 40 60 200 100 re f")
    let document = try read(pdf.finish()).document
    for page in 1...3 { #expect(texts(document, page: page) == ["Words of the page"]) }
  }

  /// A picture is seen on a page with and without others before it, clipped or not.
  @Test(arguments: ["", "40 60 100 60 re W n "]) func seesPicturesOnEveryPage(clip: String) throws {
    var pdf = WrittenPDF()
    let picture = "q \(clip)100 0 0 60 40 60 cm /I Do Q "
    for content in ["", picture, picture, Self.words + picture, Self.words] { pdf.add(content) }
    let reading = try read(pdf.finish())
    #expect(reading.findings.map(\.code) == ["DOC004", "DOC004"])
    #expect(reading.findings.compactMap(\.places.first?.page) == [2, 3])
  }

  /// A stencil no higher than a line is one, as some programs draw the borders of cells.
  @Test func aThinStencilIsARule() throws {
    let rows = (0..<4).map { row in
      "BT /F1 9 Tf 45 \(230 - 20 * row) Td (row \(row)) Tj ET "
        + "BT /F1 9 Tf 205 \(230 - 20 * row) Td (\(row)0.5) Tj ET "
    }.joined()
    let stencil = "BI /IM true /W 2 /H 1 /BPC 1 ID @ EI "
    let rules = (0..<5).map { "q 300 0 0 0.6 40 \(244 - 20 * $0) cm \(stencil)Q " }.joined()
    var pdf = WrittenPDF()
    pdf.add(rows + rules)
    let table = try #require(try read(pdf.finish()).document.tables.first)
    #expect(table.rows.count == 4)
    let box = try #require(table.rows.first?.box)
    #expect([box.top, box.bottom].map { Int($0) / 100 } == [55, 75])
  }

  @Test func givesTheSameOnAnyNumberOfThreads() throws {
    var pdf = WrittenPDF()
    for page in 1...40 {
      // Pages of very different length, so that a later one is done before an earlier one.
      let lines = page % 4 == 0 ? 1 : 24
      pdf.add(
        (0..<lines).map { line in
          "BT /F1 8 Tf 40 \(280 - 11 * line) Td (Page \(page) says line \(line)\(line % 5 == 0 ? "." : "")) Tj ET"
        }.joined(separator: "\n"))
    }
    let bytes = pdf.finish()
    let alone = try read(bytes).document.blocks
    #expect(
      alone.compactMap(\.places.first?.page) == alone.compactMap(\.places.first?.page).sorted())
    #expect(Set(alone.compactMap(\.places.first?.page)) == Set(1...40))
    let others = Mutex<[[Block]?]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let reading = try? read(bytes)
      others.withLock { $0.append(reading?.document.blocks) }
    }
    let together = others.withLock { $0 }
    #expect(together.count == 8)
    #expect(together.allSatisfy { $0 == alone })
  }
}
