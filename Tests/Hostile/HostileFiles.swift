import PDFWriting

/// PDF files whose tables of objects, page trees and updates lie or lead in circles.
extension HostileInput {
  static var files: [HostileInput] {
    let word = PDFWriter.page(PDFWriter.text("Hello \(marker)"))
    let noEnds = String(decoding: word, as: UTF8.self).replacing("endobj", with: "")
    return [
      HostileInput("linearised-lie.pdf", linearised),
      HostileInput("xref-stream.pdf", compressed(), lastWords: marker),
      HostileInput("xref-stream-wide.pdf", compressed(widths: "9 9 9")),
      HostileInput("xref-stream-minus.pdf", compressed(widths: "-1 4 2")),
      HostileInput("xref-stream-index.pdf", compressed(more: "/Index [-5 2147483647 0 9]")),
      HostileInput("xref-stream-loop.pdf", compressed(more: "/Prev 9 /XRefStm 9")),
      HostileInput("object-stream-many.pdf", compressed(count: "2147483647")),
      HostileInput("object-stream-first.pdf", compressed(first: 1 << 40)),
      HostileInput("object-stream-loop.pdf", compressed(stream: "/Extends 6 0 R")),
      HostileInput("updates.pdf", updated(word, times: 300), lastWords: marker),
      HostileInput("updates-loop.pdf", updateLoop(word)),
      HostileInput("xref-zeros.pdf", changed(word, " 00000 n", " 99999 n")),
      HostileInput("xref-shifted.pdf", Array("%filler\n".utf8) + word),
      HostileInput("xref-missing.pdf", changed(word, "xref", "xrxx")),
      HostileInput("trailer-missing.pdf", changed(word, "trailer", "tralier")),
      HostileInput("no-endobj.pdf", noEnds),
      HostileInput("no-endstream.pdf", changed(word, "endstream", "")),
      HostileInput("length-huge.pdf", changed(word, "/Length ", "/Length 99999999")),
      HostileInput("length-loop.pdf", changed(word, "/Length ", "/Length 5 0 R %")),
      HostileInput("tree-circle.pdf", circle),
      HostileInput("tree-deep.pdf", deep(20_000)),
      HostileInput("tree-wide.pdf", wide),
      HostileInput("parent-loop.pdf", changed(word, "/Parent 2 0 R", "/Parent 3 0 R")),
      HostileInput("pages-5001.pdf", PDFWriter.pages(5_001)),
      HostileInput("gone-pages.pdf", PDFWriter.pages(1, missing: scaled(3_000))),
      HostileInput("generation.pdf", changed(word, "3 0 R", "3 65535 R")),
      HostileInput("root-number.pdf", changed(word, "/Root 1 0 R", "/Root 7")),
      HostileInput("size-lie.pdf", changed(word, "/Size ", "/Size 2147483647 %")),
      HostileInput("encrypt-null.pdf", changed(word, "/Root 1", "/Encrypt null /Root 1")),
      HostileInput("encrypt-loop.pdf", changed(word, "/Root 1", "/Encrypt 1 0 R /Root 1")),
      HostileInput("encrypt-odd.pdf", changed(word, "/Root 1", "/Encrypt << /V 99 >> /Root 1")),
    ] + attached(word)
  }

  /// Embedded files, scripts, outlines, forms, layers, tags: what stands beside the pages.
  private static func attached(_ word: [UInt8]) -> [HostileInput] {
    let circle = "<< /Kids [1 0 R] /Limits [(a) (z)] >>"
    let catalogs = [
      ("embedded-loop", "/Names << /EmbeddedFiles \(circle) /JavaScript \(circle) >>"),
      ("script", "/OpenAction << /S /JavaScript /JS (while (true) {}) >> /AA << /WC 1 0 R >>"),
      ("launch", "/OpenAction << /S /Launch /F (/bin/sh) >>"),
      ("outline-loop", "/Outlines << /First 1 0 R /Last 1 0 R /Next 1 0 R /Count 99999999 >>"),
      ("form-fields", "/AcroForm << /Fields [1 0 R 1 0 R] /Kids [1 0 R] /XFA 1 0 R >>"),
      ("layers", "/OCProperties << /OCGs [1 0 R] /D << /Order [[[[1 0 R]]]] >> >>"),
      (
        "tags-loop", "/MarkInfo << /Marked true >> /StructTreeRoot << /K 1 0 R /ParentTree 1 0 R >>"
      ),
      ("labels", "/PageLabels << /Nums [0 << /S /r /St 99999999999 >>] >>"),
      ("metadata-loop", "/Metadata 1 0 R /Lang 1 0 R /Version /99.99"),
    ]
    return catalogs.map { name, entry in
      HostileInput(
        "\(name).pdf", changed(word, "<< /Type /Catalog", "<< /Type /Catalog \(entry)"))
    }
  }

  /// The bytes with a word in another's place wherever it stands; all that follows is shifted.
  static func changed(_ bytes: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: old) {
        result += new
        index += old.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static var linearised: [UInt8] {
    var writer = PDFWriter()
    writer.object(
      9, "<< /Linearized 1 /L 1 /H [99999999999 -4] /O 99 /E 99999999 /N 2000000000 /T 7 >>")
    writer.onePage(PDFWriter.text("Hello \(marker)"))
    return writer.finish()
  }

  /// A page whose objects all stand in an object stream, found by a cross-reference stream.
  private static func compressed(
    widths: String = "1 4 2", count: String = "4", first: Int? = nil, stream: String = "",
    more: String = ""
  ) -> [UInt8] {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
        + "/Resources << /Font << /F1 4 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var heads = ""
    var bodies = ""
    for (index, object) in objects.enumerated() {
      heads += "\(index + 1) \(bodies.utf8.count) "
      bodies += object + " "
    }
    var writer = PDFWriter()
    writer.stream(5, "", Array(PDFWriter.text("Hello \(marker)").utf8))
    let start = first ?? heads.utf8.count
    writer.stream(
      6, "/Type /ObjStm /N \(count) /First \(start) \(stream)", Array((heads + bodies).utf8))
    let place = writer.bytes.count
    var table: [UInt8] = [0, 0, 0, 0, 0, 0xFF, 0xFF]
    for index in 0..<4 { table += [2, 0, 0, 0, 6, 0, UInt8(index)] }
    for offset in [writer.place(of: 5), writer.place(of: 6), place] {
      table += [1] + (0..<4).map { UInt8(truncatingIfNeeded: offset >> (24 - 8 * $0)) } + [0, 0]
    }
    writer.stream(7, "/Type /XRef /Size 8 /W [\(widths)] /Root 1 0 R \(more)", table)
    return writer.bytes + Array("startxref\n\(place)\n%%EOF\n".utf8)
  }

  /// The file with so many empty updates behind it, each leading to the one before.
  private static func updated(_ file: [UInt8], times: Int) -> [UInt8] {
    var bytes = file
    var previous = place(of: "xref\n0", in: file)
    for _ in 0..<times {
      let start = bytes.count
      bytes += Array(
        ("xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev \(previous) >>\n"
          + "startxref\n\(start)\n%%EOF\n").utf8)
      previous = start
    }
    return bytes
  }

  private static func updateLoop(_ file: [UInt8]) -> [UInt8] {
    let start = file.count
    return file
      + Array(
        ("xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev \(start) >>\n"
          + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private static func place(of word: String, in bytes: [UInt8]) -> Int {
    bytes.indices.last { bytes[$0...].starts(with: word.utf8) } ?? 0
  }

  private static var circle: [UInt8] {
    var writer = PDFWriter()
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    writer.object(2, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 1000 >>")
    writer.object(3, "<< /Type /Pages /Parent 2 0 R /Kids [4 0 R 2 0 R] /Count 500 >>")
    writer.object(4, "<< /Type /Pages /Parent 3 0 R /Kids [3 0 R 2 0 R] /Count 500 >>")
    return writer.finish()
  }

  private static func deep(_ depth: Int) -> [UInt8] {
    var writer = PDFWriter()
    let last = scaled(depth) + 2
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    for number in 2..<last {
      writer.object(number, "<< /Type /Pages /Kids [\(number + 1) 0 R] /Count 1 >>")
    }
    writer.object(last, "<< /Type /Page /MediaBox [0 0 612 792] >>")
    return writer.finish()
  }

  /// A tree in which each level holds the next ten times: ten to the eighth pages.
  private static var wide: [UInt8] {
    var writer = PDFWriter()
    writer.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    for level in 2..<10 {
      let kids = String(repeating: "\(level + 1) 0 R ", count: 10)
      writer.object(level, "<< /Type /Pages /Kids [\(kids)] /Count 100000000 >>")
    }
    writer.object(10, "<< /Type /Page /MediaBox [0 0 612 792] >>")
    return writer.finish()
  }
}
