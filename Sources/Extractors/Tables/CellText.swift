internal import Findings

/// The text under one field in one row: a line a paragraph, each with its place.
struct CellText: Sendable {
  struct Line: Sendable {
    var text: Substring
    var place: Place
    /// The place of the row that the line stands in.
    var row: Place
    /// Whether it is the rest of the line before it, which a page break cut.
    var goesOn = false
  }

  var lines: [Line] = []
  /// Whether the value stands above, in a cell merged downwards.
  var inherited = false

  var isEmpty: Bool { lines.isEmpty }

  /// All lines with one blank between.
  var text: String {
    lines.count == 1 ? String(lines[0].text) : lines.map(\.text).joined(separator: " ")
  }

  /// The text in which a run of white space is one blank.
  static func flattened(_ text: String) -> String { String(flattened(text[...])) }

  /// The same of a part of a text, which is given as it is where it has no such run.
  static func flattened(_ text: Substring) -> Substring {
    var printed = text
    if printed.withUTF8(isFlat) { return text }
    return Substring(
      printed.withUTF8(flattenedASCII)
        ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static func isFlat(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte <= 0x20, byte == 0x0A || byte == 0x09 || (byte == 0x20 && last == 0x20) {
        return false
      }
      last = byte
    }
    return true
  }

  /// The same of ASCII, without blanks at either end; nil of more than ASCII.
  private static func flattenedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { words in
      var count = 0
      var isDue = false
      for byte in bytes {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isDue = count > 0
        } else {
          if isDue {
            words[count] = 0x20
            count += 1
            isDue = false
          }
          words[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// This text with another's lines behind it.
  mutating func append(_ other: CellText) {
    lines.append(contentsOf: other.lines)
  }
}

extension CellText.Line {
  /// The line as the rest of the one before it.
  var goingOn: CellText.Line {
    var line = self
    line.goesOn = true
    return line
  }
}

extension String {
  /// Gives the lines that line feeds set apart with their numbers from 0, blank ones left out.
  func forEachLine(_ body: (_ line: Substring, _ number: Int) -> Void) {
    var text = self
    let feeds = text.withUTF8 { bytes in bytes.indices.filter { bytes[$0] == 0x0A } }
    guard !feeds.isEmpty else { return isEmpty ? () : body(self[...], 0) }
    var start = startIndex
    for (number, feed) in (feeds + [utf8.count]).enumerated() {
      let end = utf8.index(startIndex, offsetBy: feed)
      if end > start { body(self[start..<end], number) }
      start = feed < utf8.count ? utf8.index(after: end) : end
    }
  }

  /// Whether the text is nothing but dashes and blanks, as printed where there is no value.
  var isDashes: Bool {
    guard let first = utf8.first, first >= 0x80 || first == 0x2D || first == 0x5F || first == 0x20
    else { return false }
    return unicodeScalars.allSatisfy { "-–—−‒_ ".unicodeScalars.contains($0) }
  }
}
