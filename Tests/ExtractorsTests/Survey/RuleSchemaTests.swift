import Extractors
import Foundation
import RuleFiles
import Testing

@Suite struct RuleSchemaTests {
  private func schema() throws -> [String: Any] {
    let url = SurveyTests.rules.appending(path: "schema/family.schema.json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
  }

  /// The keys that the decoder allows, as its own error lists them.
  private func allowed(_ text: String) -> [String] {
    do {
      _ = try RuleBook(files: [(name: "a.json5", bytes: Array(text.utf8))])
      return []
    } catch { return error.allowed.sorted() }
  }

  private func properties(_ path: String...) throws -> [String] {
    var value: Any = try schema()
    for key in path {
      value = try #require((value as? [String: Any])?[key])
    }
    return try #require((value as? [String: Any])?["properties"] as? [String: Any]).keys.sorted()
  }

  @Test func namesTheKeysThatTheDecoderAllows() throws {
    #expect(try properties() == allowed("{ zz: 1 }"))
    #expect(try properties("$defs", "plan") == allowed("{ family: 'a', plan: { zz: 1 } }"))
    #expect(try properties("$defs", "table") == allowed("{ family: 'a', tables: [{ zz: 1 }] }"))
    #expect(try properties("$defs", "body") == allowed("{ family: 'a', bodies: [{ zz: 1 }] }"))
  }

  @Test func namesTheFields() throws {
    let fields = allowed("{ family: 'a', tables: [{ kind: 'kpis', columns: { zz: [] } }] }")
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    let named = try #require((definitions["field"] as? [String: Any])?["enum"] as? [String])
    #expect(named.sorted() == fields)
  }
}
