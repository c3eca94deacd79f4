import Layout
import Testing

/// Words on one line, and the order in which they are read.
@Suite struct LineTests {
  private func line(_ words: [(String, Double, Double)]) -> [String] {
    Line.gather(
      words.map { Word(text: $0.0, box: Rect($0.1, 100, $0.2, 112), size: 10) }
    ).flatMap { $0.words.map(\.text) }
  }

  @Test func readsFromRightToLeftWithLatinNamesTurned() {
    #expect(
      line([
        ("وزارة", 260, 290), ("Child", 180, 195), ("Survey", 200, 226), ("العمل", 230, 255),
        ("سنة", 120, 140),
      ]) == ["وزارة", "العمل", "Child", "Survey", "سنة"])
    #expect(
      line([("مدة", 200, 220), ("2026", 170, 195), ("2025", 140, 165)]) == ["مدة", "2026", "2025"])
  }

  /// Some fonts name the bracket that opens by its meaning, others by its shape.
  @Test func readsBracketsRoundLatinNamesEitherWay() {
    for (right, left) in [("(", ")"), (")", "(")] {
      #expect(
        line([
          ("وزارة", 260, 290), (right, 250, 254), ("DoL", 230, 249), ("KP", 215, 228),
          (left, 210, 214), ("العمل", 160, 200),
        ]) == ["وزارة", "(", "KP", "DoL", ")", "العمل"])
    }
  }

  @Test func readsFromLeftToRightWhereMostLettersDo() {
    #expect(
      line([("office", 80, 110), ("Labour", 40, 75), ("عمل", 120, 130)]) == [
        "Labour", "office", "عمل",
      ])
  }
}
