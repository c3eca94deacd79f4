import Findings
import Records

/// A list whose items are marked a), b), c) or i., ii., iii., and where its marks go wrong.
struct EnumeratedList: Sendable {
  enum Style: Sendable { case letters, romans, numbers }

  /// The records that the items are.
  enum Kind: Sendable { case kpis, activities }

  var kind: Kind
  /// What the items are: "KPIs of 3.iv".
  var of: String
  /// The positions of the items among the plan's KPIs or activities.
  var items = Positions()

  /// The enumerated lists of a plan: the KPIs of each row, the sub-activities of each activity.
  static func all(_ records: PlanRecords) -> [EnumeratedList] {
    var lists = Gathering(expecting: records.activities.count)
    let kpis = records.kpis
    kpis.forEachRow { row in
      var name = ""
      for index in row where kpis[index].enumerator != nil {
        if name.isEmpty {
          let (activities, outcome) = (kpis[index].activities, kpis[index].outcome ?? "")
          name = "KPIs of \(activities.isEmpty ? outcome : activities.joined(separator: ", "))"
        }
        lists.add(index, to: name, .kpis)
      }
    }
    for (index, activity) in records.activities.enumerated() {
      if let parent = activity.parent { lists.add(index, to: "parts of \(parent)", .activities) }
    }
    return lists.lists
  }

  /// An item's mark: what a KPI prints in front, or what ends a sub-activity's id.
  func mark(_ item: Int, _ records: PlanRecords) -> String {
    switch kind {
    case .kpis: return records.kpis[item].enumerator ?? ""
    case .activities:
      let last = records.activities[item].id.split(separator: ".").last
      return last.map { String($0.prefix { $0 != "~" }) } ?? ""
    }
  }

  /// Where the marks repeat, skip or run backwards: the position, and the mark that was due.
  func breaks(_ records: PlanRecords) -> [(position: Int, expected: String)] {
    guard items.count > 1, let style = style(records) else { return [] }
    var due = 1
    var breaks: [(position: Int, expected: String)] = []
    for position in items.indices {
      guard let value = Self.value(mark(items[position], records), style, due) else {
        breaks.append((position, Self.mark(due, style)))
        due += 1
        continue
      }
      if value != due { breaks.append((position, Self.mark(due, style))) }
      due = value == due - 1 ? due : value + 1
    }
    return breaks
  }

  /// The marks with one blank between; of a long list those beside a position.
  func marks(around position: Int, _ records: PlanRecords) -> String {
    let shown =
      items.count <= 60 ? items.indices : max(0, position - 20)..<min(items.count, position + 20)
    return (shown.lowerBound > 0 ? "… " : "")
      + items[shown].map { mark($0, records) }.joined(separator: " ")
      + (shown.upperBound < items.count ? " …" : "")
  }

  /// The style of the first mark; "i" begins romans, unless "h" or "j" is beside it.
  func style(_ records: PlanRecords) -> Style? {
    guard let item = items.first, case let first = Self.core(mark(item, records)),
      let byte = first.utf8.first
    else { return nil }
    if byte < 0x40, Int(first) != nil { return .numbers }
    return first == "i" ? .romans : first.utf8.count == 1 ? .letters : nil
  }

  /// One note where the KPI lists of a plan are marked in two styles, naming the rarer.
  static func mixedStyles(_ inquiry: Inquiry) -> [Observation] {
    let all = inquiry.enumeratedLists
    let records = inquiry.records
    let styles = all.map { $0.kind == .kpis ? $0.style(records) : nil }
    let letters = all.indices.filter { styles[$0] == .letters }.map { all[$0] }
    let romans = all.indices.filter { styles[$0] == .romans }.map { all[$0] }
    guard !letters.isEmpty, !romans.isEmpty else { return [] }
    let (few, many) = letters.count <= romans.count ? (letters, romans) : (romans, letters)
    let firsts = few.map { records.kpis[$0.items[0]] }
    let (one, other) = (
      few[0].mark(few[0].items[0], records), many[0].mark(many[0].items[0], records)
    )
    return [
      Observation(
        "\(few.count) lists of KPIs are marked like \"\(one)\", \(many.count) like \"\(other)\"",
        records: firsts.map(\.id), places: firsts.compactMap(\.places.first),
        identity: ["styles", one, other])
    ]
  }

  private static func core(_ mark: String) -> String {
    var printed = mark
    return printed.withUTF8(coreOfASCII)
      ?? String(mark.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The letters, made small, and digits of a mark; nil where it is more than ASCII.
  private static func coreOfASCII(_ mark: UnsafeBufferPointer<UInt8>) -> String? {
    guard mark.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: mark.count) { core in
      var count = 0
      for byte in mark {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: core[count] = byte
        case 0x41...0x5A: core[count] = byte | 0x20
        default: continue
        }
        count += 1
      }
      return count
    }
  }

  /// The value of a mark, looked for first where it is most likely.
  private static func value(_ mark: String, _ style: Style, _ due: Int) -> Int? {
    let core = core(mark)
    switch style {
    case .numbers: return Int(core)
    case .letters:
      guard let letter = core.utf8.first, core.utf8.count == 1 else { return nil }
      return Int(letter) - Int(UInt8(ascii: "a")) + 1
    case .romans: return due <= romans.count && romans[due - 1] == core ? due : values[core]
    }
  }

  private static func mark(_ value: Int, _ style: Style) -> String {
    switch style {
    case .numbers: String(value)
    case .letters:
      String(UnicodeScalar(UInt8(clamping: Int(UInt8(ascii: "a")) + min(value, 26) - 1)))
    case .romans: romans.indices.contains(value - 1) ? romans[value - 1] : String(value)
    }
  }

  private static let values = Dictionary(
    uniqueKeysWithValues: romans.enumerated().map { ($1, $0 + 1) })

  /// The romans from 1 to 99.
  private static let romans: [String] = (1...99).map { number in
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return tens[number / 10] + ones[number % 10]
  }
}

extension Inquiry {
  /// The record of an item: its id, its text and where it stands.
  func record(
    of item: Int, in list: EnumeratedList
  ) -> (id: String, text: String, places: [Place]) {
    switch list.kind {
    case .kpis:
      let kpi = records.kpis[item]
      return (kpi.id, kpi.indicator, kpi.places)
    case .activities:
      let activity = records.activities[item]
      return (activity.id, activity.title, activity.places)
    }
  }
}

/// Lists by their names, in the order in which they begin.
private struct Gathering {
  private(set) var lists: [EnumeratedList] = []
  private var indices: [String: Int] = [:]

  init(expecting count: Int) { indices.reserveCapacity(count) }

  /// Adds an item to the list of that name, which it begins where there is none.
  mutating func add(_ item: Int, to name: String, _ kind: EnumeratedList.Kind) {
    if let index = lists.indices.last, lists[index].of == name {
      lists[index].items.append(item)
    } else if let index = indices[name] {
      lists[index].items.append(item)
    } else {
      indices[name] = lists.count
      lists.append(EnumeratedList(kind: kind, of: name))
      lists[lists.count - 1].items.append(item)
    }
  }
}
