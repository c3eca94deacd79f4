import PDFWriting

/// PDF files that do harm.
extension HostileInput {
  static var printed: [HostileInput] {
    structures + contents + [
      HostileInput("header-only.pdf", "%PDF-1.7\n"),
      HostileInput("no-end.pdf", "%PDF-1.4\n1 0 obj\n"),
      HostileInput("late-header.pdf", Array(repeated("x", 900).utf8) + plain),
      HostileInput("cut-half.pdf", Array(plain[..<(plain.count / 2)])),
      HostileInput("cut-last.pdf", Array(plain.dropLast(20))),
      HostileInput("two-in-one.pdf", plain + plain),
      HostileInput("html-inside.pdf", Array("<html><body>".utf8) + plain),
      HostileInput("noise-after.pdf", plain + [UInt8](repeating: 0xFF, count: 100_000)),
      HostileInput("startxref-wild.pdf", plain + Array("startxref\n99999999999\n%%EOF\n".utf8)),
      HostileInput("startxref-minus.pdf", plain + Array("startxref\n-1\n%%EOF\n".utf8)),
    ]
  }

  private static let plain = PDFWriter.page(PDFWriter.text("Hello \(marker)"))

  private static func tree(_ pages: String, _ rest: (inout PDFWriter) -> Void) -> [UInt8] {
    var writer = PDFWriter()
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    writer.object(2, pages)
    rest(&writer)
    return writer.finish()
  }

  private static var structures: [HostileInput] {
    let leaf = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
    return [
      HostileInput("no-pages.pdf", tree("<< /Type /Pages /Kids [] /Count 0 >>") { _ in }),
      HostileInput(
        "lying-count.pdf",
        tree("<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>") {
          $0.object(3, leaf)
        }),
      HostileInput(
        "minus-count.pdf",
        tree("<< /Type /Pages /Kids [3 0 R] /Count -5 >>") {
          $0.object(3, leaf)
        }),
      HostileInput("tree-loop.pdf", tree("<< /Type /Pages /Kids [2 0 R] /Count 1 >>") { _ in }),
      HostileInput(
        "tree-fan.pdf",
        tree(
          "<< /Type /Pages /Kids [\(repeated("3 0 R ", 100_000))] /Count 100000 >>"
        ) {
          $0.object(3, leaf)
        }),
      HostileInput("missing-kid.pdf", tree("<< /Type /Pages /Kids [9 0 R] /Count 1 >>") { _ in }),
      HostileInput("many-pages.pdf", PDFWriter.pages(scaled(6_000))),
      HostileInput(
        "no-root.pdf",
        {
          var writer = PDFWriter(); return writer.finish()
        }()),
      HostileInput(
        "root-loop.pdf",
        {
          var writer = PDFWriter()
          writer.object(1, "1 0 R")
          return writer.finish()
        }()),
      HostileInput(
        "deep-arrays.pdf",
        tree(
          repeated("[", 100_000) + repeated("]", 100_000)
        ) { _ in }),
      HostileInput("deep-names.pdf", tree(repeated("<< /A ", 50_000)) { _ in }),
      HostileInput(
        "encrypted.pdf",
        {
          var writer = PDFWriter()
          writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
          writer.object(2, "<< /Type /Pages /Kids [] /Count 0 >>")
          writer.object(
            3,
            "<< /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <\(repeated("00", 32))> "
              + "/U <\(repeated("11", 32))> >>")
          return writer.finish(trailer: "/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]")
        }()),
    ]
      + [
        ("box-zero", "0 0 0 0"), ("box-huge", "0 0 1e30 1e30"), ("box-minus", "612 792 0 0"),
        ("box-tiny", "0 0 0.0001 0.0001"), ("box-short", "0 0"), ("box-words", "(a) (b) (c) (d)"),
        ("box-wide", "-1000000 -1000000 1000000 1000000"),
      ].map { HostileInput("\($0.0).pdf", PDFWriter.page(PDFWriter.text("Hello"), box: $0.1)) }
  }

  private static var contents: [HostileInput] {
    let word = PDFWriter.text("Hello")
    let drawn: [(String, String)] = [
      ("empty-page", ""), ("no-words", "0 0 m 100 100 l S\n"),
      ("unbalanced", repeated("q ", 200_000) + word), ("restores", repeated("Q ", 200_000) + word),
      ("words", repeated("(word ) Tj ", 0) + grid(60_000)),
      ("words-on-a-heap", repeated(PDFWriter.text("heap"), 20_000)),
      ("one-long-string", PDFWriter.text(repeated("w", 500_000))),
      ("rules", lattice(20_000)), ("tiny-rules", repeated("0 0 0.001 0.001 re f ", 200_000) + word),
      ("lattice-dense", lattice(1_200) + crosses(1_200) + grid(500)),
      ("curves", repeated("0 0 m 1 2 3 4 5 6 c S ", 100_000) + word),
      ("one-long-path", "0 0 m " + repeated("5 5 l 9 9 l ", 200_000) + "S " + word),
      ("dashes", "[0.00001] 0 d 0 0 m 1000000 0 l S " + word),
      ("wide-lines", "1e30 w 0 0 m 100 100 l S " + word),
      ("not-numbers", "1e999 -1e999 1e999 0 0 1e999 cm " + word),
      ("zero-matrix", "0 0 0 0 0 0 cm " + word),
      ("huge-font", "BT /F1 1e30 Tf (big) Tj ET " + word),
      ("minus-font", "BT /F1 -10 Tf 1 0 0 -1 100 100 Tm (minus) Tj ET"),
      ("rotated", "BT /F1 10 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (slanted) Tj ET"),
      ("missing-font", "BT /F9 10 Tf 72 700 Td (lost) Tj ET"),
      ("clips", repeated("0 0 612 792 re W n ", 50_000) + word),
      ("inline-image", "BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID x EI " + word),
      ("marked", repeated("/Span << /ActualText (x) >> BDC ", 50_000) + word),
      ("arrays-of-text", "BT /F1 10 Tf 72 700 Td [\(repeated("(a) -99999 ", 50_000))] TJ ET"),
    ]
    let bomb = PDFWriter.bomb(copies: 2_000_000)
    return drawn.map { HostileInput("\($0.0).pdf", PDFWriter.page($0.1)) } + [
      HostileInput("bomb.pdf", PDFWriter.page(bomb, dictionary: "/Filter /FlateDecode")),
      HostileInput("bad-flate.pdf", PDFWriter.page([1, 2, 3], dictionary: "/Filter /FlateDecode")),
      HostileInput(
        "filters.pdf",
        PDFWriter.page(
          [1], dictionary: "/Filter [\(repeated("/FlateDecode ", 5_000))]")),
      HostileInput("form-loop.pdf", forms(to: 6)), HostileInput("form-fan.pdf", fan),
      HostileInput("image-huge.pdf", image("/Width 65000 /Height 65000 /ColorSpace /DeviceRGB")),
      HostileInput("image-jbig.pdf", image("/Width 900 /Height 900 /Filter /JBIG2Decode")),
      HostileInput("image-jpx.pdf", image("/Width 900 /Height 900 /Filter /JPXDecode")),
      HostileInput("image-fax.pdf", image("/Width 99999 /Height 99999 /Filter /CCITTFaxDecode")),
      HostileInput("pattern.pdf", pattern),
      HostileInput(
        "contents-loop.pdf",
        {
          var writer = PDFWriter()
          writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
          writer.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
          writer.object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>")
          writer.object(4, "[4 0 R 4 0 R]")
          return writer.finish()
        }()),
      HostileInput(
        "notes-loop.pdf",
        PDFWriter.page(word, page: "/Annots [6 0 R]") {
          $0.object(
            6,
            "<< /Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [0 0 9 9] /AP << /N 7 0 R >> >>")
          $0.stream(
            7,
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>",
            Array("/X Do".utf8))
        }),
    ]
  }

  /// Words in rows and columns.
  private static func grid(_ count: Int) -> String {
    (0..<scaled(count)).map { PDFWriter.text("w\($0)", x: $0 % 60 * 10, y: $0 / 60 % 700) }.joined()
  }

  private static func lattice(_ count: Int) -> String {
    (0..<scaled(count)).map { "0 \(Double($0) * 0.6) m 612 \(Double($0) * 0.6) l S " }.joined()
  }

  private static func crosses(_ count: Int) -> String {
    (0..<scaled(count)).map { "\(Double($0) * 0.5) 0 m \(Double($0) * 0.5) 792 l S " }.joined()
  }

  private static func forms(to target: Int) -> [UInt8] {
    PDFWriter.page("/X Do", resources: "/XObject << /X 6 0 R >>") {
      $0.stream(
        6,
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X \(target) 0 R >> >>",
        Array("/X Do /X Do".utf8))
    }
  }

  /// Forms that each draw the next ten times: ten to the ninth in all.
  private static var fan: [UInt8] {
    PDFWriter.page("/X Do", resources: "/XObject << /X 6 0 R >>") { writer in
      for level in 6..<15 {
        writer.stream(
          level,
          "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X \(level + 1) 0 R >> >>",
          Array(repeated("/X Do ", 10).utf8))
      }
      writer.stream(
        15, "/Type /XObject /Subtype /Form /BBox [0 0 612 792]", Array("0 0 9 9 re f".utf8))
    }
  }

  private static func image(_ dictionary: String) -> [UInt8] {
    PDFWriter.page(
      PDFWriter.text("Hello") + "q 600 0 0 700 0 0 cm /I Do Q", resources: "/XObject << /I 6 0 R >>"
    ) {
      $0.stream(
        6, "/Type /XObject /Subtype /Image /BitsPerComponent 8 \(dictionary)", [1, 2, 3, 4])
    }
  }

  private static var pattern: [UInt8] {
    PDFWriter.page(
      "/Pattern cs /P scn 0 0 612 792 re f " + PDFWriter.text("Hello"),
      resources: "/Pattern << /P 6 0 R >>"
    ) {
      $0.stream(
        6,
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 "
          + "/YStep 0.001 /Resources << >>", Array("0 0 1 1 re f".utf8))
    }
  }
}
