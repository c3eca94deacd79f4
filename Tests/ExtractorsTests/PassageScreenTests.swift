import Testing

@testable import Extractors

@Suite struct PassageScreenTests {
  private static let words = [
    "Number", "of", "the", "survey", "Survey", "ACT", "act", "Rules", "Ministry", "ministry",
    "National", "year", "five-year", "Year", "2025", "2025-2029", "plan", "NCHR", "(NCHR)", "(",
    "board)", "(board", "and", "e-Board", "x",
  ]

  /// Whatever the screen leaves unread says nothing.
  @Test(arguments: [" ", "/", ", ", " ("])
  func whatIsLeftUnreadSaysNothing(_ joint: String) {
    var unread = 0
    for first in Self.words {
      for second in Self.words {
        for third in Self.words {
          let text = "\(first) \(second)\(joint)\(third)"
          guard !PassageScreen.mayTell(text[...]) else { continue }
          unread += 1
          let reading = PassageReading(text)
          let isSilent =
            reading.acronyms.uses.isEmpty && reading.acronyms.explanations.isEmpty
            && reading.names.isEmpty && reading.spans.isEmpty
          if !isSilent { Issue.record("\"\(text)\" says something and is not read") }
        }
      }
    }
    #expect(unread > 100)
  }

  @Test func wordsOfNamesCountWithCapitalsOrBehindBrackets() {
    #expect(!PassageScreen.mayTell("Number of times to survey item 7"))
    #expect(PassageScreen.mayTell("Number of the National Survey"))
    #expect(PassageScreen.mayTell("Plan (national survey)"))
    #expect(PassageScreen.mayTell("a five-year plan"))
  }
}
