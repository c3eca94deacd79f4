import Findings
import Records

/// The cells of a plan that list bodies, and the different lists that they print.
struct BodyLists: Sendable {
  enum Role: String, Sendable { case lead, partners, responsible }

  struct Cell: Sendable {
    var role: Role
    var record: String
    var places: [Place]
    /// The position of what it prints among the lists.
    var list: Int
  }

  /// A list of bodies, and the position of the first cell that prints it.
  struct Printed: Sendable {
    var participants: Participants
    var first: Int
  }

  private(set) var lists: [Printed] = []
  /// The cells in the order of the page; one that is merged downwards stands where it is printed.
  private(set) var cells: [Cell] = []

  /// - Parameter matrix: The KPIs that may have bodies.
  init(_ records: PlanRecords, _ matrix: [KPI]) {
    var positions: [Participants: Int] = [:]
    var seen: Set<Whole> = []
    seen.reserveCapacity(records.activities.count)
    var last = 0
    func add(_ role: Role, _ record: String, _ participants: Participants?, _ places: [Place]) {
      guard let participants, !participants.inherited, !participants.text.isEmpty else { return }
      let isLast = lists.indices.contains(last) && lists[last].participants == participants
      let list = isLast ? last : positions[participants] ?? lists.count
      last = list
      guard seen.insert(Whole(role: role, list: list, places: places)).inserted else { return }
      if list == lists.count {
        positions[participants] = list
        lists.append(Printed(participants: participants, first: cells.count))
      }
      cells.append(Cell(role: role, record: record, places: places, list: list))
    }
    for activity in records.activities {
      add(.lead, activity.id, activity.lead, activity.places)
      add(.partners, activity.id, activity.partners, activity.places)
    }
    for kpi in matrix {
      add(.responsible, kpi.id, kpi.responsible, kpi.places)
    }
  }

  /// What can be said of the text of some lists, for each cell that prints one of them.
  func remarks<Remark>(
    _ remarks: (_ text: String) -> [Remark]
  ) -> [(cell: Cell, text: String, remark: Remark)] {
    let said = lists.map { remarks($0.participants.text) }
    guard said.contains(where: { !$0.isEmpty }) else { return [] }
    return cells.flatMap { cell in
      said[cell.list].map { (cell, lists[cell.list].participants.text, $0) }
    }
  }

  /// A cell as it stands on the page, whichever records share it.
  private struct Whole: Hashable {
    var role: Role
    var list: Int
    var places: [Place]

    /// Places tell most cells apart.
    func hash(into hasher: inout Hasher) { hasher.combine(places.first) }
  }
}

/// What a list of bodies says, as text.
enum BodyList {
  /// What is wrong at the ends of a list, or between two separators; nil where nothing is.
  static func danglingSeparator(in text: String) -> String? {
    var (first, last) = (UInt8?.none, UInt8(0))
    var (isApart, isRepeated) = (false, false)
    for byte in text.utf8 {
      guard byte > 0x20 else {
        isApart = true
        continue
      }
      if isSeparator(byte), isSeparator(last), !isApart || byte == last { isRepeated = true }
      first = first ?? byte
      (last, isApart) = (byte, false)
    }
    guard let first else { return nil }
    if isSeparator(last) { return "ends with \"\(Unicode.Scalar(last))\"" }
    if isSeparator(first) { return "begins with \"\(Unicode.Scalar(first))\"" }
    return isRepeated ? "has two separators in a row" : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
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
    let items = parts(of: text).map { Wording.plain(String($0)) }
    let same = Dictionary(grouping: items.filter { !$0.isEmpty }) { $0 }
      .filter { $0.value.count > 1 }.keys.sorted()
    let plain = Set(items)
    let named = known.filter { plain.contains($0.plainAcronym) && plain.contains($0.plainName) }
    return same + named.map(\.name)
  }

  private static func parts(of text: String) -> [Substring] {
    text.utf8.split { isSeparator($0) || $0 == 0x0A }.map { Substring($0) }
  }

  /// The items between separators.
  static func items(of text: String) -> [String] {
    parts(of: text).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
