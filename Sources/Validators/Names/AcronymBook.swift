import Findings
import Records

/// Every acronym that the plan lists or explains, and everyone knows.
struct AcronymBook {
  private let inquiry: Inquiry
  private let known: Set<String>

  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    let listed = inquiry.records.acronyms.map(\.acronym)
    let explained = inquiry.records.prose.explanations.map(\.acronym)
    known = Set(
      (listed + explained + inquiry.settings.knownAcronyms.sorted()
        + [inquiry.records.plan.currency].compactMap(\.self)).flatMap { Self.forms($0) })
  }

  /// How an acronym may be written: in any case, in the plural, and each part of "AB-CD".
  static func forms(_ acronym: String) -> Set<String> {
    Set(([acronym] + acronym.split(separator: "-").map(String.init)).map(form))
  }

  /// An acronym in small letters without the ending of its plural.
  static func form(_ acronym: String) -> String { singular(acronym).lowercased() }

  /// An acronym without the ending of its plural: "ARCCs" is "ARCC".
  static func singular(_ acronym: String) -> String {
    let isPlural = acronym.last == "s" && acronym.dropLast().last?.isUppercase == true
    return isPlural ? String(acronym.dropLast()) : acronym
  }

  /// Whether it is explained, or is made of two that are.
  func explains(_ acronym: String) -> Bool {
    if known.contains(Self.form(acronym)) { return true }
    let parts = acronym.split(separator: "-").map(String.init)
    return parts.count > 1 && parts.allSatisfy { known.contains(Self.form($0)) }
  }

  /// Acronyms explained in the text otherwise than in the list, or in two ways.
  var otherExpansions: [Observation] {
    var first: [String: (expansion: String, places: [Place])] = [:]
    for entry in inquiry.records.acronyms where first[Self.form(entry.acronym)] == nil {
      first[Self.form(entry.acronym)] = (entry.expansion, entry.places)
    }
    return inquiry.records.prose.explanations.compactMap { explanation in
      let form = Self.form(explanation.acronym)
      guard let known = first[form] else {
        first[form] = (explanation.expansion, [explanation.place])
        return nil
      }
      guard Self.meaning(known.expansion) != Self.meaning(explanation.expansion) else { return nil }
      return Observation(
        "\(explanation.acronym) is \"\(known.expansion)\" in one place and "
          + "\"\(explanation.expansion)\" in another",
        expected: known.expansion, actual: explanation.expansion,
        places: [explanation.place] + known.places,
        identity: [form, Wording.plain(known.expansion), Wording.plain(explanation.expansion)])
    }
  }

  /// Acronyms listed as a treaty, law or plan that stand among the bodies who are to act.
  var instrumentsAsBodies: [Observation] {
    let instruments = inquiry.records.acronyms.filter { entry in
      let words = Wording.content(entry.expansion)
      guard let head = words.first, let end = words.last else { return false }
      return Self.instruments.contains(head) || Self.instruments.contains(end)
    }
    guard !instruments.isEmpty else { return [] }
    let sought = Set(instruments.map { Self.form($0.acronym) })
    let named = inquiry.bodies.remarks { text in
      let words = text.split { !($0.isLetter || $0.isNumber || $0 == "&") }
      return Set(words.map { Self.form(String($0)) }).intersection(sought).sorted()
    }
    let naming = Dictionary(grouping: named, by: \.remark)
    return instruments.compactMap { entry in
      let form = Self.form(entry.acronym)
      guard let users = naming[form] else { return nil }
      return Observation(
        "\(entry.acronym) is listed as \"\(entry.expansion)\", but stands among the bodies of "
          + distinct(users.map(\.cell.record)).joined(separator: ", "),
        expected: entry.expansion, actual: users[0].text,
        records: distinct(users.map(\.cell.record)),
        places: users.flatMap { $0.cell.places.prefix(1) } + entry.places,
        identity: [form, Wording.plain(entry.expansion)])
    }
  }

  /// The words that an expansion means; the number of an edition or phase is none.
  private static func meaning(_ expansion: String) -> Set<String> {
    Set(Wording.content(expansion).filter { !$0.allSatisfy { "ivx".contains($0) } })
  }

  private static let instruments: Set<String> = [
    "convention", "covenant", "protocol", "act", "ordinance", "code", "policy", "survey",
  ]
}
