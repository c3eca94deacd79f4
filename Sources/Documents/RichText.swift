/// Text as the document sets it: its characters, and the stretches that are set apart.
///
/// Paragraphs and list items inside one cell are separated by a line feed.
package struct RichText: Hashable, Sendable {
  /// A stretch of text that is set in its own way.
  package struct Span: Hashable, Sendable, Codable {
    package enum Style: String, Codable, Sendable {
      case bold, italic, superscript, `subscript`, strikethrough, underline
    }
    package var style: Style
    /// Where it begins and how long it is, in Unicode scalars of `RichText.text`.
    package var start: Int
    package var count: Int

    package init(style: Style, start: Int, count: Int) {
      self.style = style
      self.start = start
      self.count = count
    }
  }

  /// Everything that is printed, footnote marks included.
  package var text: String
  package var spans: [Span]

  package init(_ text: String, spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }

  package var isEmpty: Bool { text.isEmpty }

  /// The text without superscript footnote marks and soft hyphens: "costing³" set as `costing` +
  /// superscript `3` reads "costing", while "18th" with a superscript "th" stays whole.
  package var reading: String {
    let hasMarks = spans.contains { $0.style == .superscript }
    var printed = text
    guard hasMarks || printed.withUTF8(Self.mayHoldSoftHyphens) else { return text }
    let scalars = Array(text.unicodeScalars)
    var dropped = [Bool](repeating: false, count: scalars.count)
    for span in spans where span.style == .superscript {
      let range = max(0, span.start)..<min(scalars.count, span.start + span.count)
      guard !range.isEmpty, scalars[range].allSatisfy(Self.isFootnoteMark) else { continue }
      for index in range { dropped[index] = true }
    }
    // Some producers print the hyphen that a soft one becomes at a line's end behind it.
    for index in scalars.indices where scalars[index] == "\u{AD}" {
      dropped[index] = true
      let next = index + 1
      if next < scalars.count, scalars[next] == "\u{2010}" { dropped[next] = true }
    }
    guard dropped.contains(true) else { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    for (index, scalar) in scalars.enumerated() where !dropped[index] {
      kept.append(contentsOf: scalar.utf8)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// ASCII holds none; that a text is ASCII is seen without a branch a byte.
  private static func mayHoldSoftHyphens(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in utf8 { all |= byte }
    return all >= 0x80 && utf8.contains(0xAD)
  }

  private static func isFootnoteMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "*", "†", "‡", "§", "¶", ",", " ", "[", "]", "(", ")": true
    default: false
    }
  }
}

extension RichText: Codable {
  private enum Key: String, CodingKey { case text, spans }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      try values.decode(String.self, forKey: .text),
      spans: try values.decodeIfPresent([Span].self, forKey: .spans) ?? [])
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(text, forKey: .text)
    if !spans.isEmpty { try values.encode(spans, forKey: .spans) }
  }
}
