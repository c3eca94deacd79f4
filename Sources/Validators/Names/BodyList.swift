import Findings
import Records

/// A cell that lists bodies, as printed.
struct BodyList {
  /// "lead", "partners" or "responsible".
  var role: String
  var record: String
  var text: String
  var places: [Place]
  var participants: Participants

  /// The cells of a plan; one that is merged downwards counts where it is printed.
  static func all(_ records: PlanRecords) -> [BodyList] {
    let activities = records.activities.flatMap { activity in
      [("lead", activity.lead), ("partners", activity.partners)].compactMap { role, participants in
        participants.map { BodyList(role, activity.id, $0, activity.places) }
      }
    }
    let kpis = records.kpis.compactMap { kpi in
      kpi.responsible.map { BodyList("responsible", kpi.id, $0, kpi.places) }
    }
    var seen: Set<[String]> = []
    return (activities + kpis).filter { list in
      !list.participants.inherited && !list.text.isEmpty
        && seen.insert([list.role, list.text] + list.places.map(\.description)).inserted
    }
  }

  private init(_ role: String, _ record: String, _ participants: Participants, _ places: [Place]) {
    self.role = role
    self.record = record
    self.participants = participants
    self.places = places
    text = participants.text
  }

  /// What the plan's bodies are called, word by word.
  static func names(_ records: PlanRecords) -> Set<[String]> {
    Set(records.organisations.flatMap { [$0.name, $0.acronym].compactMap(\.self).map(folded) })
  }

  /// Where one name ends and the next begins with only a blank between: both names.
  func junctions(_ names: Set<[String]>) -> [(String, String)] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, words.count < 400 else { return [] }
    let plain = words.map { Self.folded($0).first ?? "" }
    return (1..<words.count).compactMap { index in
      guard let last = words[index - 1].last, !",;:/&(-".contains(last),
        words[index].first.map({ "(/&-".contains($0) }) != true,
        last != "." || words[index - 1].lowercased().hasPrefix("dept"),
        let before = Self.nameEnding(plain[..<index], names),
        let after = (1...12).reversed().first(where: { count in
          index + count <= words.count && names.contains(Array(plain[index..<(index + count)]))
        }), !Self.spans(plain, index, names)
      else { return nil }
      return (
        words[(index - before)..<index].joined(separator: " "),
        words[index..<(index + after)].joined(separator: " ")
      )
    }
  }

  /// How many words of the end make a name; a word such as "Departments" ends one as well.
  private static func nameEnding(_ words: ArraySlice<String>, _ names: Set<[String]>) -> Int? {
    for count in (1...12).reversed() where count <= words.count {
      if names.contains(Array(words.suffix(count))) { return count }
    }
    return words.last.flatMap { closers.contains($0) ? min(3, words.count) : nil }
  }

  /// Whether one known name reaches over the blank before a word.
  private static func spans(_ words: [String], _ index: Int, _ names: Set<[String]>) -> Bool {
    for start in max(0, index - 10)..<index {
      for end in (index + 1)...min(words.count, index + 10)
      where names.contains(Array(words[start..<end])) {
        return true
      }
    }
    return false
  }

  /// The words of a name without their endings; "Depts." is "department".
  private static func folded(_ name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map { word in
      Wording.words(String(word)).map(Wording.stem).joined()
    }
  }

  /// What is wrong at the ends of a list, or between two separators; nil where nothing is.
  var danglingSeparator: String? {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let last = text.last, ",;".contains(last) { return "ends with \"\(last)\"" }
    if let first = text.first, ",;".contains(first) { return "begins with \"\(first)\"" }
    guard text.utf8.count(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) > 1 else {
      return nil
    }
    for pair in [",,", ", ,", ";;", "; ;", ",;", ";,"] where text.contains(pair) {
      return "has two separators in a row"
    }
    return nil
  }

  /// A body that has an acronym, and both as they are compared.
  struct Known {
    var name: String
    var plainName: String
    var plainAcronym: String

    init?(_ body: Organisation) {
      guard let acronym = body.acronym else { return nil }
      name = body.name
      plainName = Wording.plain(body.name)
      plainAcronym = Wording.plain(acronym)
    }
  }

  /// Bodies that the list names twice, once by name and once by acronym, or in the same words.
  func repetitions(_ known: [Known]) -> [String] {
    let items = text.split { ",;\n".contains($0) }.map { Wording.plain(String($0)) }
    let same = Dictionary(grouping: items.filter { !$0.isEmpty }) { $0 }
      .filter { $0.value.count > 1 }.keys.sorted()
    let plain = Set(items)
    let named = known.filter { plain.contains($0.plainAcronym) && plain.contains($0.plainName) }
    return same + named.map(\.name)
  }

  /// The items between separators, paired with the bodies that they were read as.
  ///
  /// Nil where the two cannot be paired one to one.
  var items: [(text: String, organisation: String)]? {
    let items = text.split { ",;\n".contains($0) }.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard participants.unresolved.isEmpty, items.count == participants.organisations.count else {
      return nil
    }
    return Array(zip(items, participants.organisations))
  }

  private static let closers: Set<String> = [
    "department", "partner", "organization", "organisation", "association",
  ]
}
