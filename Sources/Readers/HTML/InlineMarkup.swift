package import Documents

/// The HTML that stands inside a cell or paragraph of otherwise plain text.
package enum InlineMarkup {
  /// The deepest nesting that is read as markup.
  static let maximumDepth = 2_000

  /// What a fragment prints: entities decoded, blanks collapsed, paragraphs separated by "\n",
  /// styles as spans, the items of ordered lists with their numbers.
  ///
  /// Fragments nested deeper than 2,000 are given as they are written, markup and all.
  /// - Parameter bytes: Valid UTF-8. A "<" that begins no known element is text.
  package static func richText(_ bytes: ArraySlice<UInt8>) -> RichText {
    bytes.withUnsafeBufferPointer { richText($0) }
  }

  package static func richText(_ bytes: UnsafeBufferPointer<UInt8>) -> RichText {
    guard LiteralMarkup.mayHoldMarkup(bytes) else { return plain(bytes) }
    if let text = RegularMarkup.richText(bytes) { return text }
    return parsed(bytes)
  }

  /// What libxml2 makes of a fragment.
  static func parsed(_ bytes: UnsafeBufferPointer<UInt8>) -> RichText {
    let fragment = ControlCharacters.shown(LiteralMarkup.escaped(bytes))
    return fragment.withUnsafeBufferPointer { escaped in
      guard let parser = HTMLParser() else { return plain(bytes) }
      let sink = FragmentSink()
      return parser.parse(escaped, into: sink) == .complete ? sink.finish() : plain(bytes)
    }
  }

  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> RichText {
    var text = TextBuilder(room: bytes.count)
    text.append(bytes)
    return text.finish()
  }
}

/// What makes rich text of a fragment's elements.
private final class FragmentSink: HTMLSink {
  private var text = TextBuilder()
  private var lists: [ListNumbering] = []
  private var depth = 0

  func start(
    _ tag: HTMLTag?, attributes: HTMLAttributes, position: Int
  ) -> HTMLParser.Verdict {
    depth += 1
    guard depth <= InlineMarkup.maximumDepth else { return .stop }
    guard let tag else { return .goOn }
    if let style = tag.style { text.begin(style) }
    switch tag {
    case .br: text.lineBreak()
    case .td, .th: text.blank()
    case .ol, .ul:
      text.lineBreak()
      lists.append(ListNumbering(tag, attributes))
    case .li:
      text.lineBreak()
      if !lists.isEmpty, let marker = lists[lists.count - 1].next(attributes) {
        text.append(marker)
        text.blank()
      }
    default: if tag.isBlock { text.lineBreak() }
    }
    return .goOn
  }

  func end(_ tag: HTMLTag?) {
    depth -= 1
    guard let tag else { return }
    if let style = tag.style { text.end(style) }
    if tag == .ol || tag == .ul { _ = lists.popLast() }
    if tag.isBlock { text.lineBreak() }
  }

  func text(_ chunk: UnsafeBufferPointer<UInt8>, position: Int) { text.append(chunk) }

  func finish() -> RichText { text.finish() }
}
