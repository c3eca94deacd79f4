internal import Findings
package import Records

/// Compares two releases of a plan, record by record.
package struct Comparison {
  let old: PlanRecords
  let new: PlanRecords
  var differences: [Difference] = []
  /// The new ids of old objectives, outcomes and activities.
  private var newIDs: [Difference.Record: [String: String]] = [:]
  /// The ids of activities that are in one release only.
  private var removed: Set<String> = []
  private var added: Set<String> = []

  package static func differences(from old: PlanRecords, to new: PlanRecords) -> PlanDifferences {
    var comparison = Comparison(old: old, new: new)
    comparison.run()
    return PlanDifferences(
      old: old.plan.source, new: new.plan.source, differences: comparison.differences,
      sums: Sums.differing(old.costings, new.costings))
  }

  private init(old: PlanRecords, new: PlanRecords) {
    self.old = old
    self.new = new
  }

  private mutating func run() {
    comparePlans()
    compare(.objective, old.objectives, new.objectives, \.id, \.title, \.places)
    compare(
      .outcome, old.outcomes, new.outcomes, \.id, \.title, \.places,
      parent: (.objective, \.objective))
    compare(
      .gap, old.outcomes.flatMap(\.numberedGaps), new.outcomes.flatMap(\.numberedGaps), \.outcome,
      \.gap.text, { [$0.gap.place] }, parent: (.outcome, \.outcome), isNumbered: false)
    compare(
      .activity, old.activities, new.activities, \.id, \.title, \.places,
      parent: (.outcome, { $0.outcome ?? $0.objective }),
      fields: [
        ("lead", { $0.lead?.text }), ("partners", { $0.partners?.text }),
        ("timeline", { $0.timeline?.text }),
      ], details: \.details)
    compareCostings()
    compareTotals()
    compare(
      .kpi, old.kpis, new.kpis, \.id, \.indicator, \.places,
      parent: (.activity, { $0.activities.first ?? $0.outcome }), isNumbered: false,
      fields: [
        ("baseline", { $0.baseline?.text }), ("target", { $0.target?.text }),
        ("meansOfVerification", \.meansOfVerification), ("frequency", { $0.frequency?.text }),
        ("responsible", { $0.responsible?.text }),
      ], details: \.details)
    compareTallies()
    compare(
      .acronym, old.acronyms, new.acronyms, \.acronym, \.acronym, \.places, isNumbered: false,
      fields: [("expansion", \.expansion)])
  }

  /// Compares what the plans say of themselves.
  private mutating func comparePlans() {
    let fields: [(name: String, text: (Plan) -> String?)] = [
      ("title", \.title), ("issuer", \.issuer), ("status", \.status),
      ("period", { $0.period?.text }), ("fiscalYears", { $0.fiscalYears.joined(separator: ", ") }),
      ("currency", \.currency), ("unit", \.unit),
    ]
    for field in fields {
      let (was, now) = (field.text(old.plan), field.text(new.plan))
      guard Words(was ?? "") != Words(now ?? "") else { continue }
      differences.append(
        Difference(
          kind: .changed, record: .plan, field: field.name, old: was, new: now, oldPlaces: [],
          newPlaces: []))
    }
  }

  /// Compares the records of one type: which are there, their numbers, titles and other fields.
  private mutating func compare<Record>(
    _ type: Difference.Record, _ old: [Record], _ new: [Record],
    _ id: (Record) -> String, _ title: (Record) -> String, _ places: (Record) -> [Place],
    parent: (type: Difference.Record, id: (Record) -> String?)? = nil, isNumbered: Bool = true,
    fields: [(name: String, text: (Record) -> String?)] = [],
    details: (Record) -> [Detail]? = { _ in nil }
  ) {
    func context(_ record: Record, isOld: Bool) -> String? {
      guard let parent, let above = parent.id(record) else { return nil }
      return isOld ? newIDs[parent.type]?[above] ?? above : above
    }
    let pairing = Pairing(
      old.map { .init(id: id($0), words: Words(title($0)), context: context($0, isOld: true)) },
      new.map { .init(id: id($0), words: Words(title($0)), context: context($0, isOld: false)) })
    /// Whether a record's number differs only as the number does that it stands under.
    func followsParent(_ before: Record, _ after: Record) -> Bool {
      guard let parent, let above = parent.id(before), let now = parent.id(after),
        newIDs[parent.type]?[above] == now, id(before).hasPrefix("\(above)."),
        id(after).hasPrefix("\(now).")
      else { return false }
      return id(before).dropFirst(above.count) == id(after).dropFirst(now.count)
    }
    func note(
      _ kind: Difference.Kind, _ before: Record?, _ after: Record?, _ field: String? = nil,
      _ texts: (String?, String?)
    ) {
      differences.append(
        Difference(
          kind: kind, record: type, oldID: before.map(id), newID: after.map(id), field: field,
          old: texts.0, new: texts.1, oldPlaces: before.map(places) ?? [],
          newPlaces: after.map(places) ?? []))
    }
    for (index, after) in new.enumerated() {
      guard let match = pairing.oldOfNew[index] else {
        if type == .activity { added.insert(id(after)) }
        if !isFolded(type, parent?.id(after), into: added) {
          note(.added, nil, after, nil, (nil, title(after)))
        }
        continue
      }
      let before = old[match]
      newIDs[type, default: [:]][id(before)] = id(after)
      if isNumbered, id(before) != id(after), !followsParent(before, after) {
        note(.renumbered, before, after, "id", (id(before), id(after)))
      }
      if isNumbered, let parent, context(before, isOld: true) != context(after, isOld: false) {
        note(.moved, before, after, parent.type.rawValue, (parent.id(before), parent.id(after)))
      }
      if Words(title(before)) != Words(title(after)) {
        note(.reworded, before, after, "title", (title(before), title(after)))
      }
      for field in fields {
        let (was, now) = (field.text(before), field.text(after))
        if Words(was ?? "") != Words(now ?? "") {
          note(.changed, before, after, field.name, (was, now))
        }
      }
      for (was, now) in Self.differing(details(before) ?? [], details(after) ?? []) {
        note(.changed, before, after, "details", (was, now))
      }
    }
    for (index, before) in old.enumerated() where pairing.newOfOld[index] == nil {
      if type == .activity { removed.insert(id(before)) }
      if !isFolded(type, parent?.id(before), into: removed) {
        note(.removed, before, nil, nil, (title(before), nil))
      }
    }
  }

  /// What differs in details, each with its heading, those that are gone last.
  private static func differing(_ old: [Detail], _ new: [Detail]) -> [(String?, String?)] {
    func text(_ label: String, _ details: [Detail]) -> String? {
      let texts = details.filter { $0.label == label }.map(\.text)
      return texts.isEmpty ? nil : "\(label): \(texts.joined(separator: "; "))"
    }
    var labels: [String] = []
    for detail in new + old where !labels.contains(detail.label) { labels.append(detail.label) }
    return labels.map { (text($0, old), text($0, new)) }.filter {
      Words($0 ?? "") != Words($1 ?? "")
    }
  }

  /// Whether a record came or went with its activity, which is said already.
  private func isFolded(
    _ type: Difference.Record, _ parent: String?, into activities: Set<String>
  ) -> Bool {
    (type == .kpi || type == .costing) && parent.map(activities.contains) == true
  }
}

extension Outcome {
  /// A gap and the id of its outcome.
  fileprivate var numberedGaps: [(outcome: String, gap: Gap)] { gaps.map { (id, $0) } }
}

// Money
extension Comparison {
  private mutating func compareCostings() {
    let pairing = Pairing(old.costings.map(item), new.costings.map(item))
    for (index, after) in new.costings.enumerated() {
      guard let match = pairing.oldOfNew[index] else {
        if !isFolded(.costing, after.activity, into: added) {
          add(.added, .costing, nil, (after.id, after.title, after.places))
        }
        continue
      }
      let before = old.costings[match]
      for (field, was, now) in [
        ("fundingType", before.fundingType, after.fundingType),
        ("fundingSource", before.fundingSource, after.fundingSource),
      ] where Words(was ?? "") != Words(now ?? "") {
        differences.append(
          Difference(
            kind: .changed, record: .costing, oldID: before.id, newID: after.id, field: field,
            old: was, new: now, oldPlaces: before.places, newPlaces: after.places))
      }
      compareAmounts(
        .costing, (before.id, before.amounts, before.total), (after.id, after.amounts, after.total),
        after.fundingSource)
    }
    for (index, before) in old.costings.enumerated()
    where pairing.newOfOld[index] == nil && !isFolded(.costing, before.activity, into: removed) {
      add(.removed, .costing, (before.id, before.title, before.places), nil)
    }
  }

  /// A line is known by its title and, where a title has several lines, by who pays.
  private func item(_ line: Costing) -> Pairing.Item {
    .init(id: line.id, words: Words(line.title), context: line.fundingSource)
  }

  private mutating func compareTotals() {
    func item(_ total: PublishedTotal) -> Pairing.Item {
      .init(
        id: total.id, words: Words("\(total.fundingType ?? "") \(total.label)"),
        context: total.scope.rawValue)
    }
    let pairing = Pairing(old.publishedTotals.map(item), new.publishedTotals.map(item))
    for (index, after) in new.publishedTotals.enumerated() {
      guard let match = pairing.oldOfNew[index] else {
        add(.added, .publishedTotal, nil, (after.id, after.label, after.places))
        continue
      }
      let before = old.publishedTotals[match]
      compareAmounts(
        .publishedTotal, (before.id, before.amounts, before.total),
        (after.id, after.amounts, after.total), after.fundingSource)
    }
    for (index, before) in old.publishedTotals.enumerated() where pairing.newOfOld[index] == nil {
      add(.removed, .publishedTotal, (before.id, before.label, before.places), nil)
    }
  }

  private mutating func compareAmounts(
    _ type: Difference.Record, _ old: (id: String, amounts: [Amount], total: Amount?),
    _ new: (id: String, amounts: [Amount], total: Amount?), _ source: String?
  ) {
    func column(_ amount: Amount) -> String? { amount.fiscalYear ?? amount.column }
    var columns: [String?] = []
    for column in (new.amounts + old.amounts).map(column) where !columns.contains(column) {
      columns.append(column)
    }
    let pairs =
      columns.map { wanted in
        (
          wanted, old.amounts.first { column($0) == wanted },
          new.amounts.first { column($0) == wanted }
        )
      } + [(nil, old.total, new.total)]
    for (column, before, after) in pairs where before?.amount != after?.amount {
      let change = after?.amount.flatMap { amount in
        before?.amount.flatMap { amount.subtracting($0) }
      }
      differences.append(
        Difference(
          kind: .changed, record: type, oldID: old.id, newID: new.id,
          field: column == nil ? "total" : "amounts", old: before?.printed, new: after?.printed,
          money: .init(column: column, fundingSource: source, change: change),
          oldPlaces: before.map { [$0.place] } ?? [], newPlaces: after.map { [$0.place] } ?? []))
    }
  }

  private mutating func add(
    _ kind: Difference.Kind, _ type: Difference.Record,
    _ old: (id: String, title: String, places: [Place])?,
    _ new: (id: String, title: String, places: [Place])?
  ) {
    differences.append(
      Difference(
        kind: kind, record: type, oldID: old?.id, newID: new?.id, old: old?.title, new: new?.title,
        oldPlaces: old?.places ?? [], newPlaces: new?.places ?? []))
  }
}
