internal import Findings
internal import Records

/// A plan's records, findable by what a page asks for again and again.
struct PlanIndex {
  let records: PlanRecords
  let money: Money
  let objectives: [String: Objective]
  let outcomes: [String: Outcome]
  let activities: [String: Activity]
  let organisations: [String: Organisation]
  /// The column of an amount, by the amount's place: its fiscal year, its heading, or "total".
  let columns: [Place: String]
  private let costings: Set<String>
  private let totals: Set<String>
  private let kpis: Set<String>
  /// The costing lines of an activity, by its id.
  private let lines: [String: [Costing]]

  init(_ records: PlanRecords) {
    self.records = records
    let amounts =
      records.costings.flatMap { $0.amounts + ($0.total.map { [$0] } ?? []) }
      + records.publishedTotals.flatMap { $0.amounts + ($0.total.map { [$0] } ?? []) }
    money = Money(records, printed: amounts.map(\.printed))
    columns = Dictionary(
      amounts.map { ($0.place, $0.fiscalYear ?? $0.column ?? "total") }
    ) { first, _ in first }
    objectives = Self.byID(records.objectives, \.id)
    outcomes = Self.byID(records.outcomes, \.id)
    activities = Self.byID(records.activities, \.id)
    organisations = Self.byID(records.organisations, \.id)
    costings = Set(records.costings.map(\.id))
    totals = Set(records.publishedTotals.map(\.id))
    kpis = Set(records.kpis.map(\.id))
    lines = Dictionary(grouping: records.costings.filter { $0.activity != nil }) {
      $0.activity ?? ""
    }
  }

  private static func byID<Record>(
    _ records: [Record], _ id: (Record) -> String
  ) -> [String: Record] {
    Dictionary(records.map { (id($0), $0) }) { first, _ in first }
  }

  /// The fiscal years that amounts stand under, the plan's own first.
  var fiscalYears: [String] {
    let printed =
      records.costings.flatMap(\.amounts) + records.publishedTotals.flatMap(\.amounts)
    var years: [String] = []
    for year in records.plan.fiscalYears + printed.compactMap(\.fiscalYear)
    where !years.contains(year) { years.append(year) }
    return years
  }

  /// "PKR million", or what of it is known.
  var unit: String {
    let word =
      switch records.plan.unit {
      case "1000": "thousand"
      case "100000": "lakh"
      case "1000000": "million"
      case "10000000": "crore"
      case "1000000000": "billion"
      default: ""
      }
    return [records.plan.currency ?? "", word].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The costing lines that name the activity.
  func lines(of activity: String) -> [Costing] { lines[activity] ?? [] }

  /// What the lines come to over all years; nil where none of them prints a number for it.
  func sum(of lines: [Costing]) -> ExactDecimal? {
    let known = lines.filter { line in
      line.total?.amount != nil
        || line.amounts.contains { $0.fiscalYear != nil && $0.amount != nil }
    }
    return known.isEmpty ? nil : ExactDecimal.sum(known.compactMap(\.overall))
  }

  /// Every outcome with its activities, in the order of the plan; at the end those under none.
  ///
  /// Of very many activities only the first.
  var outcomeGroups: [(outcome: Outcome?, activities: [Activity])] {
    var groups: [(outcome: Outcome?, activities: [Activity])] = []
    let activities = records.activities.prefix(Shown.mostRows)
    let members = Dictionary(grouping: activities) { $0.outcome ?? "" }
    for outcome in records.outcomes { groups.append((outcome, members[outcome.id] ?? [])) }
    let loose = activities.filter { $0.outcome.map { outcomes[$0] == nil } ?? true }
    if !loose.isEmpty { groups.append((nil, loose)) }
    return groups
  }

  /// The fragment of the row that shows a record; nil where the page shows none.
  ///
  /// - Parameter isMoney: Whether the record is spoken of as a line of the costing.
  func anchor(of record: String, isMoney: Bool) -> String? {
    if isMoney, costings.contains(record) { return Anchor.costing(record) }
    if totals.contains(record) { return Anchor.total(record) }
    if activities[record] != nil { return Anchor.activity(record) }
    if kpis.contains(record) { return Anchor.kpi(record) }
    if outcomes[record] != nil { return Anchor.outcome(record) }
    if costings.contains(record) { return Anchor.costing(record) }
    if organisations[record] != nil { return Anchor.body(record) }
    return nil
  }
}
