/// Plain texts that do harm.
extension HostileInput {
  static var texts: [HostileInput] {
    encodings + [
      HostileInput("one-long-line.txt", repeated("word ", 2_000_000) + marker, lastWords: marker),
      HostileInput("one-long-word.txt", repeated("w", 5_000_000) + " \(marker)", lastWords: marker),
      HostileInput("newlines.txt", repeated("\n", 3_000_000) + marker, lastWords: marker),
      HostileInput("short-lines.txt", repeated("a\n", 500_000) + marker, lastWords: marker),
      HostileInput("carriage-returns.txt", repeated("a\r", 200_000) + marker, lastWords: marker),
      HostileInput("indents.txt", staircase(2_000, "  ") + marker, lastWords: marker),
      HostileInput("list-depth.txt", staircase(1_000, "  ", item: "- item") + marker),
      HostileInput("headings.txt", repeated("# Heading\n", 100_000) + marker, lastWords: marker),
      HostileInput("stars.txt", repeated("*", 500_000) + " " + marker, lastWords: marker),
      HostileInput("brackets.txt", repeated("[", 200_000) + repeated("(", 200_000) + marker),
      HostileInput("angle.txt", repeated("<", 500_000) + marker),
      HostileInput("ampersands.txt", repeated("&amp", 200_000) + marker),
      HostileInput("entities.txt", repeated("&#x10FFFF;&#0;&#xD800;", 50_000) + marker),
      HostileInput("backticks.txt", repeated("`", 300_000) + "\n" + marker),
      HostileInput("tabs.txt", repeated("a\tb\tc\n", 100_000) + marker, lastWords: marker),
      HostileInput("tab-columns.txt", repeated("a\t", 50_000) + "\n" + repeated("b\t", 50_000)),
      HostileInput("pipe-columns.txt", pipeTable(rows: 3, columns: 20_000) + marker),
      HostileInput("pipe-rows.txt", pipeTable(rows: 100_000, columns: 4) + marker),
      HostileInput("pipe-unclosed.txt", repeated("| a | b\n", 50_000) + marker),
      HostileInput("numbers.txt", numbers + marker, lastWords: marker),
      HostileInput("amounts.txt", amounts + marker, lastWords: marker),
      HostileInput("formulas.txt", "| =cmd() | +1 | -1 | @x |\n|---|---|---|---|\n" + marker),
      HostileInput("acronyms.txt", repeated("Some Long Name (SLN) ", 50_000) + marker),
      HostileInput("enumerators.txt", enumerators + marker, lastWords: marker),
      HostileInput("same-number.txt", repeated("1.1.1 The same activity\n", 20_000) + marker),
      HostileInput("deep-number.txt", "1" + repeated(".1", 20_000) + " Deep\n" + marker),
      HostileInput("combining.txt", "e" + repeated("\u{301}", 500_000) + " " + marker),
      HostileInput("directions.txt", repeated("\u{202E}abc\u{202C}", 50_000) + marker),
      HostileInput("joined-emoji.txt", repeated("\u{1F468}\u{200D}", 100_000) + marker),
    ]
  }

  private static var encodings: [HostileInput] {
    let utf16 = marker.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return [
      HostileInput("empty.txt", ""), HostileInput("one-byte.txt", "x"),
      HostileInput("blank.txt", " \n\t\n "), HostileInput("nul.txt", [0]),
      HostileInput("nuls.txt", [UInt8](repeating: 0, count: 1_000_000)),
      HostileInput("nul-inside.txt", "before\u{0}after " + marker),
      HostileInput("utf8-mark.txt", [0xEF, 0xBB, 0xBF] + Array(marker.utf8), lastWords: marker),
      HostileInput("mark-alone.txt", [0xEF, 0xBB, 0xBF]),
      HostileInput("utf16.txt", [0xFF, 0xFE] + utf16), HostileInput("utf16-bare.txt", utf16),
      HostileInput("utf32.txt", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]),
      HostileInput("latin1.txt", Array("caf".utf8) + [0xE9] + Array(" \(marker)".utf8)),
      HostileInput("cut-scalar.txt", Array(marker.utf8) + [0xE2, 0x82]),
      HostileInput("overlong.txt", [0xC0, 0xAF, 0xE0, 0x80, 0xAF] + Array(marker.utf8)),
      HostileInput("surrogates.txt", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80] + Array(marker.utf8)),
      HostileInput("beyond.txt", [0xF4, 0x90, 0x80, 0x80] + Array(marker.utf8)),
      HostileInput("controls.txt", Array(0...255) + Array(marker.utf8)),
      HostileInput("escapes.txt", repeated("\u{1B}[2J\u{1B}]0;title\u{7}", 1_000) + marker),
      HostileInput("zip.txt", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 4_096)),
      HostileInput("elf.txt", [0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 1, count: 4_096)),
    ]
  }

  private static func staircase(_ depth: Int, _ step: String, item: String = "line") -> String {
    (0..<scaled(depth)).map { repeated(step, $0) + item }.joined(separator: "\n") + "\n"
  }

  private static func pipeTable(rows: Int, columns: Int) -> String {
    let row = repeated("| x ", columns) + "|\n"
    return row + repeated("|---", columns) + "|\n" + repeated(row, rows)
  }

  private static var numbers: String {
    [
      "NaN", "inf", "1e999", "-0", "1.", ".5", "0x10", "١٢٣", "1,23,456.789", "９９",
      repeated("9", 5_000),
    ]
    .map { "| 1.1 | Title | \($0) | \($0) |" }.joined(separator: "\n") + "\n"
  }

  private static var amounts: String {
    "<table><tr><th>Activity</th><th>2025-26</th></tr>"
      + (0..<scaled(2_000)).map {
        "<tr><td>\($0)</td><td>\(repeated("9", $0 % 60 + 1)).999</td></tr>"
      }
      .joined() + "</table>\n"
  }

  private static var enumerators: String {
    (0..<scaled(20_000)).map { "\(["i", "a", "1", "iv", "z", "xx"][$0 % 6])) item \($0)" }
      .joined(separator: "\n") + "\n"
  }
}
