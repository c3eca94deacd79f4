import Documents
import Findings
import Readers
import Testing

@Suite struct NotedCharactersTests {
  private func findings(_ text: String, _ reader: Reader) throws -> [Finding] {
    var reading = try reader.read(Input(name: "a", bytes: Array(text.utf8)), .init())
    reading.noteCharacters()
    return reading.findings
  }

  @Test func controlsThatTurnTextAreKeptAndNoted() throws {
    let text = "Plan\n\n| a | \u{202E}12\u{202C} |\n|---|---|\n| b | \u{2066}c\u{2069} \u{202A} |\n"
    let found = try findings(text, .text)
    #expect(found.map(\.code) == ["DOC009"])
    #expect(found[0].actual == "5")
    #expect(found[0].message.contains("follows: 5 in 2 texts;"))
    #expect(found[0].places.map(\.line) == [3, 5])
    let reading = try Reader.text.read(Input(name: "a", bytes: Array(text.utf8)), .init())
    #expect(reading.document.tables[0].cells[1].text.text == "\u{202E}12\u{202C}")
  }

  @Test func charactersThatNoOneKnowsAreCounted() throws {
    let html = "<p>a\u{1}b\u{1F}</p><table><caption>\u{7}</caption><tr><td>\u{FFFD}\u{7F}</table>"
    let found = try findings(html, .html)
    #expect(found.map(\.code) == ["DOC010"])
    #expect(found[0].actual == "5")
    #expect(found[0].message.contains("U+FFFD: 5 in 3 texts;"))
    #expect(try findings("a\u{1B}[2J", .text).map(\.actual) == ["1"])
    #expect(try findings("a <i>\u{1B}[2J</i>\u{2}", .text).map(\.actual) == ["2"])
  }

  @Test(arguments: ["<p>one\u{C}<i>two</i>\u{B}three</p>", "<p>one\u{C}two\u{B}three"])
  func aPageBreakIsABlank(_ html: String) throws {
    for reader in [Reader.html, .text] {
      let reading = try reader.read(Input(name: "a", bytes: Array(html.utf8)), .init())
      #expect(reading.document.blocks.map(\.text.text) == ["one two three"])
    }
  }

  /// Marks of direction, blanks, dashes, Arabic and the neighbours of the controls are none.
  @Test func otherTextIsNotNoted() throws {
    let text = "a – b “c” … \u{200E}\u{200F} \u{2060}\u{2065}\u{206A} عمل اردو \u{FFFC} ￼ ﬁ ｘ €"
    #expect(try findings(text, .text) == [])
    #expect(try findings("<p>\(text)</p>", .html) == [])
  }

  @Test func onlyTheFirstPlacesAreGiven() throws {
    let found = try findings(String(repeating: "\u{202B}x\n\n", count: 50), .text)
    #expect(found.map(\.actual) == ["50"])
    #expect(found[0].places.compactMap(\.line) == (0..<10).map { 1 + 2 * $0 })
  }
}
