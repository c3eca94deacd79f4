internal import Records

/// A JSON value made at run time, such as a schema; its objects are written in canonical order.
package indirect enum JSONValue: Hashable, Sendable, CanonicalJSON {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null
  case array([JSONValue])
  case object([String: JSONValue])

  package func write(to json: inout JSONWriter) {
    switch self {
    case .string(let text): json.string(text)
    case .integer(let number): json.number(number)
    case .boolean(let value): value.write(to: &json)
    case .null: json.literal("null")
    case .array(let values): values.write(to: &json)
    case .object(let members):
      json.object { json in
        for (key, value) in members.sorted(by: { Self.precedes($0.key, $1.key) }) {
          json.member(named: key, value)
        }
      }
    }
  }

  /// The order of RFC 8785: by UTF-16 code units, which differs from Swift's own.
  package static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf16.lexicographicallyPrecedes(other.utf16)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int) { self = .integer(number) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral values: JSONValue...) { self = .array(values) }
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members) { first, _ in first })
  }
}

extension String: CanonicalJSON {
  package func write(to json: inout JSONWriter) { json.string(self) }
}

extension Substring: CanonicalJSON {
  package func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: CanonicalJSON {
  package func write(to json: inout JSONWriter) { json.number(self) }
}

extension Int32: CanonicalJSON {
  package func write(to json: inout JSONWriter) { json.number(Int(self)) }
}

extension Bool: CanonicalJSON {
  package func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension Optional: CanonicalJSON where Wrapped: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.literal("null") }
  }
}

extension Array: CanonicalJSON where Element: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      for value in self { json.element(value) }
    }
  }
}

extension ExactDecimal: CanonicalJSON {
  package func write(to json: inout JSONWriter) { json.string(description) }
}
