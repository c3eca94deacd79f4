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
    var printed = text
    return printed.withUTF8 { isFlat($0) ? text : flattenedASCII($0) }
      ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
  func forEachLine(_ body: (_ line: String, _ number: Int) -> Void) {
    var text = self
    text.withUTF8 { bytes in
      var (start, number) = (0, 0)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if line.count == bytes.count {
          body(self, number)
        } else if !line.isEmpty {
          body(String(decoding: line, as: UTF8.self), number)
        }
        (start, number) = (end + 1, number + 1)
      }
    }
  }

  /// Whether the text is nothing but dashes and blanks, as printed where there is no value.
  var isDashes: Bool {
    guard let first = utf8.first, first >= 0x80 || first == 0x2D || first == 0x5F || first == 0x20
    else { return false }
    return unicodeScalars.allSatisfy { "-–—−‒_ ".unicodeScalars.contains($0) }
  }
}
