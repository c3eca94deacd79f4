import Testing

@testable import RuleFiles

@Suite struct RequiredLiteralTests {
  @Test(arguments: [
    ("^Outcome (\\d+):? (\\S.*)$", "Outcome "),
    ("^DRAFT$", "DRAFT"),
    ("meeting held on (\\d{2}\\.\\d{2})", "meeting held on "),
    ("\\((PKR) in (Million)\\)", " in "),
    ("colou?r", "colo"),
    ("ab{2}c+d", "c"),
    ("[abc]* Budget - .*", " Budget - "),
  ])
  func aPatternRequiresItsLongestPlainStretch(_ pattern: String, _ literal: String) {
    let expected = literal.utf8.count >= 2 ? Array(literal.utf8) : nil
    #expect(RequiredLiteral.of(pattern) == expected)
  }

  @Test(arguments: ["New|Ongoing", "(?i)total", "^(New|Ongoing)$", ".*", "\\d+", "a"])
  func aPatternWithChoicesOrFlagsRequiresNothing(_ pattern: String) {
    #expect(RequiredLiteral.of(pattern) == nil)
  }

  @Test func aTextWithoutTheLiteralDoesNotMatch() throws {
    let pattern = try #require(RulePattern("^Outcome (\\d+)"))
    #expect(!pattern.matches("Objective 1"))
    #expect(pattern.firstMatch(in: "Outcome 12: Birds") == ["Outcome 12", "12"])
  }
}
