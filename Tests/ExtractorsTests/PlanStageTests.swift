import Documents
import Findings
import Records
import RuleFiles
import Testing

@testable import Extractors

@Suite struct PlanStageTests {
  private func status(_ text: String, _ kind: Block.Kind) throws -> String? {
    var rule = RuleFile.PlanRule()
    rule.draft = [try #require(RulePattern("^DRAFT$"))]
    let document = Document(
      source: Source(
        file: "plan.pdf", mediaType: "application/pdf", bytes: 0, sha256: "", pages: 1),
      blocks: [
        Block(kind: kind, text: RichText(text), places: [.page(1, Box(points: 0, 0, 1, 1))])
      ])
    return PlanStage.plan(document, rule: rule, family: "ours", fiscalYears: []).status
  }

  /// Letters of a stamp across a page stand far apart; those of a sentence do not.
  @Test func aDraftIsKnownByItsLineOrItsStamp() throws {
    #expect(try status("DRAFT", .paragraph) == "draft")
    #expect(try status("D R A F T", .furniture) == "draft")
    #expect(try status("D R A F T", .paragraph) == nil)
    #expect(try status("DRAFT of a law", .paragraph) == nil)
  }
}
