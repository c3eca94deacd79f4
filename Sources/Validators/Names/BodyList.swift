import Findings
import Records

/// A cell that lists bodies, as printed.
struct BodyList: Sendable {
  /// "lead", "partners" or "responsible".
  var role: String
  var record: String
  var text: String
  var places: [Place]
  var participants: Participants

  /// The cells of a plan; one that is merged downwards counts where it is printed.
  static func all(_ records: PlanRecords) -> [BodyList] {
    var seen: Set<Printed> = []
    var lists: [BodyList] = []
    func add(_ role: String, _ record: String, _ participants: Participants?, _ places: [Place]) {
      guard let participants, !participants.inherited, !participants.text.isEmpty,
        seen.insert(Printed(role: role, text: participants.text, places: places)).inserted
      else { return }
      lists.append(BodyList(role, record, participants, places))
    }
    for activity in records.activities {
      add("lead", activity.id, activity.lead, activity.places)
      add("partners", activity.id, activity.partners, activity.places)
    }
    for kpi in records.kpis { add("responsible", kpi.id, kpi.responsible, kpi.places) }
    return lists
  }

  /// A cell as it stands on the page, whichever records share it.
  private struct Printed: Hashable {
    var role: String
    var text: String
    var places: [Place]

    /// Places tell most cells apart.
    func hash(into hasher: inout Hasher) { hasher.combine(places.first) }
  }

  private init(_ role: String, _ record: String, _ participants: Participants, _ places: [Place]) {
    self.role = role
    self.record = record
    self.participants = participants
    self.places = places
    text = participants.text
  }

  /// What is wrong at the ends of a list, or between two separators; nil where nothing is.
  static func danglingSeparator(in text: String) -> String? {
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
  static func repetitions(in text: String, _ known: [Known]) -> [String] {
    let items = text.split { ",;\n".contains($0) }.map { Wording.plain(String($0)) }
    let same = Dictionary(grouping: items.filter { !$0.isEmpty }) { $0 }
      .filter { $0.value.count > 1 }.keys.sorted()
    let plain = Set(items)
    let named = known.filter { plain.contains($0.plainAcronym) && plain.contains($0.plainName) }
    return same + named.map(\.name)
  }

  /// The items between separators.
  static func items(of text: String) -> [String] {
    text.split { ",;\n".contains($0) }.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
