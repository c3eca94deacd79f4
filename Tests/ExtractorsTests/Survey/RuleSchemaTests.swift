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

  /// A word that the decoder does not know would else be passed over, and its line with it.
  @Test(arguments: [
    "tables: [{ kind: 'totals', lines: [{ pattern: 'a', scope: 'zz' }] }]",
    "plan: { counts: [{ pattern: '(a)', kind: 'zz' }] }",
  ])
  func namesTheWords(rules: String) throws {
    let words = allowed("{ family: 'a', \(rules) }")
    #expect(words.count >= 3)
    let text = String(
      decoding: try JSONSerialization.data(withJSONObject: schema(), options: .sortedKeys),
      as: UTF8.self)
    let lists = text.matches(of: /"enum":\[([^\]]*)\]/).map { match in
      match.output.1.split(separator: ",").map { $0.filter { $0 != "\"" } }.sorted()
    }
    #expect(lists.contains(words), "\(words)")
  }

  @Test func namesTheFields() throws {
    let fields = allowed("{ family: 'a', tables: [{ kind: 'kpis', columns: { zz: [] } }] }")
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    let named = try #require((definitions["field"] as? [String: Any])?["enum"] as? [String])
    #expect(named.sorted() == fields)
  }
}
