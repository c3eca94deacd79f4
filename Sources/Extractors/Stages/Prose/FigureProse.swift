internal import Findings
internal import Records

/// Figures that sentences state: percentages, and numbers of something.
enum FigureProse {
  /// How many characters of a sentence stand beside each of its figures; what has no end is no
  /// sentence, and would stand in whole beside every one of them.
  private static let longestSentence = 1_000

  static func figures(in passage: Passage) -> [Prose.Figure] {
    guard holdsDigit(passage.text) else { return [] }
    return sentences(passage.text).filter(holdsDigit).flatMap { figures(in: $0, passage.place) }
  }

  private static func holdsDigit(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func figures(in sentence: String, _ place: Place) -> [Prose.Figure] {
    let words = ProseWord.words(sentence)
    let text = shown(sentence)
    return words.enumerated().compactMap { index, word in
      guard word.year == nil, let value = number(word.text) else { return nil }
      let isPercent = word.behind.hasPrefix("%")
      let next = index + 1 < words.count && word.behind.isEmpty ? words[index + 1].text : nil
      guard isPercent || word.text.utf8.count > 3 || next.map(magnitudes.contains) == true else {
        return nil
      }
      return Prose.Figure(
        value: value, unit: isPercent ? "%" : next, text: text, place: place)
    }
  }

  private static func shown(_ sentence: String) -> String {
    guard sentence.utf8.count > longestSentence else { return sentence }
    let start = sentence.prefix(longestSentence)
    return start.endIndex == sentence.endIndex ? sentence : "\(start)…"
  }

  /// A number with well-placed separators; nil for anything else.
  private static func number(_ text: String) -> ExactDecimal? {
    guard text.utf8.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true
    else { return nil }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.utf8.count == 3 }) else {
      return nil
    }
    return ExactDecimal(groups.joined())
  }

  /// A text cut where a sentence ends.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in text.words {
      words.append(word)
      let last = word.utf8.last
      let isEnd = last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || word.hasSuffix("۔")
      if isEnd, word.utf8.count > 4 || words.count > 6 {
        sentences.append(words.joined(separator: " "))
        words = []
      }
    }
    if !words.isEmpty { sentences.append(words.joined(separator: " ")) }
    return sentences
  }

  private static let magnitudes: Set<String> = ["thousand", "million", "billion", "lakh", "crore"]
}
