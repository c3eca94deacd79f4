internal import CPoppler
internal import Documents

/// Text as it grows: blanks collapsed, paragraphs kept apart, styles noted.
///
/// Runs of blanks become one blank; control characters become U+FFFD, those that a character
/// reference names by their windows-1252 number become what that number prints; the invisible
/// U+00AD, U+200B and U+FEFF are dropped; the result is in Unicode NFC.
struct TextBuilder {
  private var bytes: [UInt8] = []
  private var scalars = 0
  private var blankIsDue = false
  private var breakIsDue = false
  private var mayNeedComposing = false
  private var open: [OpenStyle] = []
  private var spans: [RichText.Span] = []
  /// Whether line feeds separate lines, as in `<pre>`.
  var isPreformatted = false

  private struct OpenStyle {
    var style: RichText.Span.Style
    var depth: Int
    /// The scalar at which it began to show; nil until then.
    var start: Int?
  }

  /// A text that is to hold about so many bytes.
  init(room: Int = 0) { bytes.reserveCapacity(room) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Sets what follows apart, until as many `end` as `begin` have come.
  mutating func begin(_ style: RichText.Span.Style) {
    if let index = open.firstIndex(where: { $0.style == style }) {
      open[index].depth += 1
    } else {
      open.append(OpenStyle(style: style, depth: 1))
    }
  }

  mutating func end(_ style: RichText.Span.Style) {
    guard let index = open.firstIndex(where: { $0.style == style }) else { return }
    open[index].depth -= 1
    if open[index].depth == 0 { close(open.remove(at: index)) }
  }

  private mutating func close(_ style: OpenStyle) {
    guard let start = style.start, scalars > start else { return }
    if let last = spans.lastIndex(where: { $0.style == style.style }),
      spans[last].start + spans[last].count == start
    {
      spans[last].count += scalars - start
    } else {
      spans.append(.init(style: style.style, start: start, count: scalars - start))
    }
  }

  /// Begins a new paragraph at the next character.
  mutating func lineBreak() { breakIsDue = true }

  /// Sets a blank before the next character.
  mutating func blank() { blankIsDue = true }

  /// Adds valid UTF-8.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isPrinted(byte) {
        settle()
        var end = index + 1
        while end < text.count,
          Self.isPrinted(text[end])
            || text[end] == 0x20 && end + 1 < text.count && Self.isPrinted(text[end + 1])
        { end += 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        scalars += end - index
        index = end
      } else if byte < 0x80 {
        appendControl(byte)
        index += 1
      } else {
        index += appendScalar(text, at: index)
      }
    }
  }

  /// Whether a byte is an ASCII character that is seen.
  private static func isPrinted(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// The text so far, which begins anew.
  mutating func finish() -> RichText {
    for style in open { close(style) }
    if spans.count > 1 { spans.sort { ($0.start, $1.count) < ($1.start, $0.count) } }
    let text = RichText(String(decoding: bytes, as: UTF8.self), spans: spans)
    let result = mayNeedComposing ? Self.composed(text) : text
    for index in open.indices { open[index].start = nil }
    bytes.removeAll(keepingCapacity: true)
    spans = []
    (scalars, blankIsDue, breakIsDue, mayNeedComposing) = (0, false, false, false)
    return result
  }
}

extension TextBuilder {
  /// Writes the blank or break that is due before a character.
  private mutating func settle() {
    if blankIsDue || breakIsDue {
      if !bytes.isEmpty {
        bytes.append(breakIsDue ? 0x0a : 0x20)
        scalars += 1
      }
      (blankIsDue, breakIsDue) = (false, false)
    }
    if !open.isEmpty {
      for index in open.indices where open[index].start == nil { open[index].start = scalars }
    }
  }

  private mutating func appendControl(_ byte: UInt8) {
    switch byte {
    case 0x0a where isPreformatted: breakIsDue = true
    case 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20: blankIsDue = true
    default: appendBytes([0xef, 0xbf, 0xbd])
    }
  }

  /// Adds the scalar of two to four bytes that begins at `index`, and says how many they are.
  private mutating func appendScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = text[index]
    let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard index + length <= text.count else {
      appendBytes([0xef, 0xbf, 0xbd])
      return text.count - index
    }
    var value = UInt32(lead) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3f) }
    switch value {
    case 0x80...0x9f: appendBytes(Array(Self.windows1252(value).utf8))
    case 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: blankIsDue = true
    case 0xad, 0x200b, 0xfeff: break
    default:
      settle()
      for offset in 0..<length { bytes.append(text[index + offset]) }
      scalars += 1
      if Self.mayCompose(value) { mayNeedComposing = true }
    }
    return length
  }

  private mutating func appendBytes(_ scalar: [UInt8]) {
    settle()
    bytes += scalar
    scalars += 1
  }

  /// What a number from 128 to 159 prints; U+FFFD for the five that print nothing.
  ///
  /// Source: HTML Standard, numeric character reference end state.
  private static func windows1252(_ value: UInt32) -> String {
    let printed = Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
    return String(printed[Int(value - 0x80)])
  }

  /// Whether NFC may change a scalar or join it to its neighbour.
  private static func mayCompose(_ value: UInt32) -> Bool {
    switch value {
    case 0x300..<0x2000, 0x2126, 0x212a, 0x212b, 0x2329, 0x232a, 0x2adc, 0x3040...0x30ff, 0xf900...:
      true
    default: false
    }
  }

  /// The text in NFC, its spans moved with it.
  private static func composed(_ text: RichText) -> RichText {
    guard let whole = nfc(text.text),
      whole.unicodeScalars.count != text.text.unicodeScalars.count
        || !whole.utf8.elementsEqual(text.text.utf8)
    else { return text }
    if text.spans.isEmpty { return RichText(whole) }
    let scalars = Array(text.text.unicodeScalars)
    let count = { (end: Int) -> Int in
      var prefix = String.UnicodeScalarView()
      prefix.append(contentsOf: scalars[..<min(end, scalars.count)])
      return nfc(String(prefix))?.unicodeScalars.count ?? end
    }
    return RichText(
      whole,
      spans: text.spans.map {
        let start = count($0.start)
        return .init(style: $0.style, start: start, count: count($0.start + $0.count) - start)
      })
  }

  private static func nfc(_ text: String) -> String? {
    guard let composed = g_utf8_normalize(text, gssize(text.utf8.count), G_NORMALIZE_NFC) else {
      return nil
    }
    defer { g_free(composed) }
    return String(cString: composed)
  }
}
