internal import Documents
internal import Foundation

/// The text of a cell or line of an OCR text: inline HTML and markdown's bold read,
/// white space runs one blank, NFC.
enum InlineText {
  static func richText(_ bytes: ArraySlice<UInt8>) -> RichText {
    bytes.withUnsafeBufferPointer { richText($0) }
  }

  /// - Parameter likely: A text that is taken where it is the same, so that it is held once.
  static func richText(
    _ bytes: UnsafeBufferPointer<UInt8>, likely: RichText? = nil
  ) -> RichText {
    guard isPlain(bytes) else { return MarkdownBold.read(InlineMarkup.richText(bytes)) }
    if let likely, likely.spans.isEmpty, isSame(likely.text, bytes) { return likely }
    return RichText(String(decoding: bytes, as: UTF8.self))
  }

  private static func isSame(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      guard utf8.count == bytes.count, let one = utf8.baseAddress, let other = bytes.baseAddress
      else { return false }
      return memcmp(one, other, bytes.count) == 0
    }
  }

  /// Whether the bytes are printable ASCII that no mark-up rule touches.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return false
      case UInt8(ascii: "*") where previous == byte: return false
      case 0x20 where previous == 0x20: return false
      case 0x20..<0x7F: previous = byte
      default: return false
      }
    }
    return true
  }
}

/// Markdown's `**bold**`, turned into spans.
enum MarkdownBold {
  static func read(_ rich: RichText) -> RichText {
    var text = rich.text
    guard text.withUTF8({ $0.contains(UInt8(ascii: "*")) }) else { return rich }
    let scalars = Array(rich.text.unicodeScalars)
    let marks = pairs(in: scalars)
    guard !marks.isEmpty else { return rich }
    var kept = String.UnicodeScalarView()
    var dropped = Set<Int>()
    for pair in marks { dropped.formUnion([pair.open, pair.open + 1, pair.close, pair.close + 1]) }
    var position = [Int](repeating: 0, count: scalars.count + 1)
    var count = 0
    for (index, scalar) in scalars.enumerated() {
      position[index] = count
      guard !dropped.contains(index) else { continue }
      kept.append(scalar)
      count += 1
    }
    position[scalars.count] = count
    var spans = rich.spans.map { span in
      let start = position[span.start]
      return RichText.Span(
        style: span.style, start: start, count: position[span.start + span.count] - start)
    }
    for pair in marks {
      let start = position[pair.open]
      spans.append(.init(style: .bold, start: start, count: position[pair.close] - start))
    }
    return RichText(
      String(kept), spans: spans.sorted { ($0.start, $0.count) < ($1.start, $1.count) })
  }

  private static func pairs(in scalars: [Unicode.Scalar]) -> [(open: Int, close: Int)] {
    var pairs: [(open: Int, close: Int)] = []
    var open: Int?
    var index = 0
    while index + 1 < scalars.count {
      guard scalars[index] == "*", scalars[index + 1] == "*" else {
        index += 1
        continue
      }
      if let start = open {
        if scalars[index - 1] != " " {
          pairs.append((start, index))
          open = nil
        }
      } else if index + 2 < scalars.count, scalars[index + 2] != " ", scalars[index + 2] != "*" {
        open = index
      }
      index += 2
    }
    return pairs
  }
}
