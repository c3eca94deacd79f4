import PDFWriting

/// Files that are not what their names say, and texts that are large or odd in their bytes.
extension HostileInput {
  static var disguises: [HostileInput] {
    let html =
      "<!DOCTYPE html><html><body><table><tr><td>a</td></tr></table><p>\(marker)</p></body></html>"
    let pdf = PDFWriter.page(PDFWriter.text("Hello \(marker)"))
    let kinds: [(String, [UInt8])] = [
      ("zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]),
      ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]),
      ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
      ("docx", [0x50, 0x4B, 3, 4] + Array("[Content_Types].xml word/document.xml".utf8)),
      ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46]),
      ("postscript", Array("%!PS-Adobe-3.0\n(Hello) show showpage\n".utf8)),
      ("json", Array("{\"plan\": [1, 2, 3]}\n".utf8)),
      ("sqlite", Array("SQLite format 3\u{0}".utf8)),
    ]
    return kinds.flatMap { name, head in
      ["pdf", "txt", "html"].map { HostileInput("\(name)-as.\($0)", head + noise) }
    } + [
      HostileInput("page-as.txt", html, lastWords: marker), HostileInput("page-as.pdf", html),
      HostileInput("text-as.html", "Just words, \(marker)\n\n| a | b |\n", lastWords: marker),
      HostileInput("text-as.pdf", "Just words, \(marker)\n", lastWords: marker),
      HostileInput("print-as.txt", pdf, lastWords: marker),
      HostileInput("print-as.html", pdf, lastWords: marker),
      HostileInput("empty.pdf", ""), HostileInput("empty.html", ""), HostileInput("noname", ""),
      HostileInput("mark.html", [0xEF, 0xBB, 0xBF]), HostileInput("mark.pdf", [0xFE, 0xFF]),
    ] + units + sizes + markup
  }

  private static let noise: [UInt8] = {
    var state: UInt32 = 1
    return (0..<3_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
  }()

  /// Text in units of two and four bytes, with and without a mark, in both orders.
  private static var units: [HostileInput] {
    let text = Array("Words and words, \(marker)\n".unicodeScalars).map(\.value)
    return [2, 4].flatMap { width in
      [true, false].flatMap { isBig in
        [true, false].flatMap { isMarked in
          let scalars = (isMarked ? [0xFEFF] : []) + text
          let bytes = scalars.flatMap { scalar in
            let unit = (0..<width).map { UInt8(truncatingIfNeeded: scalar >> UInt32(8 * $0)) }
            return isBig ? unit.reversed() : unit
          }
          let name = "utf\(width * 8)\(isBig ? "be" : "le")\(isMarked ? "-mark" : "")"
          return ["txt", "html"].map { HostileInput("\(name).\($0)", bytes) }
        }
      }
    }
  }

  private static var sizes: [HostileInput] {
    [
      HostileInput(
        "hundred-megabytes.txt", repeated("word ", 20_000_000) + marker, lastWords: marker),
      HostileInput("tab-bomb.txt", repeated("\t", 3_000_000) + marker),
      HostileInput("tab-rows.txt", repeated("\t\t\t\t\t\t\t\t\t\n", 250_000) + marker),
      HostileInput("blank-line.txt", repeated(" ", 5_000_000) + marker, lastWords: marker),
      HostileInput("blank-cells.txt", repeated("|  |  |  |  |\n", 100_000) + marker),
      HostileInput(
        "dashes.txt", repeated("-", 2_000_000) + "\n" + repeated("---\n", 100_000) + marker),
      HostileInput("pluses.txt", repeated("+----+----+\n", 50_000) + marker),
      HostileInput("numerals.txt", repeated("9", 1_000_000) + " " + marker, lastWords: marker),
      HostileInput(
        "exponents.txt", repeated("| 1e999 | -1E+400 | 0x1p9 | 1_000 |\n", 10_000) + marker),
      HostileInput("commas.txt", repeated("1,", 500_000) + " " + marker, lastWords: marker),
      HostileInput("brackets-deep.txt", repeated("[a](", 100_000) + marker),
      HostileInput("emphasis.txt", repeated("**a _b ", 100_000) + marker),
      HostileInput("footnotes.txt", repeated("[^1]: note\n", 30_000) + marker),
      HostileInput("marks.txt", repeated("\u{FEFF}", 200_000) + marker),
      HostileInput(
        "directions-all.txt",
        repeated("\u{202A}\u{202B}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{61C}x", 5_000)
          + marker),
      HostileInput(
        "separators.txt", repeated("a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f", 20_000) + marker),
      HostileInput("private.txt", repeated("\u{E000}\u{FFFE}\u{FFFF}\u{10FFFF}", 20_000) + marker),
      HostileInput("arabic.txt", repeated("١٢٣٤ خطة العمل ", 50_000) + marker),
    ]
  }

  private static var markup: [HostileInput] {
    let bodies: [(String, String)] = [
      ("css-bomb", "<style>" + repeated("a>b+c~d{content:\"\\201C\"}", 100_000) + "</style>"),
      (
        "style-attributes",
        repeated("<p style=\"\(String(repeating: "a:b;", count: 50))\">x</p>", 10_000)
      ),
      ("script-bomb", "<script>" + repeated("document.write('<table>');", 200_000) + "</script>"),
      ("unterminated", repeated("<td colspan=\"3 ", 20_000)),
      ("angles", repeated("<", 300_000)), ("closings", repeated("</table></td></p>", 100_000)),
      ("entities-deep", repeated("&amp;amp;", 200_000) + repeated("&", 200_000)),
      ("references", repeated("&#99999999999;&#xFFFFFFFF;&#0;&#xD800;&nosuch;", 30_000)),
      (
        "table-in-table",
        repeated("<table><tr><td>", 900) + "x" + repeated("</td></tr></table>", 900)
      ),
      (
        "cells-two-million",
        "<table>" + repeated("<tr>" + String(repeating: "<td>", count: 100), 20_500) + "</table>"
      ),
      ("rowspans", "<table>" + repeated("<tr><td rowspan=1000000000>x", 3_000) + "</table>"),
      ("lists-deep", repeated("<ol><li>", 50_000)),
      ("captions", repeated("<table><caption>", 5_000)),
      ("data-url", "<img src=\"data:image/png;base64," + repeated("AAAA", 500_000) + "\">"),
      (
        "base",
        "<base href=\"file:///etc/\"><iframe src=passwd></iframe><object data=shadow></object>"
      ),
      ("preformatted", "<pre>" + repeated("a  b\n", 200_000) + "</pre>"),
      ("textarea", "<textarea>" + repeated("<p>x", 50_000)),
      ("plaintext", "<plaintext>" + repeated("x ", 50_000)),
      ("ruby", repeated("<ruby>a<rt>b</ruby>", 30_000)),
      ("templates", repeated("<template><tr><td>x", 5_000)),
      ("tag-names", "<" + repeated("x", 1_000_000) + ">"),
      ("cdata", repeated("<![CDATA[x]]>", 30_000)),
      ("processing", repeated("<?php echo 1; ?>", 30_000)),
      ("doctypes", repeated("<!DOCTYPE html>", 30_000)),
    ]
    return bodies.map { name, body in
      HostileInput(
        "\(name).html", "<!DOCTYPE html><html><body>\(body)<p>\(marker)</p></body></html>")
    } + bodies.map { name, body in HostileInput("\(name).txt", "\(body)\n\(marker)\n") }
  }
}
