import Findings
import Records

/// Names that are nearly one: a law in two years, a body in two spellings.
struct SimilarName {
  /// A name with its year, its acronyms written out for the comparison.
  private struct Candidate {
    var name: Prose.Name
    /// Its words with acronyms written out.
    var words: [String]
    /// The stems of those that carry the subject.
    var stems: [String]
    /// The same without what stands in brackets.
    var bare: [String]
    /// Those of the words that are numbers.
    var numbers: [String]

    /// As printed, with the year behind it.
    var titled: String { name.text + (name.year.map { ", \($0)" } ?? "") }
  }

  /// The names as printed, the most frequent first.
  var titles: [String]
  var places: [Place]
  /// How they differ, in words that follow the names.
  var differ: String
  var severity: Severity

  /// The groups of a plan, laws first.
  ///
  /// Nil where there are more names than can be compared with one another.
  static func all(_ inquiry: Inquiry) -> [SimilarName]? {
    let acronyms = Dictionary(
      inquiry.records.acronyms.map { (AcronymBook.form($0.acronym), $0.expansion) }
    ) { first, _ in first }
    let candidates = inquiry.records.prose.names.map { candidate($0, acronyms) }
      .filter { $0.stems.count > ($0.name.kind == .body ? 1 : 2) }
    guard candidates.count <= 3_000 else { return nil }
    let found = Prose.Name.Kind.allCases.flatMap { kind -> [SimilarName] in
      let names = candidates.filter { $0.name.kind == kind }.sorted {
        ($1.name.count, $0.titled) < ($0.name.count, $1.titled)
      }
      return sameWords(names, kind) + nearly(names, kind)
    }
    return found.filter { !isDistinct($0, inquiry.settings) }
  }

  private static func candidate(_ name: Prose.Name, _ acronyms: [String: String]) -> Candidate {
    let written = name.text.split(separator: " ").map { word -> String in
      acronyms[AcronymBook.form(String(word.filter { $0.isLetter || $0 == "&" }))] ?? String(word)
    }.joined(separator: " ")
    var depth = 0
    let bare = written.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
    let words = Wording.words(written)
    return Candidate(
      name: name, words: words, stems: Wording.content(written), bare: Wording.content(bare),
      numbers: words.filter { $0.first?.isNumber == true })
  }

  /// Names whose words have the same stems: what is left to differ is a year or a spelling.
  private static func sameWords(
    _ names: [Candidate], _ kind: Prose.Name.Kind
  ) -> [SimilarName] {
    let groups = Dictionary(grouping: names) { $0.stems + $0.numbers }
    return groups.values.sorted { $0[0].titled < $1[0].titled }.flatMap { group in
      [years(group, kind), spellings(group, kind)].compactMap(\.self)
    }
  }

  private static func years(_ group: [Candidate], _ kind: Prose.Name.Kind) -> SimilarName? {
    let dated = group.filter { $0.name.year != nil }
    let years = distinct(dated.compactMap(\.name.year))
    guard years.count > 1 else { return nil }
    if kind == .law { return SimilarName(dated, "differ in their year", .warning) }
    // Editions of a policy follow each other; "2022" and "2022-23" are one and the same.
    let doubtful = dated.filter { one in
      years.contains { $0 != one.name.year && overlaps($0, one.name.year ?? "") }
    }
    return doubtful.isEmpty ? nil : SimilarName(doubtful, "differ in their year", .note)
  }

  /// Whether one is the first year of the other: "2022" of "2022-23".
  private static func overlaps(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    return short.utf8.count == 4 && long.utf8.count == 7 && long.hasPrefix(short)
  }

  private static func spellings(_ group: [Candidate], _ kind: Prose.Name.Kind) -> SimilarName? {
    let years = Set(group.compactMap(\.name.year))
    guard years.count < 2 else { return nil }
    var seen: Set<[String]> = []
    let variants = group.filter { seen.insert($0.words).inserted }
    guard variants.count > 1 else { return nil }
    return SimilarName(variants, "differ in their wording", .note)
  }

  /// Pairs that differ by what stands in brackets, or by a few letters of one word.
  private static func nearly(_ names: [Candidate], _ kind: Prose.Name.Kind) -> [SimilarName] {
    names.indices.flatMap { index in
      names[(index + 1)...].compactMap { other -> SimilarName? in
        let one = names[index]
        guard one.stems != other.stems, one.numbers == other.numbers else { return nil }
        if kind == .law, one.bare == other.bare, one.bare.count > 2, one.name.year != nil,
          one.name.year == other.name.year, one.stems == one.bare || other.stems == other.bare
        {
          return SimilarName([one, other], "differ by what stands in brackets", .note)
        }
        if kind == .body, let longer = goesOn(one, other) {
          return SimilarName([one, other], "differ by \"\(longer)\" at the end", .note)
        }
        let (a, b) = (one.name.year, other.name.year)
        guard a == nil || b == nil || a == b, one.stems.count == other.stems.count else {
          return nil
        }
        guard one.stems.count > 2 else { return nil }
        let different = zip(one.stems, other.stems).filter { $0 != $1 }
        guard different.count == 1, let (left, right) = different.first,
          min(left.utf8.count, right.utf8.count) > 5, Wording.distance(left, right) <= 2
        else { return nil }
        return SimilarName([one, other], "differ by a few letters", .note)
      }
    }
  }

  /// What one name has behind the words of the other; nil where they part before, or where the
  /// rest is a body of its own.
  private static func goesOn(_ one: Candidate, _ other: Candidate) -> String? {
    let (short, long) = one.words.count < other.words.count ? (one, other) : (other, one)
    guard long.words.count > short.words.count, long.words.starts(with: short.words),
      case let rest = long.words.dropFirst(short.words.count),
      short.stems.contains(where: { !generic.contains($0) }),
      !rest.contains(where: { generic.contains(Wording.stem($0)) })
    else { return nil }
    return rest.joined(separator: " ")
  }

  /// Words that say what kind of body it is, and not which.
  private static let generic: Set<String> = [
    "national", "provincial", "federal", "district", "ministry", "department", "commission",
    "council", "committee", "authority", "board", "bureau", "academy", "institute", "agency",
    "court", "government", "secretariat", "office", "directorate",
  ]

  private init(_ names: [Candidate], _ differ: String, _ severity: Severity) {
    titles = names.map(\.titled)
    places = distinct(names.reversed().flatMap { $0.name.places.prefix(2) })
    self.differ = differ
    self.severity = severity
  }

  private static func isDistinct(_ name: SimilarName, _ settings: CheckSettings) -> Bool {
    let titles = name.titles.map(Wording.plain)
    return settings.distinctNames.contains { group in
      titles.allSatisfy(group.map(Wording.plain).contains)
    }
  }
}
