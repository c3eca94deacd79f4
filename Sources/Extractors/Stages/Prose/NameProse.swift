internal import Findings
internal import Records

/// Laws, policies and bodies by the words that end or begin their names.
struct NameProse {
  private var names: [Prose.Name] = []
  /// Where the name of each key is among them.
  private var positions: [String: Int] = [:]

  /// Every name with how often it stands and where first, in the order of kind and alphabet.
  var inOrder: [Prose.Name] { positions.sorted { $0.key < $1.key }.map { names[$0.value] } }

  /// A name as it stands in a passage.
  struct Found: Sendable {
    var kind: Prose.Name.Kind
    var text: String
    var year: String?
    /// The same for the same name, ordered by kind and alphabet.
    var key: String

    fileprivate init(_ kind: Prose.Name.Kind, _ text: String, year: String? = nil) {
      self.kind = kind
      self.text = text
      self.year = year
      key = "\(kind.rawValue)\n\(text)\n\(year ?? "")"
    }
  }

  mutating func take(_ reading: PassageReading, _ place: Place) {
    for found in reading.names {
      if let position = positions[found.key] {
        names[position].count(at: place)
      } else {
        positions[found.key] = names.count
        names.append(
          Prose.Name(
            kind: found.kind, text: found.text, year: found.year, count: 1, places: [place]))
      }
    }
  }

  /// The names in the words of a passage, in their order.
  static func names(in words: [ProseWord]) -> [Found] {
    var found: [Found] = []
    var start = 0
    while start < words.count {
      guard words[start].isCapitalised, words[start].year == nil else {
        start += 1
        continue
      }
      let end = runEnd(words, from: start)
      found += names(in: words, start..<end)
      start = max(end, start + 1)
    }
    return found
  }

  /// Where a run of capitalised and joining words ends; brackets and listing commas may be inside.
  private static func runEnd(_ words: [ProseWord], from start: Int) -> Int {
    var end = start + 1
    var open = words[start].behind.holds("(") ? 1 : 0
    while end < words.count {
      let (word, last) = (words[end], words[end - 1])
      if last.behind.holds(";") || last.behind.holds(":") || last.behind.holds("/")
        || word.text == "The"
      {
        break
      }
      if last.behind.holds("."), last.text.utf8.count > 4 { break }
      if word.before.holds("(") { open += 1 }
      guard open > 0 || word.isCapitalised || word.isConnector || word.year != nil else { break }
      if word.behind.holds(")") { open = max(0, open - 1) }
      end += 1
    }
    return end
  }

  /// The names in a run: up to each word that ends one, and those that a ministry's head begins.
  private static func names(in words: [ProseWord], _ run: Range<Int>) -> [Found] {
    var found: [Found] = []
    var start = run.lowerBound
    if start + 2 < run.upperBound, words[start + 1].text == "the" { start += 2 }
    for index in run {
      guard index >= start else { continue }
      let word = words[index]
      if kind(of: word) == .body, goesOn(words, index, run) { continue }
      if index > start, let kind = kind(of: word) {
        let text = text(words[start...index], kind: kind)
        let year = year(behind: index, words, run)
        if text.holds(" ") { found.append(Found(kind, text, year: year.text)) }
        start = year.end
      } else if word.isAcronym, case let year = year(behind: index, words, run), year.text != nil {
        found.append(Found(.policy, word.acronym, year: year.text))
        start = year.end
      } else if word.behind.holds(","), kind(after: words[index..<run.upperBound]) != .law {
        start = index + 1
      }
    }
    return found + bodies(in: words, run)
  }

  /// Bodies whose name goes on behind its first word: "Ministry of …", "National Commission on …".
  private static func bodies(in words: [ProseWord], _ run: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = run.lowerBound
    while index < run.upperBound {
      guard openers.contains(words[index].lower), index + 2 < run.upperBound,
        words[index].behind.isEmpty, words[index + 1].isConnector
      else {
        index += 1
        continue
      }
      var first = index
      while first > run.lowerBound, words[first - 1].isCapitalised, words[first - 1].behind.isEmpty,
        words[first].before.isEmpty, !words[first - 1].isAcronym, !isEnd(words[first - 1])
      { first -= 1 }
      var end = index + 1
      while end < run.upperBound, words[end - 1].behind.isEmpty, words[end].before.isEmpty,
        words[end].year == nil, end == index + 1 || !openers.contains(words[end].lower),
        kind(of: words[end]) != .law, !words[end].isAcronym,
        !isStart(words[end]) || words[end - 1].isConnector,
        words[end].text != "and" || end + 1 == run.upperBound || words[end + 1].text != "the"
      { end += 1 }
      if end < run.upperBound, kind(of: words[end]) == .law { break }
      let text = text(words[first..<end], kind: .body)
      if text.split(separator: " ").count > 2 { found.append(Found(.body, text)) }
      index = end
    }
    return found
  }

  /// The words with one blank between, brackets kept, joining words dropped from both ends.
  private static func text(_ words: ArraySlice<ProseWord>, kind: Prose.Name.Kind) -> String {
    var words = words
    while let first = words.first, first.isConnector { words.removeFirst() }
    while let last = words.last, last.isConnector { words.removeLast() }
    return words.enumerated().map { position, word in
      let open = position > 0 && word.before.holds("(") ? "(" : ""
      let isLast = position == words.count - 1
      let close = word.behind.holds(")") && !isLast ? ")" : ""
      let comma = word.behind.holds(",") && !isLast ? "," : ""
      return open + word.text + close + comma
    }.joined(separator: " ")
  }

  private static func year(
    behind index: Int, _ words: [ProseWord], _ run: Range<Int>
  ) -> (text: String?, end: Int) {
    let next = index + 1
    guard run.contains(next), let year = words[next].year, words[next].before.isEmpty,
      words[index].behind.isEmpty || words[index].behind.hasPrefix(",")
    else { return (nil, next) }
    return (year, next + 1)
  }

  /// Whether a body's name goes on behind its head: "Commission on …".
  private static func goesOn(_ words: [ProseWord], _ index: Int, _ run: Range<Int>) -> Bool {
    openers.contains(words[index].lower) && run.contains(index + 2)
      && words[index].behind.isEmpty && words[index + 1].text != "and"
      && words[index + 1].text != "&" && words[index + 1].isConnector
  }

  /// Whether a word can only begin a new name where two names stand side by side.
  private static func isStart(_ word: ProseWord) -> Bool {
    ["provincial", "national", "federal", "government"].contains(word.lower)
  }

  /// Whether a word can only end a name.
  private static func isEnd(_ word: ProseWord) -> Bool {
    ["department", "departments", "dept", "depts", "partners"].contains(word.lower)
  }

  private static func kind(of word: ProseWord) -> Prose.Name.Kind? {
    endings[word.lower]
  }

  /// The kind of the next word that ends a name.
  private static func kind(after words: ArraySlice<ProseWord>) -> Prose.Name.Kind? {
    for (position, word) in words.enumerated() {
      if position > 0, let kind = kind(of: word) { return kind }
      if position > 1, word.before.holds("(") || word.year != nil { return nil }
    }
    return nil
  }

  /// Every word that a name begins or ends with, in small letters.
  static var heads: [String] { openers + Array(endings.keys) }

  private static let openers: Set<String> = [
    "ministry", "department", "commission", "council", "committee", "authority", "board", "bureau",
    "academy", "institute", "directorate", "office", "secretariat", "agency", "court",
  ]

  private static let endings: [String: Prose.Name.Kind] = [
    "act": .law, "acts": .law, "bill": .law, "ordinance": .law, "rules": .law,
    "policy": .policy, "strategy": .policy, "survey": .policy, "declaration": .policy,
    "commission": .body, "authority": .body, "council": .body, "academy": .body,
    "institute": .body, "agency": .body, "board": .body, "bureau": .body,
  ]
}

extension Prose.Name {
  /// One more use; the first five places are kept.
  fileprivate mutating func count(at place: Place) {
    count += 1
    if places.count < 5, places.last != place { places.append(place) }
  }
}
