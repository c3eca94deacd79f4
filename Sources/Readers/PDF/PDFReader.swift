internal import CPoppler
internal import Documents
internal import Findings
internal import Layout

extension Reader {
  /// Reads PDF by poppler; words and drawing come from each page, tables and prose from their layout.
  package static let pdf = Reader(
    name: "pdf",
    recognises: { input in
      // The header may stand anywhere in the first kilobyte, says ISO 32000 in annex H.
      let head = input.bytes.prefix(1024)
      let mark = Array("%PDF-".utf8)
      return head.indices.contains { head[$0...].starts(with: mark) }
    },
    read: { input, options throws(ReadError) in
      let document = try PopplerDocument(input, password: options.password)
      let count = document.pageCount
      guard count > 0 else {
        throw ReadError(
          kind: .noPages, input: input.name,
          problem: "the PDF holds no pages, at least one expected",
          remedy: "get the file anew, or repair it with a tool such as qpdf")
      }
      var layout = DocumentLayout()
      for index in 0..<count {
        guard options.pages.map({ $0.contains { $0.contains(index + 1) } }) ?? true else {
          continue
        }
        guard let page = document.page(at: index) else { continue }
        layout.add(PageDraft(Page(page, number: index + 1)))
      }
      let blocks = layout.blocks().map { block in
        var block = block
        block.language = Language.guess(block.table.map(Reader.sample(of:)) ?? block.text.text)
        return block
      }
      let source = Source(
        file: input.name, mediaType: "application/pdf", bytes: input.bytes.count,
        sha256: Digest.sha256(input.bytes), pages: count)
      return Reading(document: Document(source: source, blocks: blocks))
    })
}

extension Reader {
  /// Enough of a table's text to tell its language by.
  private static func sample(of table: Table) -> String {
    table.cells.prefix(200).map(\.text.text).joined(separator: " ")
  }
}

extension Page {
  /// All that poppler shows of a page.
  init(_ page: borrowing PopplerPage, number: Int) {
    let size = page.size
    let drawing = PageDrawing.watch(page)
    self.init(
      number: number, width: size.width, height: size.height,
      words: PageWords(PageText(of: page)).words,
      rulings: drawing?.rulings ?? [], shades: drawing?.shades ?? [],
      pictures: drawing?.pictures ?? [], drawings: drawing?.drawings ?? [])
  }
}
