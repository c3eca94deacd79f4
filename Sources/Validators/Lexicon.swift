import Records

/// The wording of a plan's activities and KPIs, each text taken apart once, however often it is
/// printed, and each word a number, so that texts are compared without looking at their letters.
struct Lexicon {
  /// A text as its words.
  struct Reading {
    /// The stems of its words in order.
    var stems: [Int]
    /// The stems that carry a subject, ascending, each once.
    var content: [Int]
    /// A number that texts have in common which read alike.
    var plain: Int
  }

  private var readings: [Reading] = []
  private var readingOfText: [String: Int] = [:]
  private var plainTexts: [String: Int] = [:]
  private var numbers: [String: Int] = [:]
  private var titles: [Int] = []
  private var indicators: [Int] = []
  /// The stems by their numbers.
  private(set) var stems: [String] = []
  /// For each stem whether it carries a subject.
  private(set) var isContent: [Bool] = []

  init(_ records: PlanRecords) {
    titles = records.activities.map { read($0.title) }
    indicators = records.kpis.map { read($0.indicator) }
  }

  /// The title of the activity at a position.
  func title(_ activity: Int) -> Reading { readings[titles[activity]] }

  /// The indicator of the KPI at a position.
  func indicator(_ kpi: Int) -> Reading { readings[indicators[kpi]] }

  private mutating func read(_ text: String) -> Int {
    if let known = readingOfText[text] { return known }
    let words = Wording.words(text)
    let stems = words.map { number(of: Wording.stem($0)) }
    let plain = words.joined(separator: " ")
    let reading = Reading(
      stems: stems, content: Set(stems).filter { isContent[$0] }.sorted(),
      plain: plainTexts[plain] ?? plainTexts.count)
    plainTexts[plain] = reading.plain
    readings.append(reading)
    readingOfText[text] = readings.count - 1
    return readings.count - 1
  }

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
