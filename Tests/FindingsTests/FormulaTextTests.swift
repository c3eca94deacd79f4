import Findings
import Testing

@Suite struct FormulaTextTests {
  @Test(arguments: [
    "=1", "=5", "+a", "-5+3", "-1.5 million", "@home", "\tx", "\rx", "- Build schools", "=é",
  ])
  func runs(_ text: String) {
    #expect(FormulaText.runs(text))
    #expect(FormulaText.begins(text))
  }

  @Test(arguments: [
    "", "-", "--", "- -", "+", "=", "-5", "+5", "- 5,000.00", "-1 250", "+5 %", "–5", "'=1", " =1",
    "5-3", "a=1",
  ])
  func doesNotRun(_ text: String) { #expect(!FormulaText.runs(text)) }

  @Test func aListItemHasABlankBehindItsMark() {
    #expect(FormulaText.isItem("- Build") && FormulaText.isItem("+ 5 staff"))
    #expect(!FormulaText.isItem("-Build") && !FormulaText.isItem("= 5") && !FormulaText.isItem("-"))
  }
}
