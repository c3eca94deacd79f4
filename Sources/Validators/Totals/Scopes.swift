import Records

/// Which lines a published total is over, and which other published totals are its parts.
struct Scopes {
  private let lines: CostingLines
  private var outcomes: LabelledRecords
  private var objectives: LabelledRecords
  /// The ids of the outcomes of each objective.
  private let outcomesByObjective: [String: [String]]

  init(_ records: PlanRecords) {
    let activities = Dictionary(records.activities.map { ($0.id, $0) }) { first, _ in first }
    let outcomes = Dictionary(records.outcomes.map { ($0.id, $0) }) { first, _ in first }
    lines = CostingLines(records.costings, activities, outcomes)
    let placed = outcomes.values.filter { $0.objective != nil }
    outcomesByObjective = Dictionary(grouping: placed) { $0.objective ?? "" }
      .mapValues { $0.map(\.id) }
    self.outcomes = LabelledRecords(
      ids: Set(lines.byOutcome.keys).union(outcomes.keys), titles: outcomes.mapValues(\.title))
    objectives = LabelledRecords(
      ids: Set(lines.byObjective.keys).union(outcomesByObjective.keys),
      titles: Dictionary(records.objectives.map { ($0.id, $0.title) }) { first, _ in first })
  }

  /// The costing lines under a published total, in the order of the plan.
  mutating func lines(under total: PublishedTotal) -> [Int] {
    switch total.scope {
    case .grand: return Array(lines.indices)
    case .line:
      let named = lines.byTitle[Wording.plain(total.label)] ?? []
      return Set(named).union(lines.byID[total.id] ?? []).sorted()
    case .fundingType:
      return total.fundingType.flatMap { lines.byType[Wording.plain($0)] } ?? []
    case .fundingSource:
      let source = total.fundingSource.flatMap { lines.bySource[Wording.plain($0)] } ?? []
      guard let type = total.fundingType else { return source }
      return Set(source).intersection(lines.byType[Wording.plain(type)] ?? []).sorted()
    case .outcome:
      return outcomes.named(by: total.label).flatMap { lines.byOutcome[$0] ?? [] }.sorted()
    case .objective:
      return objectives.named(by: total.label).flatMap { lines.byObjective[$0] ?? [] }.sorted()
    }
  }

  /// The sets of published totals that together ought to make up this one.
  mutating func parts(
    of total: PublishedTotal, among all: [PublishedTotal]
  ) -> [(name: String, indices: [Int])] {
    switch total.scope {
    case .fundingType:
      guard let type = total.fundingType.map(Wording.plain) else {
        return [("funding sources under it", [])]
      }
      let sources = all.indices.filter {
        all[$0].scope == .fundingSource && all[$0].fundingType.map(Wording.plain) == type
      }
      return [("funding sources under it", sources)]
    case .objective:
      let under = Set(
        objectives.named(by: total.label).flatMap { outcomesByObjective[$0] ?? [] })
      let parts = all.indices.filter {
        all[$0].scope == .outcome && !under.isDisjoint(with: outcomes.named(by: all[$0].label))
      }
      return [("outcomes under it", parts)]
    case .grand:
      let types = all.indices.filter { all[$0].scope == .fundingType }
      let sources = all.indices.filter {
        all[$0].scope == .fundingSource && all[$0].fundingType == nil
      }
      let objectives = all.indices.filter { all[$0].scope == .objective }
      let outcomes = all.indices.filter { all[$0].scope == .outcome }
      return [
        ("funding types", types), ("funding sources", sources), ("objectives", objectives),
        ("outcomes", objectives.isEmpty ? outcomes : []),
      ]
    case .line, .fundingSource, .outcome: return []
    }
  }
}
