import PDFWriting

/// Pages of 400 by 300 points for what cairo does not draw: thinnest lines, notes, patterns, images.
///
/// Their font is `/F1`, their tiling pattern with a word in it `/P`, their image of two pixels `/I`.
struct WrittenPDF {
  private var writer = PDFWriter()
  private var pages: [Int] = []
  private var last = 5

  init() {
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    writer.object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    writer.stream(
      4,
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 40 20] /XStep 40 "
        + "/YStep 20 /Resources << /Font << /F1 3 0 R >> >>",
      Array(PDFWriter.text("Tile", x: 2, y: 5).utf8))
    writer.stream(
      5,
      "/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray "
        + "/BitsPerComponent 8", [64, 90])
  }

  /// Adds a page.
  ///
  /// - Parameters:
  ///   - content: What it draws.
  ///   - note: What a stamp on it says.
  mutating func add(_ content: String, note: String? = nil) {
    let stream = next()
    writer.stream(stream, "", Array(content.utf8))
    let stamp = note.map { stampSaying($0) }
    let page = next()
    writer.object(
      page,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents \(stream) 0 R "
        + (stamp.map { "/Annots [\($0) 0 R] " } ?? "")
        + "/Resources << /Font << /F1 3 0 R >> /Pattern << /P 4 0 R >> /XObject << /I 5 0 R >> >> >>"
    )
    pages.append(page)
  }

  mutating func finish() -> [UInt8] {
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    writer.object(2, "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    return writer.finish()
  }

  /// The number of a note that shows and prints the words in a corner of its page.
  private mutating func stampSaying(_ words: String) -> Int {
    let look = next()
    writer.stream(
      look,
      "/Type /XObject /Subtype /Form /BBox [0 0 80 20] /Resources << /Font << /F1 3 0 R >> >>",
      Array(PDFWriter.text(words, x: 2, y: 5).utf8))
    let stamp = next()
    writer.object(
      stamp,
      "<< /Type /Annot /Subtype /Stamp /Rect [200 200 280 220] /F 4 /AP << /N \(look) 0 R >> >>")
    return stamp
  }

  private mutating func next() -> Int {
    last += 1
    return last
  }
}
