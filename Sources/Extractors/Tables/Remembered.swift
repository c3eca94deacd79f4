/// The values of texts that were read before, for columns in which the same few texts stand again
/// and again.
struct Remembered<Value> {
  private var values: [String: Value] = [:]

  /// The value of a text, read the first time that it is met.
  mutating func value(of text: String, _ read: (String) -> Value) -> Value {
    if let known = values[text] { return known }
    let value = read(text)
    values[text] = value
    return value
  }
}
