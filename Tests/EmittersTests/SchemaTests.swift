import Foundation
import Testing

@testable import Emitters

@Suite struct SchemaTests {
  /// A change of shape without a change of version differs from what was recorded for the version.
  @Test(arguments: Schema.all.map(\.name))
  func shapeIsTheOneRecordedForItsVersion(_ name: String) throws {
    let schema = try #require(Schema.all.first { $0.name == name })
    #expect(
      schema.bytes == (try Sample.recorded("\(name)-\(schema.version).schema.json", schema.bytes)))
  }

  @Test func identifiersCarryMajorAndMinor() {
    let text = String(decoding: Schema.plan.bytes, as: UTF8.self)
    #expect(text.contains("\"$id\": \"urn:planwright:schema:plan:1.2\""))
  }

  @Test func everyMemberIsDescribed() {
    func look(at value: JSONValue, _ path: String) {
      guard case .object(let members) = value else { return }
      if case .object(let properties)? = members["properties"] {
        for (name, property) in properties {
          guard case .object(let described) = property else { continue }
          let isSaid =
            described["description"] != nil || described["$ref"] != nil
            || described["anyOf"] != nil
          #expect(isSaid, "\(path).\(name)")
          look(at: property, "\(path).\(name)")
        }
      }
      if let items = members["items"] { look(at: items, "\(path)[]") }
    }
    for schema in Schema.all { look(at: schema.json, schema.name) }
  }
}
