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
    var last: UInt8 = 0
    let isFlat = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte != 0x0A && byte != 0x09 && (byte != 0x20 || last != 0x20)
    }
    if isFlat { return text }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
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
  /// Whether the text is nothing but dashes and blanks, as printed where there is no value.
  var isDashes: Bool {
    !isEmpty && unicodeScalars.allSatisfy { "-–—−‒_ ".unicodeScalars.contains($0) }
  }
}
