import Foundation
import RuleFiles
import Testing

@Suite struct JSON5Tests {
  private func parse(_ text: String) throws(RuleError) -> RuleNode {
    try RuleNode.parse(Array(text.utf8), file: "a.json5")
  }

  private func message(_ text: String) -> String {
    do {
      _ = try parse(text)
      return "read"
    } catch { return error.description }
  }

  @Test func readsEveryFormThatJSON5Allows() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/valid/everything.json5")
    let node = try RuleNode.parse(Array(try Data(contentsOf: url)), file: "everything.json5")
    let keys = ["unquoted", "quoted", "numbers", "lines", "escapes", "flags", "$dollar_1"]
    let object = try node.object(allowing: keys)
    #expect(object.members.map(\.key) == keys)
    #expect(try object.string("unquoted") == "single \"quoted\"")
    #expect(try object.string("quoted") == "it's")
    #expect(
      try object.required("numbers").array().map(\.value) == [
        .number("31"), .number("1"), .number("-2"), .number(".5"), .number("5."), .number("1e3"),
        .number("0"),
      ])
    #expect(try object.string("lines") == "first second")
    #expect(try object.string("escapes") == "Aé😀\t\\d+")
    #expect(try object.objects("flags").map(\.value) == [.bool(true), .bool(false), .null])
    #expect(object.value("$dollar_1")?.keyPath == "$dollar_1")
  }

  @Test func placesEveryValue() throws {
    let node = try parse("{\n  tables: [\n    { é: 1, header: \"x\" },\n  ],\n}")
    let table = try node.object(allowing: ["tables"]).objects("tables")[0]
    #expect((table.line, table.column, table.keyPath) == (3, 5, "tables[0]"))
    let header = try table.object(allowing: ["é", "header"]).required("header")
    #expect((header.line, header.column, header.keyPath) == (3, 21, "tables[0].header"))
  }

  @Test(arguments: [
    ("{a: 1, a: 2}", "a.json5:1:8: key \"a\" is given twice, first on line 1"),
    ("{a: {b: 1,\n 'b': 2}}", "a.json5:2:2: a: key \"b\" is given twice, first on line 1"),
    ("{a: NaN}", "a.json5:1:5: a: \"NaN\" is not a value; a string stands in quotes"),
    ("[Infinity]", "a.json5:1:2: [0]: \"Infinity\" is not a value; a string stands in quotes"),
    ("[-Infinity]", "a.json5:1:2: [0]: not a number; NaN and Infinity are refused"),
    ("[010]", "a.json5:1:2: [0]: not a number; NaN and Infinity are refused"),
    ("[1 2]", "a.json5:1:4: expected a comma or ], found \"2\""),
    ("{a: 'x}\n", "a.json5:1:5: a: a string without its closing quote"),
    (
      "{a: '\\d'}",
      "a.json5:1:6: a: the escape \\d means nothing; a backslash of a pattern is written twice: \\\\d"
    ),
    ("{a: 1} x", "a.json5:1:8: expected the end of the file, found \"x\""),
    ("{a 1}", "a.json5:1:4: expected : after the key \"a\", found \"1\""),
    ("", "a.json5:1:1: expected a value, found the end of the file"),
    ("/* x", "a.json5:1:1: a comment without its closing */"),
    ("[\"\\ud800\"]", "a.json5:1:3: [0]: half of a surrogate pair"),
    ("[\u{0}]", "a.json5:1:2: [0]: expected a value, found U+0"),
  ])
  func namesWhatIsWrong(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test func refusesWhatIsTooLargeTooDeepOrNotText() {
    #expect(message(String(repeating: "[", count: 65)).hasSuffix("more than 64 levels"))
    #expect(
      message(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == "read")
    #expect(
      message(String(repeating: " ", count: 1_000_001))
        == "a.json5: 1000001 bytes; a rule file has at most 1000000")
    #expect(throws: RuleError.self) { try RuleNode.parse([0x22, 0xff, 0x22], file: "a.json5") }
  }
}
