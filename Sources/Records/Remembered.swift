/// The values of texts that were read before, for columns in which the same few texts stand again
/// and again.
package struct Remembered<Value> {
  @usableFromInline
  package var values: [String: Value] = [:]
  @usableFromInline
  package var last: (text: String, value: Value)?

  @inlinable
  package init() {}

  /// The value of a text, read the first time that it is met.
  @inlinable
  package mutating func value(of text: String, _ read: (String) -> Value) -> Value {
    if let last, last.text == text { return last.value }
    let value: Value
    if let known = values[text] {
      value = known
    } else {
      value = read(text)
      values[text] = value
    }
    last = (text, value)
    return value
  }
}
