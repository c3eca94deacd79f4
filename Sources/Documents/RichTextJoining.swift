extension RichText {
  /// This text, then each other behind its separator, blank ones left out; the spans of all are
  /// kept.
  package func joined(with others: [(separator: String, text: RichText)]) -> RichText {
    var whole = self
    var count = text.unicodeScalars.count
    for (separator, other) in others where !other.isEmpty {
      if !whole.isEmpty {
        whole.text += separator
        count += separator.unicodeScalars.count
      }
      whole.text += other.text
      whole.spans += other.spans.map {
        Span(style: $0.style, start: $0.start + count, count: $0.count)
      }
      count += other.text.unicodeScalars.count
    }
    return whole
  }
}
