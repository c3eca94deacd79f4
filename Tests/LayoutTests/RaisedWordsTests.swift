import Documents
import Layout
import Testing

/// Small words set above the line, which the PDF's text may hold apart from the words that bear them.
@Suite struct RaisedWordsTests {
  /// - Parameter gap: The white before the small word, in points.
  private func text(gap: Double) -> String {
    var setting = PlainSetting(seed: 2)
    setting.set(["after the 18"], 50, 100)
    let end = setting.words.last?.box.right ?? 0
    setting.set(["Amendment of the law"], end + 14, 100)
    setting.words.append(
      Word(text: "th", box: Rect(end + gap, 96, end + gap + 7, 102.6), size: 6.6))
    var layout = DocumentLayout()
    layout.add(
      Page(
        number: 1, width: 842, height: 595, words: setting.words, rulings: [], shades: [],
        pictures: [], drawings: []))
    return layout.outcome().blocks.map(\.text.text).joined(separator: "|")
  }

  @Test func gluesASmallWordToTheOneThatItTouches() {
    #expect(text(gap: 0.1) == "after the 18th Amendment of the law")
  }

  @Test func keepsTheBlankBeforeASmallWord() {
    #expect(text(gap: 2.5) == "after the 18 th Amendment of the law")
  }
}
