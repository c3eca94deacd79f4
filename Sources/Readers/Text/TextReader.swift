internal import Documents
internal import Findings

extension Reader {
  /// Plain text and markdown as OCR leaves them, with tab-separated tables and inline HTML.
  package static let text = Reader(
    name: "text", recognises: { _ in true },
    read: { input, options throws(ReadError) in
      try TextEncoding.check(input)
      let bytes = input.bytes
      let (blocks, sha256) = concurrently(
        { TextParts.blocks(of: bytes, limits: options.limits) }, { Digest.sha256(bytes) })
      guard let blocks else { throw excess(in: input, options.limits) }
      let source = Source(
        file: input.name, mediaType: "text/plain", bytes: bytes.count, sha256: sha256)
      return Reading(document: Document(source: source, blocks: blocks))
    })

  /// The first line of a text whose tables are too large.
  private static func excess(in input: Input, _ limits: ReadingLimits) -> ReadError {
    var size = TableSize(limits: limits)
    let lines = TextLines(input.bytes).lazy.compactMap { line in
      size.excess(with: line).map { (line.number, $0) }
    }
    let (line, problem) = lines.first { _ in true } ?? (1, "too many table cells")
    return ReadError(
      kind: .limit, input: input.name, place: .text(line: line, column: 1), problem: problem,
      remedy: "no plan needs that; check that the file is the text you mean")
  }
}
