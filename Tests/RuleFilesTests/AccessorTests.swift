import RuleFiles
import Testing

@Suite struct AccessorTests {
  enum Kind: String, CaseIterable { case activities, costings }

  private func object(_ text: String, _ keys: [String]) throws(RuleError) -> RuleObject {
    try RuleNode.parse(Array(text.utf8), file: "kp.json5").object(allowing: keys)
  }

  private func message(_ body: () throws(RuleError) -> Void) -> String {
    do {
      try body()
      return "read"
    } catch { return error.description }
  }

  @Test func suggestsTheNearestKey() {
    let text = message { () throws(RuleError) in
      _ = try object("{\n  heder: 1}", ["kind", "header"])
    }
    #expect(
      text == "kp.json5:2:3: unknown key \"heder\", did you mean \"header\"?; allowed: kind, header"
    )
  }

  @Test func suggestsTheNearestWord() {
    let text = message { () throws(RuleError) in
      _ = try object("{kind: 'costing'}", ["kind"]).oneOf("kind", Kind.self)
    }
    #expect(
      text
        == "kp.json5:1:8: kind: unknown word \"costing\", did you mean \"costings\"?; allowed: activities, costings"
    )
  }

  @Test func namesTheKeyPathOfABadPattern() {
    let text = message { () throws(RuleError) in
      _ = try object("{a: ['ok', '(']}", ["a"]).patterns("a")
    }
    #expect(text == "kp.json5:1:12: a[1]: not a regular expression: \"(\"")
  }

  @Test func namesAWrongTypeAndAMissingKey() {
    #expect(
      message { () throws(RuleError) in _ = try object("{a: 1}", ["a"]).string("a") }
        == "kp.json5:1:5: a: expected a string, found a number")
    #expect(
      message { () throws(RuleError) in _ = try object("{}", ["a"]).string("a") }
        == "kp.json5:1:1: missing key \"a\"")
    #expect(
      message { () throws(RuleError) in _ = try object("{a: 1.5}", ["a"]).int("a") }
        == "kp.json5:1:5: a: expected a whole number, found 1.5")
  }

  @Test func absentKeysHaveTheirDefaults() throws {
    let object = try object("{b: null, s: 'one', n: 0x10}", ["a", "b", "s", "n"])
    #expect(try object.optionalString("a") == nil)
    #expect(try object.optionalString("b") == nil)
    #expect(try object.strings("s") == ["one"])
    #expect(try object.strings("a") == [])
    #expect(try object.int("n") == 16)
    #expect(try object.optionalOneOf("a", Kind.self) == nil)
  }

  @Test func patternsGiveTheirGroups() throws {
    let pattern = try object("{p: '(\\\\d+)(\\\\.)?(é)?'}", ["p"]).pattern("p")
    #expect(pattern.firstMatch(in: "😀 é12é") == ["12é", "12", nil, "é"])
    #expect(pattern.firstMatch(in: "none") == [])
    #expect(pattern.matchesWhole("12.") && !pattern.matchesWhole("12 "))
  }

  @Test func distanceCountsChanges() {
    #expect(NearestWord.to("sumary", among: ["summary", "salary"]) == "summary")
    #expect(NearestWord.to("zzz", among: ["summary"]) == nil)
  }
}
