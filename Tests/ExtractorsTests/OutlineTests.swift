import Findings
import Records
import RuleFiles
import Testing

@testable import Extractors

@Suite struct OutlineTests {
  /// A row of amounts that stands outside of any table begins as a number and a title do.
  @Test(arguments: [
    ("2.1 Improved governance", ["2.1"]), ("2.1 مضبوط حکمرانی", ["2.1"]), ("2.500 - - 4.500", []),
    ("2.000 2.200 2.420 6.620", []),
  ])
  func anOutcomeHasATitleOfWords(_ line: String, _ ids: [String]) throws {
    var structure = RuleFile.Structure()
    structure.outcome = RuleFile.LevelRule(
      pattern: try #require(RulePattern("^(\\d+\\.\\d+) (\\S.*)$")), after: nil)
    var outline = Outline(structure)
    _ = outline.take(line, isListItem: false, text: line, place: .text(line: 1, column: 1))
    #expect(outline.outcomes.map(\.id) == ids)
  }
}
