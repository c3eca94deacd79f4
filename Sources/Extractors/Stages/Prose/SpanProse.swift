internal import Findings
internal import Records

/// Spans of years that the text gives to the plan.
struct SpanProse {
  /// Every span once for each way it is written, where it stands first.
  private(set) var spans: [Prose.Span] = []
  private var seen: Set<String> = []

  /// A span as it stands in a passage.
  struct Found: Sendable {
    var text: String
    var start: String?
    var end: String?
    var years: Int
  }

  mutating func take(_ reading: PassageReading, _ place: Place) {
    for found in reading.spans where seen.insert(found.text).inserted {
      spans.append(
        Prose.Span(
          text: found.text, start: found.start, end: found.end, years: found.years, place: place))
    }
  }

  /// The spans in the words of a passage that speaks of the plan itself.
  static func spans(in words: [ProseWord]) -> [Found] {
    let found = ranges(words) + inWords(words)
    let isAboutPlan =
      !found.isEmpty && words.contains { subjects.contains(singular($0.lower)) }
    return isAboutPlan ? found : []
  }

  /// "2025-2029", and "2025-26 to 2028-29".
  private static func ranges(_ words: [ProseWord]) -> [Found] {
    var spans: [Found] = []
    for index in words.indices {
      guard let text = words[index].year else { continue }
      let parts = text.split { $0 == "-" || $0 == "–" }
      if parts.count == 2, parts[1].utf8.count == 4, let first = Int(parts[0]),
        let last = Int(parts[1]), last > first
      {
        spans.append(
          Found(text: text, start: String(first), end: String(last), years: last - first + 1))
      } else if parts.count == 2, index + 2 < words.count,
        ["to", "through", "until", "till"].contains(words[index + 1].lower),
        let end = words[index + 2].year, end.utf8.count == text.utf8.count,
        let first = Int(parts[0]), let last = Int(end.prefix(4)), last > first
      {
        spans.append(
          Found(text: "\(text) to \(end)", start: text, end: end, years: last - first + 1))
      }
    }
    return spans
  }

  /// "five-year", "a 5-year plan", and the same in Urdu.
  private static func inWords(_ words: [ProseWord]) -> [Found] {
    var spans: [Found] = []
    for index in words.indices {
      if words[index].lower.utf8.count > 5, words[index].lower.hasSuffix("-year"),
        case let parts = words[index].lower.split(separator: "-"),
        parts.count == 2, parts[1] == "year", let years = count(String(parts[0]))
      {
        spans.append(Found(text: words[index].text, years: years))
      } else if index > 0, isYears(words[index].text),
        let years = count(words[index - 1].lower), years > 1
      {
        spans.append(
          Found(text: "\(words[index - 1].text) \(words[index].text)", years: years))
      }
    }
    return spans
  }

  /// Whether a word is "year", or the same in Urdu.
  private static func isYears(_ word: String) -> Bool {
    switch word.utf8.count {
    case 4: word.lowercased() == "year"
    case 8: word == "سالہ"
    default: false
    }
  }

  private static func count(_ word: String) -> Int? {
    if let number = Int(word) { return (2...30).contains(number) ? number : nil }
    return numbers[word]
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Words one of which stands in a sentence about the plan itself.
  private static let subjects: Set<String> = [
    "plan", "strategy", "programme", "program", "period", "costing", "framework", "منصوبہ", "مدت",
    "پلان",
  ]

  private static let numbers: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "دو": 2, "تین": 3, "چار": 4, "پانچ": 5, "چھ": 6, "سات": 7, "آٹھ": 8, "دس": 10,
  ]
}
