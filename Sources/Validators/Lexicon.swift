import Records

/// The wording of a plan's activities and KPIs, each text taken apart once and each word a number,
/// so that texts are compared without looking at their letters.
struct Lexicon: Sendable {
  /// The number of a word or of a stem.
  typealias Number = Int32

  /// The numbers of all texts, one text behind the other.
  private struct Column: Sendable {
    private var numbers: [Number] = []
    private var ends: [Int] = []

    subscript(text: Int) -> ArraySlice<Number> {
      numbers[(text == 0 ? 0 : ends[text - 1])..<ends[text]]
    }

    mutating func append(_ number: Number) { numbers.append(number) }

    /// Ends the text that is being read.
    mutating func close() { ends.append(numbers.count) }

    /// Ends it with its numbers in ascending order, each once.
    mutating func closeSorted() {
      let start = ends.last ?? 0
      let sorted = numbers[start...].sorted()
      numbers.removeSubrange(start...)
      for number in sorted where numbers.count == start || numbers.last != number {
        numbers.append(number)
      }
      close()
    }
  }

  /// How many activities there are, whose titles stand before the indicators.
  private let activities: Int
  /// The words of each text in order.
  private var words = Column()
  /// The stems of each text that carry a subject, ascending, each once.
  private var content = Column()
  /// Words by their numbers, and the stem of each.
  private var numbersOfWords: [String: Number] = [:]
  private var stemsOfWords: [Number] = []
  private var allWords: [String] = []
  private var numbersOfStems: [String: Number] = [:]
  /// The stems by their numbers.
  private(set) var stems: [String] = []
  /// For each stem whether it carries a subject.
  private var areContent: [Bool] = []

  init(_ records: PlanRecords) {
    activities = records.activities.count
    for activity in records.activities { read(activity.title) }
    for kpi in records.kpis { read(kpi.indicator) }
  }

  /// The subject of the title of the activity at a position.
  func content(ofTitle activity: Int) -> ArraySlice<Number> { content[activity] }

  /// The subject of the indicator of the KPI at a position.
  func content(ofIndicator kpi: Int) -> ArraySlice<Number> { content[activities + kpi] }

  /// The stems of the title of the activity at a position, in order.
  func stems(ofTitle activity: Int) -> [Number] { words[activity].map { stemsOfWords[Int($0)] } }

  /// The stems of the indicator of the KPI at a position, in order.
  func stems(ofIndicator kpi: Int) -> [Number] { stems(ofTitle: activities + kpi) }

  /// The words of the indicator of the KPI at a position, as numbers.
  func numbers(ofIndicator kpi: Int) -> ArraySlice<Number> { words[activities + kpi] }

  /// The words of the indicator of the KPI at a position.
  func words(ofIndicator kpi: Int) -> some RandomAccessCollection<String> {
    numbers(ofIndicator: kpi).lazy.map { allWords[Int($0)] }
  }

  /// The stem of a number.
  func stem(_ number: Number) -> String { stems[Int(number)] }

  /// Whether a stem carries a subject.
  func isContent(_ stem: Number) -> Bool { areContent[Int(stem)] }

  private mutating func read(_ text: String) {
    for word in Wording.words(text) {
      let word = number(ofWord: word)
      words.append(word)
      let stem = stemsOfWords[Int(word)]
      if isContent(stem) { content.append(stem) }
    }
    words.close()
    content.closeSorted()
  }

  private mutating func number(ofWord word: String) -> Number {
    let number = Self.value(&numbersOfWords[word, default: Number(allWords.count)])
    if number < allWords.count { return number }
    stemsOfWords.append(self.number(ofStem: Wording.stem(word)))
    allWords.append(word)
    return number
  }

  /// What a place in a dictionary holds, which is given what it lacks on the way.
  private static func value(_ place: inout Number) -> Number { place }

  private mutating func number(ofStem stem: String) -> Number {
    let number = Self.value(&numbersOfStems[stem, default: Number(stems.count)])
    if number < stems.count { return number }
    stems.append(stem)
    areContent.append(Wording.isContent(stem))
    return number
  }
}

extension Lexicon {
  /// How many numbers two ascending lists have in common.
  static func common(_ one: ArraySlice<Number>, _ other: ArraySlice<Number>) -> Int {
    var (i, j, count) = (one.startIndex, other.startIndex, 0)
    while i < one.endIndex, j < other.endIndex {
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
  static func likeness(_ one: ArraySlice<Number>, _ other: ArraySlice<Number>) -> Double {
    guard !one.isEmpty || !other.isEmpty else { return 1 }
    let shared = common(one, other)
    return Double(shared) / Double(one.count + other.count - shared)
  }
}
