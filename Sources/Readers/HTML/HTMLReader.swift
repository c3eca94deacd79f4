internal import Documents
internal import Findings

extension Reader {
  /// HTML pages and fragments, read by libxml2 as browsers read them.
  package static let html = Reader(
    name: "html", recognises: HTMLReader.recognises,
    read: { (input, options) throws(ReadError) in try HTMLReader.read(input, options.limits) })
}

/// Turns a page's bytes into its blocks.
enum HTMLReader {
  /// Whether the name ends as a page's does, or the bytes begin as a page does.
  static func recognises(_ input: Input) -> Bool {
    let name = input.name.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return true }
    if [".txt", ".md", ".markdown", ".pdf", ".json"].contains(where: name.hasSuffix) {
      return false
    }
    let head = input.bytes.prefix(1024)
    let start = head.drop { $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
    guard start.first == UInt8(ascii: "<"), let second = start.dropFirst().first else {
      return false
    }
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
      return String(decoding: start, as: UTF8.self).lowercased().contains("html")
    }
    let word = start.dropFirst().prefix { $0 > 0x2f && $0 != UInt8(ascii: ">") }
    return HTMLTag(name: word)?.isBlock == true || HTMLTag(name: word) == .head
  }

  static func read(
    _ input: Input, _ limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) -> Reader.Reading {
    guard !input.bytes.isEmpty else {
      throw ReadError(
        kind: .empty, input: input.name, problem: "the file is empty",
        remedy: "check that it was downloaded whole")
    }
    var (bytes, findings) = try Charset.decoded(input)
    if let zero = bytes.firstIndex(of: 0) {
      throw ReadError(
        kind: .binary, input: input.name, problem: "a NUL byte at byte \(zero): this is no text",
        remedy: "give the page itself, not an archive or an image of it")
    }
    bytes = ControlCharacters.shown(bytes)
    let blocks = try blocks(of: bytes, input, limits, &findings)
    let source = Source(
      file: input.name, mediaType: "text/html", bytes: input.bytes.count,
      sha256: Digest.sha256(input.bytes))
    bytes = []
    return Reader.Reading(document: Document(source: source, blocks: blocks), findings: findings)
  }

  private static func blocks(
    of bytes: [UInt8], _ input: Input, _ limits: ReadingLimits, _ findings: inout [Finding]
  ) throws(ReadError) -> [Block] {
    let result = bytes.withUnsafeBufferPointer {
      buffer -> Result<(blocks: [Block], clampedCells: [Place]), ReadError> in
      if let offset = LiteralMarkup.excessiveTag(buffer, most: limits.attributes) {
        var lines = LineIndex(buffer)
        return .failure(
          limit(
            input, "a tag with more than \(limits.attributes) attributes",
            lines.place(of: offset, in: buffer)))
      }
      guard let parser = HTMLParser() else {
        return .failure(limit(input, "no memory for the parser", nil))
      }
      let sink = HTMLBlocks(buffer, limits)
      switch parser.parse(buffer, into: sink) {
      case .complete: return .success((sink.finish(), sink.clampedCells))
      case .stopped:
        let excess = sink.excess
        return .failure(limit(input, excess?.problem ?? "stopped", excess?.place))
      case .cut(let line):
        return .failure(
          limit(
            input, "libxml2 gives up", .text(line: Int32(clamping: line), column: 1)))
      }
    }
    let page = try result.get()
    let clamped = page.clampedCells
    if !clamped.isEmpty {
      findings.append(
        Finding(
          code: "DOC002", name: "span-clamped", severity: .warning,
          message:
            "\(clamped.count) cells claim to cover more than \(limits.span) rows or columns; read as \(limits.span)",
          expected: "at most \(limits.span)",
          places: Array(clamped.prefix(limits.notices)), identity: [input.name, "\(clamped.count)"])
      )
    }
    return page.blocks
  }

  private static func limit(_ input: Input, _ problem: String, _ place: Place?) -> ReadError {
    ReadError(
      kind: .limit, input: input.name, place: place, problem: problem,
      remedy: "no plan needs that; check that the file is the page you mean")
  }
}
