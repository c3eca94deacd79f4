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
      var reading = PDFReading(input)
      try PopplerDocument.open(input, password: options.password) { document throws(ReadError) in
        try reading.take(document, pages: options.pages, limits: options.limits)
      }
      return reading.finish()
    })
}

/// One PDF on its way from pages to a document.
private struct PDFReading {
  let input: Input
  let layout = LayoutQueue()
  var findings: [Finding] = []
  /// What of the document was left out, each in a few words.
  var leftOut: [String] = []
  var pageCount = 0

  init(_ input: Input) { self.input = input }

  /// Reads the pages asked for, one at a time, letting each go before the next.
  mutating func take(
    _ document: borrowing PopplerDocument, pages: [ClosedRange<Int>]?, limits: ReadingLimits
  ) throws(ReadError) {
    pageCount = document.pageCount
    guard pageCount > 0 else {
      throw ReadError(
        kind: .noPages, input: input.name, problem: "the PDF holds no pages, at least one expected",
        remedy: "get the file anew, or repair it with a tool such as qpdf")
    }
    let numbers = (1...pageCount).filter { number in
      pages.map { $0.contains { $0.contains(number) } } ?? true
    }
    guard !numbers.isEmpty else {
      throw ReadError(
        kind: .noPages, input: input.name,
        problem: "none of the pages asked for is there, the PDF has \(pageCount)",
        remedy: "ask for pages from 1 to \(pageCount)")
    }
    guard numbers.count <= limits.pages else {
      throw ReadError(
        kind: .limit, input: input.name,
        problem: "\(numbers.count) pages, at most \(limits.pages) expected",
        remedy: "read it in parts with --pages")
    }
    let faces = DrawnFaces()
    defer { faces.release() }
    var hasWords = false
    for number in numbers {
      guard let handle = document.page(at: number - 1) else {
        findings.append(.missingPage(number, of: pageCount))
        leftOut.append("page \(number) cannot be had")
        continue
      }
      let read = PageReading(handle, of: document, number: number, limits: limits, faces: faces)
      let page = read.page
      guard page.words.count <= limits.wordsPerPage else {
        throw ReadError(
          kind: .limit, input: input.name, place: page.place,
          problem:
            "\(page.words.count) words on page \(number), at most \(limits.wordsPerPage) expected",
          remedy: "leave the page out with --pages")
      }
      hasWords = hasWords || !page.words.isEmpty
      findings += read.findings
      leftOut += read.leftOut.map { [$0] } ?? []
      layout.add(page)
    }
    guard hasWords else {
      throw ReadError(
        kind: .noText, input: input.name,
        problem: "none of the \(numbers.count) pages read has a text layer",
        remedy: "recognise its text first, for instance with OCRmyPDF, and run again")
    }
  }

  func finish() -> Reader.Reading {
    let outcome = layout.outcome()
    let blocks = outcome.blocks.map { block in
      var block = block
      block.language = Language.guess(block.table.map(Self.sample) ?? block.text.text)
      return block
    }
    let source = Source(
      file: input.name, mediaType: "application/pdf", bytes: input.bytes.count,
      sha256: Digest.sha256(input.bytes), pages: pageCount)
    return Reader.Reading(
      document: Document(source: source, blocks: blocks), findings: findings + outcome.findings,
      partial: partial)
  }

  private var partial: String? {
    guard let first = leftOut.first else { return nil }
    return leftOut.count > 1 ? "\(first), and \(leftOut.count - 1) more" : first
  }

  /// Enough of a table's text to tell its language by.
  private static func sample(of table: Table) -> String {
    table.cells.prefix(24).map(\.text.text).joined(separator: " ")
  }
}

extension Finding {
  fileprivate static func missingPage(_ number: Int, of count: Int) -> Finding {
    Finding(
      code: "DOC003", name: "missing-page", severity: .error,
      message:
        "page \(number) of \(count) cannot be had, the PDF names it but does not hold it; get the file anew or repair it",
      places: [.page(Int32(clamping: number), Box(points: 0, 0, 0, 0))],
      identity: ["page \(number)"])
  }
}
