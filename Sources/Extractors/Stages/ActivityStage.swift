internal import Findings
internal import Records
internal import RuleFiles

/// From the rows of activity tables to activities, sub-activities and the KPIs of their cells.
struct ActivityStage {
  /// One activity, or several sub-activities that share a row, with all the rows that they take up.
  private struct Group {
    var number: String?
    /// The record that the group's sub-activities belong to, once it is written.
    var parent: Int?
    var title: CellText = CellText()
    var indicators: [CellText.Line] = []
    var lead: CellText?
    var partners: CellText?
    var timeline: CellText?
    var rows: [Place] = []
    var objective: String?
    var outcome: String?
  }

  private let rule: TableRule
  private let organisations: OrganisationField
  private let outcomes: [String: Outcome]
  private var participants = Remembered<Participants>()
  private var timelines = Remembered<Timeline>()
  private var group: Group?
  private var lastSub: Enumerator?
  private var parent: Int?
  private var ids: UniqueIDs
  private var unnumbered: [String: Int] = [:]
  private(set) var activities: [Activity] = []
  private(set) var kpis: [KPI] = []
  private(set) var findings: [Finding] = []

  init(
    _ rows: RecordRows, rule: TableRule, organisations: OrganisationField,
    outcomes: [Outcome]
  ) {
    self.rule = rule
    self.organisations = organisations
    ids = UniqueIDs(expecting: rows.count)
    self.outcomes = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for row in rows { take(row) }
    close()
  }

  private mutating func take(_ row: RecordRow) {
    let (number, title) = numbered(row)
    if let number {
      close()
      (parent, lastSub) = (nil, nil)
      group = Group(number: number, title: title, objective: row.objective, outcome: row.outcome)
      addValues(of: row)
      return
    }
    if opensSubactivity(title) {
      if sharesRow(row) {
        group?.title.append(title)
        addValues(of: row)
      } else {
        close()
        group = Group(
          parent: parent, title: title, objective: row.objective, outcome: row.outcome)
        addValues(of: row)
      }
      return
    }
    if group != nil, goesOn(row, title) {
      extendTitle(with: title)
      addValues(of: row)
      return
    }
    close()
    (parent, lastSub) = (nil, nil)
    guard !title.isEmpty else { return }
    group = Group(title: title, objective: row.objective, outcome: row.outcome)
    addValues(of: row)
  }

  /// A number as it stands before an activity where the rules say nothing of its form.
  private static let leadingNumber = RulePattern("^(\\d{1,3}(?:\\.\\d{1,3})*)[.)]\\s+")

  /// The number that opens a row's activity, and the rest of its text.
  private func numbered(_ row: RecordRow) -> (String?, CellText) {
    var title = row.values[.activity] ?? CellText()
    if let number = row.number { return (Outline.bare(number), title) }
    guard let pattern = rule.number ?? Self.leadingNumber, let first = title.lines.first else {
      return (nil, title)
    }
    let groups = pattern.firstMatch(in: String(first.text))
    guard groups.count >= 2, let whole = groups[0], let number = groups[1],
      first.text.hasPrefix(whole)
    else { return (nil, title) }
    title.lines[0].text = first.text.dropFirst(whole.count).trimmingSpaces
    if title.lines[0].text.isEmpty { title.lines.removeFirst() }
    return (Outline.bare(number), title)
  }

  /// Whether a row opens with the mark of a sub-activity of the activity that is open.
  private func opensSubactivity(_ title: CellText) -> Bool {
    guard group != nil, let first = title.lines.first else { return false }
    let readings = Enumerator.readings(at: first.text).filter { $0.style != .digit }
    let open = group.flatMap { EnumeratedList($0.title.lines, after: lastSub).items.last }
    let last = open?.enumerator ?? lastSub
    guard let last else { return readings.contains { $0.ordinal == 1 && !$0.isGlued } }
    return readings.contains {
      $0.isAlike(last) && (!$0.isGlued || $0.ordinal == last.ordinal + 1)
    }
  }

  /// Whether a row of sub-activities is the second half of a row that a page break cut: its list
  /// of indicators goes on, and it has no lead or timeline of its own.
  private func sharesRow(_ row: RecordRow) -> Bool {
    guard row.resumes, let group, row.isBlank(.lead, .timeline, .partners) else { return false }
    guard let first = row.values[.indicator]?.lines.first else { return true }
    let last = EnumeratedList(group.indicators).items.last?.enumerator
    let readings = Enumerator.readings(at: first.text)
    guard let last else { return readings.isEmpty }
    return readings.allSatisfy(\.isGlued)
      || readings.contains { $0.isAlike(last) && $0.ordinal == last.ordinal + 1 }
  }

  /// Whether a row without a number or mark is the rest of the row above.
  private func goesOn(_ row: RecordRow, _ title: CellText) -> Bool {
    if title.isEmpty || row.resumes { return true }
    return row.isBlank(.lead, .timeline, .partners)
  }

  private mutating func extendTitle(with title: CellText) {
    for (index, line) in title.lines.enumerated() {
      group?.title.lines.append(index == 0 ? line.goingOn : line)
    }
  }

  private mutating func addValues(of row: RecordRow) {
    guard var group = group.take() else { return }
    group.rows += row.places
    let lines = row.values[.indicator]?.lines ?? []
    group.indicators.reserveCapacity(group.indicators.count + lines.count)
    for (index, line) in lines.enumerated() {
      let isCut = index == 0 && !group.indicators.isEmpty
      let goesOn =
        isCut && !Enumerator.readings(at: line.text).contains { !$0.isGlued }
      group.indicators.append(goesOn ? line.goingOn : line)
    }
    group.lead = Self.joined(group.lead, row.values[.lead])
    group.partners = Self.joined(group.partners, row.values[.partners])
    group.timeline = Self.joined(group.timeline, row.values[.timeline])
    self.group = group
  }

  private static func joined(_ one: CellText?, _ other: CellText?) -> CellText? {
    guard var one, !one.isEmpty else { return other }
    if let other, !other.inherited { one.append(other) }
    return one
  }

  // MARK: From a group to records

  private mutating func close() {
    guard let group = group.take() else { return }
    let list = EnumeratedList(group.title.lines, after: group.number == nil ? lastSub : nil)
    let isList = list.items.contains { $0.enumerator != nil }
    let values = values(of: group)
    var members: [Int] = []
    if let number = group.number {
      let title = list.items.first { $0.enumerator == nil }?.text ?? ""
      members = [
        append(number, id: number, title: String(title), group, isList ? Values() : values)
      ]
      parent = members.first
    } else if !isList {
      let title = group.title.text
      members = [append(nil, id: unnumberedID(group), title: title, group, values)]
    }
    if isList, let parent {
      let owner = activities[parent].id
      let subs = list.items.filter { $0.enumerator != nil }
      members = subs.map { item in
        let mark = item.enumerator?.bare ?? ""
        return append(
          mark, id: "\(owner).\(mark)", parent: owner, title: String(item.text), group, values)
      }
      lastSub = subs.last?.enumerator
    }
    if let first = members.first { valued = (first, group.objective, group.outcome) }
    addKPIs(of: group, to: members)
  }

  private mutating func append(
    _ number: String?, id: String, parent: String? = nil, title: String, _ group: Group,
    _ values: Values
  ) -> Int {
    let id = ids.take(id)
    let outcome = group.number.flatMap { owner(of: $0) } ?? group.outcome
    activities.append(
      Activity(
        id: id, number: number, parent: parent,
        objective: outcome.flatMap { outcomes[$0]?.objective } ?? group.objective,
        outcome: outcome, title: title, lead: values.lead, partners: values.partners,
        timeline: values.timeline, places: group.rows))
    return activities.count - 1
  }

  /// The outcome that an activity's own number belongs to: "1.1.7" belongs to "1.1".
  private func owner(of number: String) -> String? {
    guard let dot = number.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let prefix = String(number[..<dot])
    return outcomes[prefix]?.id
  }

  private mutating func unnumberedID(_ group: Group) -> String {
    let owner = group.outcome ?? group.objective ?? "activity"
    unnumbered[owner, default: 0] += 1
    return "\(owner)/\(unnumbered[owner] ?? 1)"
  }

  /// What all activities of a row have in common.
  private struct Values {
    var lead: Participants?
    var partners: Participants?
    var timeline: Timeline?
  }

  private mutating func values(of group: Group) -> Values {
    Values(
      lead: inherited(group.lead, .lead, of: group) { $0.lead },
      partners: inherited(group.partners, .partners, of: group) { $0.partners },
      timeline: timeline(of: group))
  }

  /// The last activity that was given its row's values, and the headings that it stands below.
  private var valued: (activity: Int, objective: String?, outcome: String?)?

  /// What the last activity was given, unless a heading stands between: no cell reaches over one.
  private func valueAbove<Value>(_ group: Group, _ value: (Activity) -> Value?) -> Value? {
    guard let valued, valued.objective == group.objective, valued.outcome == group.outcome else {
      return nil
    }
    return value(activities[valued.activity])
  }

  private mutating func timeline(of group: Group) -> Timeline? {
    guard let cell = group.timeline else { return nil }
    if cell.isEmpty, rule.mergedDown.contains(.timeline) {
      return valueAbove(group) { $0.timeline }
    }
    return timelines.value(of: cell.text) { TimelineField.read($0) }
  }

  /// The participants of a cell, or where it is blank and merged downwards, of the cell above; none
  /// where the table has no such column.
  private mutating func inherited(
    _ cell: CellText?, _ field: Field, of group: Group, _ value: (Activity) -> Participants?
  ) -> Participants? {
    guard let cell else { return nil }
    if !cell.isEmpty {
      var read = participants.value(of: cell.text) { organisations.read($0, inherited: false) }
      read.inherited = cell.inherited
      return read
    }
    guard rule.mergedDown.contains(field), var above = valueAbove(group, value) else { return nil }
    above.inherited = true
    return above
  }

  private mutating func addKPIs(of group: Group, to members: [Int]) {
    guard let first = members.first else { return }
    let list = EnumeratedList(group.indicators)
    let owner = activities[first]
    let (id, objective, outcome) = (owner.id, owner.objective, owner.outcome)
    let ids = members.map { activities[$0].id }
    for (index, item) in list.items.enumerated() {
      let (id, mark) = ("\(id)/\(index + 1)", item.enumerator?.printed)
      if index > 0, let last = kpis.last, last.places == item.rows {
        kpis.append(KPI(id: id, enumerator: mark, indicator: item.text, beside: last))
      } else {
        kpis.append(
          KPI(
            id: id, objective: objective, outcome: outcome, activities: ids, enumerator: mark,
            indicator: item.text, places: item.rows == group.rows ? group.rows : item.rows))
      }
    }
  }
}

extension String {
  /// The text without blanks at either end.
  func trimmingCharacters() -> String { String(Substring(self).trimmingSpaces) }
}
