/// A JSON Schema (draft 2020-12) of one of the files that planwright writes.
package struct Schema: Sendable {
  /// The word for it: "plan".
  package var name: String
  /// The version of the shape, as the file's own `schemaVersion` says.
  package var version: String
  package var json: JSONValue

  package static let all: [Schema] = [plan, document, findings, differences]

  init(
    _ name: String, version: String, _ description: String,
    _ members: KeyValuePairs<String, JSONValue>, definitions: KeyValuePairs<String, JSONValue>
  ) {
    self.name = name
    self.version = version
    let series = version.split(separator: ".").prefix(2).joined(separator: ".")
    guard case .object(var root) = JSONValue.record(description, members) else {
      json = .null
      return
    }
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    root["$id"] = .string("urn:planwright:schema:\(name):\(series)")
    root["title"] = .string("\(name).json")
    root["$defs"] = .object(
      Dictionary(definitions.map { ($0.key, $0.value) }) { first, _ in first })
    json = .object(root)
  }

  package var bytes: [UInt8] { JSONWriter.bytes(of: json) }
}

/// The pieces that the schemas are put together from.
extension JSONValue {
  /// An object with exactly these members, each always there.
  static func record(
    _ description: String, _ members: KeyValuePairs<String, JSONValue>,
    optional: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    let all = members.map { ($0.key, $0.value) } + optional.map { ($0.key, $0.value) }
    return [
      "type": "object", "description": .string(description),
      "properties": .object(Dictionary(all) { first, _ in first }),
      "required": .array(members.map { .string($0.key) }), "additionalProperties": false,
    ]
  }

  static func list(_ description: String, of items: JSONValue) -> JSONValue {
    ["type": "array", "description": .string(description), "items": items]
  }

  static func text(_ description: String) -> JSONValue {
    ["type": "string", "description": .string(description)]
  }

  static func text(_ description: String, pattern: String) -> JSONValue {
    ["type": "string", "description": .string(description), "pattern": .string(pattern)]
  }

  /// A decimal number as a string, so that no reader rounds it.
  static func decimal(_ description: String) -> JSONValue {
    .text(description, pattern: "^-?[0-9]+(\\.[0-9]+)?$")
  }

  static func date(_ description: String) -> JSONValue {
    .text(description, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  }

  static func whole(_ description: String, from minimum: Int = 0) -> JSONValue {
    ["type": "integer", "description": .string(description), "minimum": .integer(minimum)]
  }

  static func truth(_ description: String) -> JSONValue {
    ["type": "boolean", "description": .string(description)]
  }

  static func word(_ description: String, _ words: [String]) -> JSONValue {
    [
      "type": "string", "description": .string(description),
      "enum": .array(words.map { .string($0) }),
    ]
  }

  /// A definition of the same schema.
  static func shared(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  /// The value, or null where the document prints none.
  var orNull: JSONValue {
    if case .object(var members) = self, case .string(let type)? = members["type"],
      members["enum"] == nil
    {
      members["type"] = ["null", .string(type)]
      return .object(members)
    }
    return ["anyOf": [self, ["type": "null"]]]
  }

  static let ids = JSONValue.list("Ids of records", of: .text("An id"))
  static let places = JSONValue.list("Where it stands, in reading order", of: .shared("place"))

  static let source = JSONValue.record(
    "The document that was read",
    [
      "bytes": .whole("Its size in bytes"), "file": .text("Its file name, without folder"),
      "mediaType": .text("Its media type"),
      "pages": .whole("How many pages it has, where it has pages").orNull,
      "sha256": .text("The SHA-256 of its bytes, in hexadecimal", pattern: "^[0-9a-f]{64}$"),
    ])

  static let place: JSONValue = [
    "description": "A place in the document: line and column of a text, or page and box of a PDF",
    "oneOf": [
      .record(
        "A place in text or HTML",
        [
          "column": .whole("The column, from 1, in Unicode scalars", from: 1),
          "line": .whole("The line, from 1", from: 1),
        ]),
      .record(
        "A place on a page",
        [
          "box": [
            "type": "array", "minItems": 4, "maxItems": 4, "items": ["type": "number"],
            "description":
              "Left, top, right and bottom in points from the page's top left corner",
          ],
          "page": .whole("The page, from 1", from: 1),
        ]),
    ],
  ]
}
