import Findings
import Records

extension Validator {
  static let acronymLetters = Validator(
    code: "NAM011", name: "acronym-letters", severity: .note,
    whatItDoes: "Reports an acronym whose letters do not stand in this order at the beginnings of "
      + "the words that it is for.",
    whyItMatters: "Either the acronym or its expansion is not the one that the body itself uses.",
    example:
      "PTPA is explained as \"Prevention of Persons Trafficking Act\", where the P stands before "
      + "the T.",
    howToSettle: "Look the name up; list acronyms that are rightly so under knownAcronyms.",
    check: { inquiry in
      inquiry.records.acronyms.compactMap { entry in
        guard !inquiry.settings.knownAcronyms.contains(entry.acronym),
          !AcronymLetters.stand(entry.acronym, in: entry.expansion)
        else { return nil }
        return Observation(
          "the letters of \(entry.acronym) do not all stand in \"\(entry.expansion)\"",
          expected: entry.expansion, actual: entry.acronym, places: entry.places,
          identity: [entry.acronym, Wording.plain(entry.expansion)])
      }
    })
}

/// An acronym held against the words that it is for.
private enum AcronymLetters {
  /// Whether its capitals stand in order in the words, each at the beginning of a word or right
  /// behind another of them: "NAtional Database and Registration Authority".
  static func stand(_ acronym: String, in expansion: String) -> Bool {
    let letters = acronym.filter { $0.isUppercase && $0.isASCII }.map { Character($0.lowercased()) }
    let words = Wording.words(expansion.replacing("-", with: " ")).map(Array.init)
    guard letters.count > 2, letters.count < 20, words.count < 40 else { return true }
    /// The places, as word and letter, at which the letters so far may end.
    var ends: Set<[Int]> = [[-1, 0]]
    for letter in letters {
      var next: Set<[Int]> = []
      for end in ends {
        if end[0] >= 0, end[1] + 1 < words[end[0]].count, words[end[0]][end[1] + 1] == letter {
          next.insert([end[0], end[1] + 1])
        }
        for word in (end[0] + 1)..<max(end[0] + 1, words.count) where words[word].first == letter {
          next.insert([word, 0])
        }
      }
      ends = next
    }
    return !ends.isEmpty
  }
}
