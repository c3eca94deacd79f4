import Documents
import Findings
import Readers
import Seeded
import Testing

/// PDFs drawn by cairo for the test, and what the reader makes of them.
@Suite struct PDFReaderTests {
  private func read(_ bytes: [UInt8], pages: [ClosedRange<Int>]? = nil) throws -> Reader.Reading {
    try Reader.pdf.read(Input(name: "a.pdf", bytes: bytes), .init(pages: pages))
  }

  private func rows(_ table: Table) -> [[String]] {
    table.grid.map { row in row.map { $0.map { table.cells[$0].text.text } ?? "·" } }
  }

  /// How many of the seeds give the grid that was drawn.
  private func recovered(_ rules: DrawnTable.Rules, seeds: Int) throws -> Int {
    try (0..<seeds).filter { seed in
      let drawn = DrawnTable(seed: UInt64(seed), rules: rules)
      let tables = try read(drawn.pdf()).document.tables
      return tables.count == 1 && rows(tables[0]) == drawn.texts
    }.count
  }

  @Test(arguments: DrawnTable.Rules.allCases)
  func recoversTheGridThatWasDrawn(_ rules: DrawnTable.Rules) throws {
    #expect(try recovered(rules, seeds: 100) == 100)
  }

  /// Turned pages give the same grid, and places on the page as it is shown.
  @Test(arguments: [1, 2, 3])
  func readsWhatIsTurned(_ quarters: Int) throws {
    for seed in 0..<30 {
      let rules = DrawnTable.Rules.allCases[seed % DrawnTable.Rules.allCases.count]
      let drawn = DrawnTable(seed: UInt64(seed), rules: rules)
      let upright = try #require(try read(drawn.pdf()).document.tables.first)
      let turned = try read(drawn.pdf(turn: quarters, head: "Annex 3")).document
      let table = try #require(turned.tables.first)
      #expect(turned.tables.count == 1)
      #expect(rows(table) == drawn.texts, "seed \(seed)")
      #expect(turned.blocks.contains { $0.table == nil && $0.text.text == "Annex 3" })
      let (width, height) = drawn.isLandscape ? (84_200, 59_500) : (59_500, 84_200)
      for (cell, other) in zip(table.cells, upright.cells) {
        let box = try #require(cell.place.box)
        let was = try #require(other.place.box)
        let expected =
          switch quarters {
          case 1: [height - Int(was.bottom), Int(was.left), height - Int(was.top), Int(was.right)]
          case 2:
            [
              width - Int(was.right), height - Int(was.bottom), width - Int(was.left),
              height - Int(was.top),
            ]
          default: [Int(was.top), width - Int(was.right), Int(was.bottom), width - Int(was.left)]
          }
        let found = [box.left, box.top, box.right, box.bottom].map(Int.init)
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 150 }, "seed \(seed)")
      }
    }
  }

  @Test func saysWhatOfADrawingItLeavesOut() throws {
    let bytes = DrawnTable(seed: 1, rules: .grid).pdf()
    var limits = ReadingLimits()
    limits.shapesPerPage = 4
    let cut = try Reader.pdf.read(Input(name: "a.pdf", bytes: bytes), .init(limits: limits))
    #expect(cut.findings.map(\.code) == ["DOC006"])
    #expect(cut.partial == "page 1 draws more than 4 shapes")
    let whole = try read(bytes)
    #expect(whole.findings.isEmpty)
    #expect(whole.partial == nil)
  }

  @Test func namesWhatItCannotRead() {
    func kind(_ bytes: [UInt8], pages: [ClosedRange<Int>]? = nil) -> ReadError.Kind? {
      do {
        _ = try read(bytes, pages: pages)
        return nil
      } catch let error as ReadError {
        return error.kind
      } catch {
        return nil
      }
    }
    let drawn = DrawnTable(seed: 1, rules: .grid).pdf()
    #expect(kind(drawn) == nil)
    #expect(kind(Array("%PDF-1.7\nnothing".utf8)) == .damaged)
    #expect(kind(drawn, pages: [7...9]) == .noPages)
  }

  @Test func survivesBytesThatWereChanged() {
    let whole = DrawnTable(seed: 3, rules: .grid).pdf()
    var random = SplitMix(seed: 5)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      // A document or a named error; anything else would end the test process.
      let reading = try? read(bytes)
      #expect(reading.map { $0.document.source.bytes == bytes.count } ?? true)
    }
  }

  @Test func recognisesAHeaderInTheFirstKilobyte() {
    let blank = [UInt8](repeating: 0x20, count: 900)
    #expect(Reader.pdf.recognises(Input(name: "a", bytes: blank + Array("%PDF-1.4".utf8))))
    #expect(!Reader.pdf.recognises(Input(name: "a", bytes: Array("PDF".utf8))))
  }
}
