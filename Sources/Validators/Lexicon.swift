import Records

/// The wording of a plan's activities and KPIs, each text taken apart once, however often it is
/// printed, and each word a number, so that texts are compared without looking at their letters.
struct Lexicon: Sendable {
  /// A text as its words.
  struct Reading: Sendable {
    /// Its words in order.
    var words: [Int]
    /// The stems of its words in order.
    var stems: [Int]
    /// The stems that carry a subject, ascending, each once.
    var content: [Int]
  }

  private var readings: [Reading] = []
  private var readingOfText: [String: Int] = [:]
  /// Words by their numbers, and the stem of each.
  private var numbersOfWords: [String: Int] = [:]
  private var stemsOfWords: [Int] = []
  private var words: [String] = []
  private var numbers: [String: Int] = [:]
  private var titles: [Int] = []
  private var indicators: [Int] = []
  /// The stems by their numbers.
  private(set) var stems: [String] = []
  /// For each stem whether it carries a subject.
  private(set) var isContent: [Bool] = []

  init(_ records: PlanRecords) {
    let count = records.activities.count + records.kpis.count
    readings.reserveCapacity(count)
    readingOfText.reserveCapacity(count)
    titles = records.activities.map { read($0.title) }
    indicators = records.kpis.map { read($0.indicator) }
  }

  /// The title of the activity at a position.
  func title(_ activity: Int) -> Reading { readings[titles[activity]] }

  /// The indicator of the KPI at a position.
  func indicator(_ kpi: Int) -> Reading { readings[indicators[kpi]] }

  /// The words of the indicator of the KPI at a position.
  func words(ofIndicator kpi: Int) -> [String] { indicator(kpi).words.map { words[$0] } }

  /// A number below `texts`, the same for indicators of the same text.
  func text(ofIndicator kpi: Int) -> Int { indicators[kpi] }

  /// How many different texts there are.
  var texts: Int { readings.count }

  private mutating func read(_ text: String) -> Int {
    let number = Self.value(&readingOfText[text, default: readings.count])
    if number < readings.count { return number }
    let words = Wording.words(text).map { self.number(ofWord: $0) }
    let stems = words.map { stemsOfWords[$0] }
    var content = stems.filter { isContent[$0] }
    content.sort()
    content.removeRepeats()
    readings.append(Reading(words: words, stems: stems, content: content))
    return number
  }

  private mutating func number(ofWord word: String) -> Int {
    let number = Self.value(&numbersOfWords[word, default: words.count])
    if number < words.count { return number }
    stemsOfWords.append(self.number(of: Wording.stem(word)))
    words.append(word)
    return number
  }

  /// What a place in a dictionary holds, which is given what it lacks on the way.
  private static func value(_ place: inout Int) -> Int { place }

  private mutating func number(of stem: String) -> Int {
    if let known = numbers[stem] { return known }
    numbers[stem] = stems.count
    stems.append(stem)
    isContent.append(Wording.isContent(stem))
    return stems.count - 1
  }
}

extension Lexicon {
  /// How many numbers two ascending lists have in common.
  static func common(_ one: [Int], _ other: [Int]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        (i, j, count) = (i + 1, j + 1, count + 1)
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// The share of the numbers of both ascending lists that both have, from 0 to 1.
  static func likeness(_ one: [Int], _ other: [Int]) -> Double {
    guard !one.isEmpty || !other.isEmpty else { return 1 }
    let shared = common(one, other)
    return Double(shared) / Double(one.count + other.count - shared)
  }
}

extension [Int] {
  /// Keeps one of each run of equal numbers.
  fileprivate mutating func removeRepeats() {
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }
}
