/// The values of texts that were read before, for columns in which the same few texts stand again
/// and again.
package struct Remembered<Value> {
  @usableFromInline
  package var values: [String: Value] = [:]

  @inlinable
  package init() {}

  /// The value of a text, read the first time that it is met.
  @inlinable
  package mutating func value(of text: String, _ read: (String) -> Value) -> Value {
    if let known = values[text] { return known }
    let value = read(text)
    values[text] = value
    return value
  }
}
