/// Writes HTML in which every text and every attribute is escaped; only our own tags are not.
struct HTMLWriter: ~Copyable {
  /// An element's attributes in the order of writing; one whose value is nil is left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  private(set) var sink: ByteSink

  init(into sink: consuming ByteSink = ByteSink()) { self.sink = sink }

  /// An element and what the closure puts in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ inside: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    inside(&self)
    sink.put("</")
    sink.put(name)
    sink.put(">")
  }

  /// An element that holds text and nothing else.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that has no end: `meta`, `img`, `input`, `br`.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  mutating func text(_ text: String) { HTMLText.put(text, into: &sink) }

  /// Our own markup, written as it is.
  mutating func markup(_ markup: StaticString) { sink.put(markup) }

  /// A picture of PNG bytes inside the page itself.
  mutating func picture(_ png: [UInt8], width: Int, height: Int, alternative: String) {
    sink.put("<img alt=\"")
    text(alternative)
    sink.put("\" width=\"\(width)\" height=\"\(height)\" src=\"")
    put(png)
    sink.put("\">")
  }

  /// A picture inside a drawing, to be used by its id.
  mutating func sharedPicture(_ png: [UInt8], id: String, width: Int, height: Int) {
    sink.put("<image id=\"\(id)\" width=\"\(width)\" height=\"\(height)\" href=\"")
    put(png)
    sink.put("\"></image>")
  }

  private mutating func put(_ png: [UInt8]) {
    sink.put("data:image/png;base64,")
    Base64.put(png, into: &sink)
  }

  /// Hands the sink back, the writer used up.
  consuming func finish() -> ByteSink { sink }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    sink.put("<")
    sink.put(name)
    for (key, value) in attributes {
      guard let value else { continue }
      sink.put(" ")
      sink.put(key)
      sink.put("=\"")
      HTMLText.put(value, into: &sink)
      sink.put("\"")
    }
    sink.put(">")
  }
}
