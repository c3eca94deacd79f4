/// A plan as data: what it says of itself, and every record that it prints.
public struct PlanRecords: Codable, Hashable, Sendable {
  /// The shape of `plan.json`; any change of shape changes it.
  public static let schemaVersion = "1.2.0"

  public var schemaVersion: String
  public var plan: Plan
  public var objectives: [Objective]
  public var outcomes: [Outcome]
  public var activities: [Activity]
  public var costings: [Costing]
  public var publishedTotals: [PublishedTotal]
  public var kpis: [KPI]
  public var acronyms: [Acronym]
  public var organisations: [Organisation]
  /// Tables of numbers that print sums and are none of the above.
  public var tallies: [Tally]
  public var prose: Prose

  package init(plan: Plan) {
    self.schemaVersion = Self.schemaVersion
    self.plan = plan
    self.objectives = []
    self.outcomes = []
    self.activities = []
    self.costings = []
    self.publishedTotals = []
    self.kpis = []
    self.acronyms = []
    self.organisations = []
    self.tallies = []
    self.prose = Prose()
  }
}

extension PlanRecords {
  /// How many records there are of all kinds; the plan itself, its tallies and prose are not counted.
  package var count: Int {
    objectives.count + outcomes.count + activities.count + costings.count + publishedTotals.count
      + kpis.count + acronyms.count + organisations.count
  }
}
