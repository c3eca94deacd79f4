/// An optional value held apart from its owner, which is then small where it has none.
@propertyWrapper
struct Indirect<Value> {
  /// The value, or nothing.
  private var values: [Value]

  var wrappedValue: Value? {
    get { values.first }
    set { values = newValue.map { [$0] } ?? [] }
  }

  init(wrappedValue: Value?) { values = wrappedValue.map { [$0] } ?? [] }
}

extension Indirect: Sendable where Value: Sendable {}
extension Indirect: Equatable where Value: Equatable {}
extension Indirect: Hashable where Value: Hashable {}

extension Indirect: Decodable where Value: Decodable {
  init(from decoder: any Decoder) throws {
    self.init(wrappedValue: try Value?(from: decoder))
  }
}

extension Indirect: Encodable where Value: Encodable {
  func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
  /// As an optional property is decoded: nil where the key is missing.
  func decode<Value: Decodable>(
    _: Indirect<Value>.Type, forKey key: Key
  ) throws -> Indirect<Value> {
    Indirect(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}

extension KeyedEncodingContainer {
  /// As an optional property is encoded: without the key where it is nil.
  mutating func encode<Value: Encodable>(_ value: Indirect<Value>, forKey key: Key) throws {
    try encodeIfPresent(value.wrappedValue, forKey: key)
  }
}
