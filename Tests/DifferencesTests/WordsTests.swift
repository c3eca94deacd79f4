import Testing

@testable import Differences

@Suite struct WordsTests {
  @Test func caseAndPunctuationAreNoDifference() {
    #expect(Words("Labour-Inspectors’ (OSH) training:") == Words("labour inspectors' osh Training"))
    #expect(Words("1.5") != Words("15"))
    #expect(Words("پانچ سالہ") == Words("پانچ  سالہ۔"))
  }

  @Test(arguments: [
    ("a b c", "a b c", 1000), ("a b c", "x y z", 0), ("a b c d", "a b c e", 750), ("", "", 1000),
    ("a a", "a b", 500),
  ])
  func likenessCountsCommonWords(_ one: String, _ other: String, _ likeness: Int) {
    #expect(Words(one).likeness(to: Words(other)) == likeness)
    #expect(Words(other).likeness(to: Words(one)) == likeness)
  }

  @Test(arguments: [
    ("a b c", "a x c", "a [-b-] {+x+} c"), ("a b", "a b", "a b"), ("a", "a b c", "a {+b c+}"),
    ("x a b", "a b", "[-x-] a b"), ("a b", "c d", "[-a b-] {+c d+}"), ("", "a", "{+a+}"),
  ])
  func wordsAreMarked(_ old: String, _ new: String, _ marked: String) {
    #expect(WordDiff.marked(old, new) == marked)
  }
}
