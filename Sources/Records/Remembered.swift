/// The values of texts that were read before, for columns in which the same few texts stand again
/// and again.
public struct Remembered<Value> {
  @usableFromInline
  var values: [String: Value] = [:]
  @usableFromInline
  var last: (text: String, value: Value)?

  @inlinable
  public init() {}

  /// The value of a text, read the first time that it is met.
  @inlinable
  public mutating func value(of text: String, _ read: (String) -> Value) -> Value {
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
