extension RichText {
  /// This text, then a separator, then the other; the spans of both are kept.
  package func joined(with other: RichText, by separator: String) -> RichText {
    if isEmpty { return other }
    if other.isEmpty { return self }
    let shift = text.unicodeScalars.count + separator.unicodeScalars.count
    let moved = other.spans.map { Span(style: $0.style, start: $0.start + shift, count: $0.count) }
    return RichText(text + separator + other.text, spans: spans + moved)
  }
}
