import PDFWriting

/// PDF pages whose fonts, matrices, masks, filters and marks do harm.
extension HostileInput {
  static var fonts: [HostileInput] {
    let hello = PDFWriter.text("Hello")
    let bomb = PDFWriter.bomb(copies: 500_000)
    let flate = "/Filter /FlateDecode"
    let shown: [(String, String)] = [
      ("matrix-nan", "nan nan nan nan 0 0 cm BT /F1 nan Tf NaN inf Td (x) Tj ET " + hello),
      ("matrix-words", "/a /b (c) << >> [1] 2 cm " + hello),
      ("matrix-grows", repeated("10 0 0 10 0 0 cm ", 500) + hello),
      ("matrix-shrinks", repeated("0.1 0 0 0.1 0 0 cm ", 500) + hello),
      ("spacing-huge", "BT /F1 10 Tf 1e30 Tc -1e30 Tw 0 Tz 1e9 TL 72 700 Td (a b) Tj T* ET"),
      ("saves-alternate", repeated("q 1 0 0 1 0 0 cm ", 100_000) + hello),
      ("operands", repeated("1 ", 300_000) + "m " + hello),
      ("unknown-operators", repeated("abc xyz ", 100_000) + hello),
      ("strings-deep", "BT /F1 10 Tf " + repeated("(", 50_000) + repeated(")", 50_000) + " Tj ET"),
      ("dictionary-deep", "/Span " + repeated("<< /A ", 20_000) + " BDC " + hello),
      ("marks-unended", repeated("/P << /MCID 0 >> BDC ", 30_000) + hello),
      ("words-64k", grid(64_000)),
      ("one-place", repeated("BT /F1 10 Tf 72 700 Td (word) Tj ET ", 10_000)),
      ("slanted-words", slanted(5_000)),
      ("letters-apart", letters(20_000)),
    ]
    return shown.map { HostileInput("\($0.0).pdf", PDFWriter.page($0.1)) }
      + [
        "/UserUnit 1e9", "/UserUnit -1", "/Rotate 45", "/Rotate -99999999990", "/CropBox [9 9 1 1]",
      ]
      .enumerated().map {
        HostileInput("page-\($0.offset).pdf", PDFWriter.page(hello, page: $0.element))
      }
      + [
        HostileInput("box-nan.pdf", PDFWriter.page(hello, box: "nan 0 inf 792")),
        HostileInput("font-widths.pdf", font("/FirstChar 0 /LastChar 255 /Widths [0 0 -9 1e30]")),
        HostileInput("font-zero.pdf", font(widths(0))),
        HostileInput("font-minus.pdf", font(widths(-500))),
        HostileInput("font-wide.pdf", font(widths(1_000_000_000))),
        HostileInput("font-last.pdf", font("/FirstChar -9 /LastChar 2147483647 /Widths 4 0 R")),
        HostileInput(
          "font-loop.pdf", font("/DescendantFonts [4 0 R] /Encoding 4 0 R /ToUnicode 4 0 R")),
        HostileInput("fonts-many.pdf", manyFonts(4_000)),
        HostileInput("type3-loop.pdf", type3("BT /F1 1 Tf (a) Tj ET")),
        HostileInput("type3-zero.pdf", type3("0 0 0 0 0 0 d1", matrix: "0 0 0 0 0 0")),
        HostileInput("unicode-controls.pdf", mapped("<00> <ff> <0000>"), lastWords: nil),
        HostileInput("unicode-surrogates.pdf", mapped("<00> <ff> <d800>")),
        HostileInput(
          "unicode-long.pdf", mapped("<00> <ff> <\(String(repeating: "0041", count: 500))>")),
        HostileInput("unicode-turned.pdf", mapped("<00> <ff> <202e>")),
        HostileInput("unicode-bomb.pdf", mapped(bomb, flate)),
        HostileInput("mask-loop.pdf", mask),
        HostileInput(
          "bomb-twice.pdf", PDFWriter.page(bomb, dictionary: "/Filter [/FlateDecode /FlateDecode]")),
        HostileInput(
          "bomb-run.pdf", PDFWriter.page(runs(2_000_000), dictionary: "/Filter /RunLengthDecode")),
        HostileInput(
          "bomb-hex.pdf",
          PDFWriter.page(
            Array(repeated("20", 2_000_000).utf8),
            dictionary: "/Filter [/ASCIIHexDecode /LZWDecode]")),
        HostileInput(
          "predictor.pdf",
          PDFWriter.page(
            bomb,
            dictionary: "\(flate) /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 99 >>")),
        HostileInput(
          "contents-many.pdf",
          PDFWriter.page(
            Array(hello.utf8), page: "/Contents [\(repeated("5 0 R ", 50_000))]")),
        HostileInput(
          "notes-many.pdf", PDFWriter.page(hello, page: "/Annots [\(repeated("4 0 R ", 50_000))]")),
        HostileInput(
          "icc-loop.pdf",
          PDFWriter.page(
            "/C cs 1 sc 0 0 9 9 re f " + hello,
            resources: "/ColorSpace << /C [/Indexed /C 255 /C] >>")),
        HostileInput(
          "shading-loop.pdf",
          PDFWriter.page(
            "/S sh " + hello,
            resources:
              "/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Function << /FunctionType 3 /Functions [] /Domain [0 1] /Bounds [] /Encode [] >> >> >>"
          )),
        HostileInput("image-claims.pdf", claimed),
      ]
  }

  private static func grid(_ count: Int) -> String {
    (0..<scaled(count)).map { PDFWriter.text("w\($0)", x: $0 % 90 * 6, y: $0 / 90 % 790) }.joined()
  }

  private static func slanted(_ count: Int) -> String {
    (0..<scaled(count)).map { index in
      "BT /F1 8 Tf 0.\(index % 9)1 0.5 -0.5 0.\(index % 7)3 \(index % 600) \(index / 600 * 9) Tm (w) Tj ET "
    }.joined()
  }

  /// A letter each at places that no line holds.
  private static func letters(_ count: Int) -> String {
    (0..<scaled(count)).map { PDFWriter.text("a", x: $0 * 37 % 600, y: $0 * 53 % 780) }.joined()
  }

  private static func widths(_ width: Int) -> String {
    "/FirstChar 0 /LastChar 255 /Widths [\(String(repeating: "\(width) ", count: 256))]"
  }

  private static func font(_ entries: String) -> [UInt8] {
    HostileInput.changed(
      PDFWriter.page(PDFWriter.text("Hello wide world")), "/BaseFont /Helvetica",
      "/BaseFont /Helvetica \(entries)")
  }

  private static func manyFonts(_ count: Int) -> [UInt8] {
    let names = (0..<scaled(count)).map {
      "/G\($0) << /Type /Font /Subtype /Type1 /BaseFont /B\($0) >>"
    }
    let text = (0..<scaled(count)).map {
      "BT /G\($0) 9 Tf \($0 % 60 * 10) \($0 / 60 * 9) Td (w) Tj ET "
    }
    return changed(
      PDFWriter.page(text.joined()), "/F1 4 0 R", "/F1 4 0 R " + names.joined(separator: " "))
  }

  private static func type3(_ glyph: String, matrix: String = "0.01 0 0 0.01 0 0") -> [UInt8] {
    PDFWriter.page("BT /T 10 Tf 72 700 Td (aaa) Tj ET", resources: "/Dummy 6 0 R") { writer in
      writer.object(
        4,
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [\(matrix)] "
          + "/CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 "
          + "/LastChar 97 /Widths [9] /Resources << /Font << /F1 4 0 R /T 4 0 R >> >> >>")
      writer.stream(6, "", Array(glyph.utf8))
    }
  }

  private static func mapped(_ range: String) -> [UInt8] {
    mapped(
      Array(
        ("/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> "
          + "endcodespacerange 1 beginbfrange \(range) endbfrange endcmap").utf8), "")
  }

  private static func mapped(_ map: [UInt8], _ filter: String) -> [UInt8] {
    let page = PDFWriter.page(PDFWriter.text("Hello mapped")) { $0.stream(6, filter, map) }
    return changed(page, "/BaseFont /Helvetica", "/BaseFont /Helvetica /ToUnicode 6 0 R")
  }

  /// A soft mask whose group is drawn under itself.
  private static var mask: [UInt8] {
    let state = "/ExtGState << /M << /SMask << /S /Luminosity /G 6 0 R >> >> >>"
    return PDFWriter.page("/M gs " + PDFWriter.text("Hello"), resources: state) {
      $0.stream(
        6,
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency >> "
          + "/Resources << \(state) /XObject << /X 6 0 R >> >>", Array("/M gs /X Do".utf8))
    }
  }

  /// Run-length code that grows sixty-four times.
  private static func runs(_ bytes: Int) -> [UInt8] {
    (0..<scaled(bytes) / 2).flatMap { _ in [129, 0x20] as [UInt8] }
  }

  /// A JPEG 2000 picture that claims four thousand million rows and columns.
  private static var claimed: [UInt8] {
    let head: [UInt8] = [
      0xFF, 0x4F, 0xFF, 0x51, 0, 47, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 7, 1, 1, 7, 1, 1, 7, 1,
      1,
    ]
    return PDFWriter.page(
      PDFWriter.text("Hello") + "q 600 0 0 700 0 0 cm /I Do Q", resources: "/XObject << /I 6 0 R >>"
    ) {
      $0.stream(6, "/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode", head)
    }
  }
}
