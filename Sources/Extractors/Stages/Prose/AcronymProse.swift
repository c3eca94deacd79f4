internal import Findings
internal import Records

/// Acronyms as the text uses and explains them.
enum AcronymProse {
  /// Every acronym with how often it stands and where first, in the order of the alphabet.
  static func uses(_ passages: [Passage]) -> [Prose.AcronymUse] {
    var uses: [String: Prose.AcronymUse] = [:]
    for passage in passages {
      let words = ProseWord.words(passage.text)
      guard !isAllCapitals(words) else { continue }
      for (index, word) in words.enumerated() where word.isAcronym && !isShouted(index, words) {
        let acronym = word.acronym
        var use = uses[acronym] ?? Prose.AcronymUse(acronym: acronym, count: 0, places: [])
        use.count += 1
        if use.places.count < 5, use.places.last != passage.place {
          use.places.append(passage.place)
        }
        uses[acronym] = use
      }
    }
    return uses.values.sorted { $0.acronym < $1.acronym }
  }

  /// Every "words in full (WIF)", once for each wording.
  static func explanations(_ passages: [Passage]) -> [Prose.Explanation] {
    var explanations: [Prose.Explanation] = []
    var seen: Set<String> = []
    for passage in passages where passage.text.utf8.contains(UInt8(ascii: "(")) {
      let words = ProseWord.words(passage.text)
      for (index, word) in words.enumerated() {
        guard word.before.hasSuffix("("), word.behind.hasPrefix(")"), word.isAcronym,
          let expansion = expansion(of: word.acronym, in: words[..<index]),
          seen.insert("\(word.acronym) \(expansion)").inserted
        else { continue }
        explanations.append(
          Prose.Explanation(acronym: word.acronym, expansion: expansion, place: passage.place))
      }
    }
    return explanations
  }

  /// The fewest words before an acronym whose initials hold its letters in order.
  private static func expansion(of acronym: String, in words: ArraySlice<ProseWord>) -> String? {
    let letters = Array(acronym.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) })
    guard letters.count > 1 else { return nil }
    for start in words.indices.reversed().prefix(letters.count * 2 + 2) {
      let candidate = words[start...]
      guard candidate.count > 1 || candidate.first.map({ $0.text.contains("-") }) == true,
        !candidate.dropFirst().contains(where: { $0.before.contains("(") }),
        !candidate.dropLast().contains(where: {
          $0.behind.contains(";") || $0.behind.hasSuffix(".")
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
    let letters = words.flatMap(\.text.unicodeScalars).filter(\.properties.isAlphabetic)
    let capitals = letters.count { $0.properties.isUppercase }
    let cased = letters.count { $0.properties.isUppercase || $0.properties.isLowercase }
    return cased > 12 && capitals * 10 > cased * 7
      || words.count == 1 && capitals > 4
        && capitals == cased && words[0].before.isEmpty && words[0].behind.isEmpty
  }
}
