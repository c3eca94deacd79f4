internal import Documents
internal import Findings

extension Reader {
  /// Plain text and markdown as OCR leaves them, with tab-separated tables and inline HTML.
  package static let text = Reader(
    name: "text", recognises: { _ in true },
    read: { input, options throws(ReadError) in
      try TextEncoding.check(input)
      var blocks = TextBlocks()
      var size = TableSize(limits: options.limits)
      for line in TextLines(input.bytes) {
        if let excess = size.excess(with: line) {
          throw ReadError(
            kind: .limit, input: input.name, place: .text(line: line.number, column: 1),
            problem: excess,
            remedy: "no plan needs that; check that the file is the text you mean")
        }
        blocks.take(line)
      }
      let source = Source(
        file: input.name, mediaType: "text/plain", bytes: input.bytes.count,
        sha256: Digest.sha256(input.bytes))
      return Reading(document: Document(source: source, blocks: blocks.finish()))
    })
}
