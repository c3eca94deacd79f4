import Records

/// The wording of a plan's activities and KPIs, each text taken apart once and each word a number,
/// so that texts are compared without looking at their letters.
struct Lexicon: Sendable {
  /// The number of a word or of a stem.
  typealias Number = Int32

  /// The numbers of all texts, one text behind the other.
  struct Column: Sendable {
    private var numbers: [Number] = []
    /// Where each text ends; 200 MB, the most that is read, have fewer words than an Int32 counts.
    private var ends: [Int32] = []

    subscript(text: Int) -> ArraySlice<Number> {
      numbers[(text == 0 ? 0 : Int(ends[text - 1]))..<Int(ends[text])]
    }

    /// Where the numbers of the last text are.
    var last: Range<Int> {
      guard let end = ends.last else { return 0..<0 }
      return Int(ends.dropLast().last ?? 0)..<Int(end)
    }

    subscript(number index: Int) -> Number { numbers[index] }

    mutating func expect(texts: Int) { ends.reserveCapacity(texts) }

    mutating func append(_ number: Number) { numbers.append(number) }

    /// Ends the text that is being read.
    mutating func close() { ends.append(Int32(clamping: numbers.count)) }

    /// Ends it with its numbers in ascending order, each once.
    mutating func closeSorted() {
      let start = Int(ends.last ?? 0)
      if !isAscending(from: start) {
        var end = start
        numbers.withUnsafeMutableBufferPointer { numbers in
          var text = UnsafeMutableBufferPointer(rebasing: numbers[start...])
          text.sort()
          for number in text where end == start || numbers[end - 1] != number {
            numbers[end] = number
            end += 1
          }
        }
        numbers.removeSubrange(end...)
      }
      close()
    }

    private func isAscending(from start: Int) -> Bool {
      zip(numbers[start...], numbers[start...].dropFirst()).allSatisfy { $0 < $1 }
    }
  }

  /// How many activities there are, whose titles stand before the indicators.
  private let activities: Int
  /// The words of each text in order.
  private var words = Column()
  /// The stems of each text that carry a subject, ascending, each once.
  private var content = Column()
  /// All words and stems.
  private var book = WordBook()
  /// The stem of each of them.
  private var stemsOfWords: [Number] = []
  /// For each of them whether it carries a subject.
  private var areContent: [Bool] = []

  init(_ records: PlanRecords) {
    let (activities, kpis) = (records.activities, records.kpis)
    self.activities = activities.count
    words.expect(texts: activities.count + kpis.count)
    content.expect(texts: activities.count + kpis.count)
    var reader = WordReader()
    for index in activities.indices { read(activities[index].title[...], by: &reader) }
    for index in kpis.indices { read(kpis[index].wording, by: &reader) }
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

  /// The number of a word; nil where no text has it.
  func number(of word: String) -> Number? { book.known(word) }

  func word(_ number: Number) -> String { book.words[Int(number)] }

  /// How many different words and stems there are.
  var count: Int { book.words.count }

  /// Whether a stem carries a subject.
  func isContent(_ stem: Number) -> Bool { areContent[Int(stem)] }

  private mutating func read(_ text: Substring, by reader: inout WordReader) {
    // Texts that follow one another often have the same word in the same place.
    var before = words.last
    reader.read(text) { utf8 in
      let likely = before.popFirst().map { words[number: $0] }
      let word = book.number(of: utf8, likely: likely)
      if word == stemsOfWords.count { takeNewWords() }
      words.append(word)
      let stem = stemsOfWords[Int(word)]
      if isContent(stem) { content.append(stem) }
      return true
    }
    words.close()
    content.closeSorted()
  }

  /// Tells the stems of words that are new in the book, where these then are words themselves.
  private mutating func takeNewWords() {
    while stemsOfWords.count < book.words.count {
      let word = book.words[stemsOfWords.count]
      var stem = Wording.stem(word)
      areContent.append(Wording.isContent(word))
      stemsOfWords.append(stem.withUTF8 { book.number(of: $0) })
    }
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
