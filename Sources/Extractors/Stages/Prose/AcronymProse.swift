internal import Findings
internal import Records

/// Acronyms as the text uses and explains them.
struct AcronymProse {
  /// Every "words in full (WIF)", once for each wording.
  private(set) var explanations: [Prose.Explanation] = []
  private var seen: Set<String> = []
  private var uses: [Prose.AcronymUse] = []
  /// Where each acronym is among the uses.
  private var positions: [String: Int] = [:]

  /// Every acronym with how often it stands and where first, in the order of the alphabet.
  var inOrder: [Prose.AcronymUse] { uses.sorted { $0.acronym < $1.acronym } }

  /// The acronyms of one passage.
  struct Reading: Sendable {
    /// Each as often as it is used.
    fileprivate(set) var uses: [String] = []
    /// Those that the words in front of them explain.
    fileprivate(set) var explanations: [(acronym: String, expansion: String)] = []

    init(_ words: [ProseWord]) {
      let acronyms = words.indices.filter { words[$0].isAcronym }
      guard !acronyms.isEmpty else { return }
      explanations = acronyms.compactMap { index in
        AcronymProse.explanation(of: words[index], in: words[..<index]).map {
          (words[index].acronym, $0)
        }
      }
      guard !AcronymProse.isAllCapitals(words) else { return }
      uses = acronyms.filter { !AcronymProse.isShouted($0, words) }.map { words[$0].acronym }
    }
  }

  mutating func take(_ reading: PassageReading, _ place: Place) {
    for (acronym, expansion) in reading.acronyms.explanations
    where seen.insert("\(acronym) \(expansion)").inserted {
      explanations.append(
        Prose.Explanation(acronym: acronym, expansion: expansion, place: place))
    }
    for acronym in reading.acronyms.uses {
      if let position = positions[acronym] {
        uses[position].count(at: place)
      } else {
        positions[acronym] = uses.count
        uses.append(Prose.AcronymUse(acronym: acronym, count: 1, places: [place]))
      }
    }
  }

  /// What an acronym in brackets stands for, as the words in front of it say.
  private static func explanation(
    of word: ProseWord, in front: ArraySlice<ProseWord>
  ) -> String? {
    guard word.before.utf8.last == UInt8(ascii: "("), word.behind.utf8.first == UInt8(ascii: ")")
    else { return nil }
    return expansion(of: word.acronym, in: front)
  }

  /// The fewest words before an acronym whose initials hold its letters in order.
  private static func expansion(of acronym: String, in words: ArraySlice<ProseWord>) -> String? {
    let letters = Array(acronym.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) })
    guard letters.count > 1 else { return nil }
    for start in words.indices.reversed().prefix(letters.count * 2 + 2) {
      let candidate = words[start...]
      guard candidate.count > 1 || candidate.first.map({ $0.text.contains("-") }) == true,
        !candidate.dropFirst().contains(where: { $0.before.holds("(") }),
        !candidate.dropLast().contains(where: {
          $0.behind.holds(";") || $0.behind.hasSuffix(".")
        })
      else { continue }
      if holds(letters, initials(candidate)) {
        return candidate.map(\.text).joined(separator: " ")
      }
    }
    return nil
  }

  /// The first letter of each word and part of a word; all letters of an acronym among them.
  private static func initials(_ words: ArraySlice<ProseWord>) -> [Unicode.Scalar] {
    words.flatMap { word -> [Unicode.Scalar] in
      if word.isAcronym { return Array(word.acronym.uppercased().unicodeScalars) }
      return word.text.uppercased().split(separator: "-").compactMap(\.unicodeScalars.first)
    }
  }

  /// Whether the letters stand in this order among the initials, the first of both the same.
  private static func holds(_ letters: [Unicode.Scalar], _ initials: [Unicode.Scalar]) -> Bool {
    guard letters.first == initials.first else { return false }
    var next = 0
    for initial in initials where next < letters.count && initial == letters[next] { next += 1 }
    return next == letters.count
  }

  /// Whether a long word in capitals stands beside another: two words of a title, no acronyms.
  private static func isShouted(_ index: Int, _ words: [ProseWord]) -> Bool {
    func isLoud(_ index: Int) -> Bool {
      guard words.indices.contains(index) else { return false }
      let scalars = words[index].text.unicodeScalars
      return scalars.count > 3 && scalars.allSatisfy { ("A"..."Z").contains($0) }
    }
    guard isLoud(index), words[index].text.utf8.count > 4 else { return false }
    return isLoud(index - 1) && words[index - 1].behind.isEmpty
      || isLoud(index + 1) && words[index].behind.isEmpty
  }

  /// Whether a line is set in capitals, so that none of its words is an acronym for being so.
  private static func isAllCapitals(_ words: [ProseWord]) -> Bool {
    var (capitals, cased) = (0, 0)
    for scalar in words.lazy.flatMap(\.text.unicodeScalars) {
      switch scalar {
      case "a"..."z": cased += 1
      case "A"..."Z": (capitals, cased) = (capitals + 1, cased + 1)
      default:
        guard !scalar.isASCII, scalar.properties.isAlphabetic else { continue }
        if scalar.properties.isUppercase { capitals += 1 }
        if scalar.properties.isUppercase || scalar.properties.isLowercase { cased += 1 }
      }
    }
    return cased > 12 && capitals * 10 > cased * 7
      || words.count == 1 && capitals > 4
        && capitals == cased && words[0].before.isEmpty && words[0].behind.isEmpty
  }
}

extension Prose.AcronymUse {
  /// One more use; the first five places are kept.
  fileprivate mutating func count(at place: Place) {
    count += 1
    if places.count < 5, places.last != place { places.append(place) }
  }
}
