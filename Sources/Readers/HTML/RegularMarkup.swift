internal import Documents

/// Markup so regular that it is read without a parser: text with no reference but `&amp;`, alone,
/// in `<p>` after `<p>`, or in the items of one `<ul>`; nothing else beside or inside them.
///
/// It reads what `InlineMarkup` would; a test holds the two against each other.
enum RegularMarkup {
  /// What a fragment prints; nil where it has any other form.
  static func richText(_ bytes: UnsafeBufferPointer<UInt8>) -> RichText? {
    var scan = Scan(bytes: bytes)
    var text = TextBuilder(room: bytes.count)
    scan.skipBlanks()
    if scan.takes("<ul>") {
      scan.skipBlanks()
      guard scan.takesAll("<li>", "</li>", into: &text), scan.takes("</ul>") else { return nil }
      scan.skipBlanks()
    } else if !scan.takesAll("<p>", "</p>", into: &text) {
      return nil
    } else if !scan.isAtEnd {
      guard text.isEmpty, scan.takesText(into: &text) else { return nil }
    }
    return scan.isAtEnd ? text.finish() : nil
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func skipBlanks() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }

    mutating func takes(_ tag: StaticString) -> Bool {
      let count = tag.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[index + offset] != tag.utf8Start[offset] { return false }
      index += count
      return true
    }

    /// Takes every paragraph that one tag opens and another closes, a line each.
    mutating func takesAll(
      _ open: StaticString, _ close: StaticString, into text: inout TextBuilder
    ) -> Bool {
      while takes(open) {
        text.lineBreak()
        guard takesText(into: &text), takes(close) else { return false }
        skipBlanks()
      }
      return true
    }

    /// Takes text up to the next tag or the end; false where the text is not of the simplest.
    mutating func takesText(into text: inout TextBuilder) -> Bool {
      var (start, end) = (index, index)
      text: while end < bytes.count {
        switch bytes[end] {
        case UInt8(ascii: "<"): break text
        case UInt8(ascii: "&"):
          index = end
          guard takes("&amp;") else { return false }
          text.append(UnsafeBufferPointer(rebasing: bytes[start...end]))
          (start, end) = (index, index)
        case ..<0x20, 0x7F, 0xC2, 0xEF...: return false
        default: end += 1
        }
      }
      text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      index = end
      return true
    }
  }
}
