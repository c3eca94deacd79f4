internal import Documents
internal import Findings

extension Reader {
  /// Plain text and markdown as OCR leaves them, with tab-separated tables and inline HTML.
  package static let text = Reader(
    name: "text", recognises: { _ in true },
    read: { input, _ throws(ReadError) in
      try TextEncoding.check(input)
      var blocks = TextBlocks()
      for line in TextLines(input.bytes) { blocks.take(line) }
      let source = Source(
        file: input.name, mediaType: "text/plain", bytes: input.bytes.count,
        sha256: Digest.sha256(input.bytes))
      return Reading(document: Document(source: source, blocks: blocks.finish()))
    })
}
