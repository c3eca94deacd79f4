/// Writes PDF files object by object, as wrong as they need to be.
package struct PDFWriter {
  package private(set) var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
  private var places: [Int: Int] = [:]

  package init() {}

  package mutating func object(_ number: Int, _ body: String) {
    places[number] = bytes.count
    bytes += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
  }

  package mutating func stream(_ number: Int, _ dictionary: String = "", _ content: [UInt8]) {
    places[number] = bytes.count
    bytes += Array("\(number) 0 obj\n<< \(dictionary) /Length \(content.count) >>\nstream\n".utf8)
    bytes += content + Array("\nendstream\nendobj\n".utf8)
  }

  /// Where an object begins.
  package func place(of number: Int) -> Int { places[number] ?? 0 }

  /// Catalog, page tree, page, font and content as objects 1 to 5.
  package mutating func onePage(_ content: String) {
    object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    object(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
        + "/Resources << /Font << /F1 4 0 R >> >> >>")
    object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    stream(5, "", Array(content.utf8))
  }

  /// Ends the file; gives its bytes.
  package mutating func finish(trailer: String = "/Root 1 0 R") -> [UInt8] {
    let start = bytes.count
    let size = (places.keys.max() ?? 0) + 1
    var table = "xref\n0 \(size)\n0000000000 65535 f \n"
    for number in 1..<size {
      let place = String(places[number] ?? 0)
      table += String(repeating: "0", count: 10 - place.utf8.count) + place
      table += places[number] == nil ? " 65535 f \n" : " 00000 n \n"
    }
    bytes += Array(
      "\(table)trailer\n<< /Size \(size) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  /// One page with this content stream, and what else its dictionary and resources hold.
  package static func page(
    _ content: [UInt8], dictionary: String = "", page: String = "", resources: String = "",
    fonts: String = "/F1 4 0 R",

    box: String = "0 0 612 792", more: (inout PDFWriter) -> Void = { _ in }
  ) -> [UInt8] {
    var writer = PDFWriter()
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    writer.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    writer.object(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [\(box)] /Contents 5 0 R \(page) "
        + "/Resources << /Font << \(fonts) >> \(resources) >> >>")
    writer.object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    writer.stream(5, dictionary, content)
    more(&writer)
    return writer.finish()
  }

  package static func page(
    _ content: String, page: String = "", resources: String = "", fonts: String = "/F1 4 0 R",
    box: String = "0 0 612 792", more: (inout PDFWriter) -> Void = { _ in }
  ) -> [UInt8] {
    Self.page(
      Array(content.utf8), page: page, resources: resources, fonts: fonts, box: box, more: more)
  }

  /// Pages that each print a word, and references to some that are not there.
  package static func pages(_ count: Int, missing: Int = 0) -> [UInt8] {
    var writer = PDFWriter()
    let kids = (0..<(count + missing)).map { "\($0 + 5) 0 R" }.joined(separator: " ")
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    writer.object(2, "<< /Type /Pages /Count \(count + missing) /Kids [\(kids)] >>")
    writer.object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    writer.stream(4, "", Array(text("Hello page").utf8))
    for index in 0..<count {
      writer.object(
        index + 5,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
    }
    return writer.finish()
  }

  /// What codes of a font mean, as the content of its `/ToUnicode`.
  package static func characterMap(_ codes: [(code: String, utf16: String)]) -> [UInt8] {
    Array(
      ("/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> "
        + "endcodespacerange \(codes.count) beginbfchar "
        + codes.map { "<\($0.code)> <\($0.utf16)>" }.joined(separator: " ")
        + " endbfchar endcmap").utf8)
  }

  /// One page whose font stands for other characters: each code of the content, and the UTF-16 that
  /// it means, both in hexadecimal.
  package static func page(_ content: String, meaning codes: [(code: String, utf16: String)])
    -> [UInt8]
  {
    page(content) { writer in
      writer.object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>")
      writer.stream(6, "", characterMap(codes))
    }
  }

  /// Text in Helvetica at a place.
  package static func text(_ text: String, x: Int = 72, y: Int = 700) -> String {
    "BT /F1 10 Tf \(x) \(y) Td (\(text)) Tj ET\n"
  }

  /// Bytes in the zlib format that inflate to 258 times as many blanks and more.
  ///
  /// Source: RFC 1951, 3.2.6: fixed Huffman codes, one literal and then copies of length 258.
  package static func bomb(copies: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b1, 1)
    bits.write(0b01, 2)
    bits.huffman(0x30 + 0x20, 8)
    for _ in 0..<copies {
      bits.huffman(0b1100_0101, 8)
      bits.huffman(0, 5)
    }
    bits.huffman(0, 7)
    return [0x78, 0x9C] + bits.finish() + [0, 0, 0, 0]
  }
}

/// Writes bits lowest first, Huffman codes highest first, as RFC 1951 packs them.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var current: UInt8 = 0
  private var filled = 0

  mutating func write(_ value: Int, _ count: Int) {
    for bit in 0..<count { push(value >> bit & 1) }
  }

  mutating func huffman(_ code: Int, _ count: Int) {
    for bit in (0..<count).reversed() { push(code >> bit & 1) }
  }

  mutating func finish() -> [UInt8] {
    while filled != 0 { push(0) }
    return bytes
  }

  private mutating func push(_ bit: Int) {
    current |= UInt8(bit) << UInt8(filled)
    filled += 1
    if filled == 8 {
      bytes.append(current)
      current = 0
      filled = 0
    }
  }
}
