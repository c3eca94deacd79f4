import Findings
import Records
import Testing

@testable import Extractors

@Suite struct FigureProseTests {
  private func figures(_ text: String) -> [Prose.Figure] {
    FigureProse.figures(
      in: Passage(text: text, place: .text(line: 1, column: 1), isCell: false))
  }

  @Test func eachFigureHasItsSentence() {
    let found = figures("Some 9% of children work. In all, 12,500 children were asked.")
    #expect(found.map(\.value.description) == ["9", "12500"])
    #expect(found.map(\.unit) == ["%", "children"])
    #expect(
      found.map(\.text) == ["Some 9% of children work.", "In all, 12,500 children were asked."])
  }

  /// A line without a full stop does not stand in whole beside each of its figures.
  @Test func whatHasNoEndIsCut() {
    let line = Array(repeating: "1000 units", count: 5_000).joined(separator: " ")
    let found = figures(line)
    #expect(found.count == 5_000)
    #expect(Set(found.map(\.text)) == ["\(line.prefix(1_000))…"])
  }
}
