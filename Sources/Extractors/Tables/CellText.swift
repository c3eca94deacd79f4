internal import Findings

/// The text under one field in one row: a line a paragraph, each with its place.
struct CellText: Sendable {
  struct Line: Sendable {
    var text: String
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
    lines.count == 1 ? lines[0].text : lines.map(\.text).joined(separator: " ")
  }

  /// The text in which a run of white space is one blank.
  static func flattened(_ text: String) -> String {
    if isFlat(text) { return text }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    var isDue = false
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isDue = !words.isEmpty
      } else {
        if isDue { words.append(0x20) }
        isDue = false
        words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static func isFlat(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var last: UInt8 = 0
      for byte in bytes {
        if byte <= 0x20, byte == 0x0A || byte == 0x09 || (byte == 0x20 && last == 0x20) {
          return false
        }
        last = byte
      }
      return true
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
  /// The lines that line feeds set apart, blank ones left out.
  var lines: [String] {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.contains(0x0A) else { return bytes.isEmpty ? [] : [self] }
      return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether the text is nothing but dashes and blanks, as printed where there is no value.
  var isDashes: Bool {
    guard let first = utf8.first, first >= 0x80 || first == 0x2D || first == 0x5F || first == 0x20
    else { return false }
    return unicodeScalars.allSatisfy { "-–—−‒_ ".unicodeScalars.contains($0) }
  }
}
