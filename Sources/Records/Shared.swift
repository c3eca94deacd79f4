/// Fields that all copies of a record share, so that a copy costs one reference and not one for
/// each field; a copy that is changed gets fields of its own.
final class Shared<Fields: Codable & Hashable & Sendable>: Sendable {
  let fields: Fields

  init(_ fields: Fields) { self.fields = fields }

  /// The same fields with some of them changed.
  func changed(_ change: (inout Fields) -> Void) -> Shared {
    var fields = fields
    change(&fields)
    return Shared(fields)
  }
}

extension Shared: Hashable {
  static func == (one: Shared, other: Shared) -> Bool {
    one === other || one.fields == other.fields
  }

  func hash(into hasher: inout Hasher) { fields.hash(into: &hasher) }
}
