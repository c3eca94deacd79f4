public import Findings

/// An indicator by which the plan is to be measured.
public struct KPI: Codable, Hashable, Sendable {
  public var id: String
  /// The objective that the outcome's own number belongs to.
  public var objective: String?
  /// The objective that the row, or the merged cell above it, prints.
  public var objectivePrinted: String?
  public var outcome: String?
  /// The ids of the activities whose row it stands in.
  public var activities: [String]
  /// The mark in front of it as printed: "ii.", "a)".
  public var enumerator: String?
  public var indicator: String
  @Indirect public var baseline: Target?
  @Indirect public var target: Target?
  public var meansOfVerification: String?
  public var frequency: Frequency?
  public var responsible: Participants?
  /// What else its row prints, by heading.
  public var details: [Detail]?
  public var places: [Place]

  package init(
    id: String, objective: String?, objectivePrinted: String? = nil, outcome: String?,
    activities: [String] = [], enumerator: String? = nil, indicator: String,
    baseline: Target? = nil, target: Target? = nil, meansOfVerification: String? = nil,
    frequency: Frequency? = nil, responsible: Participants? = nil, places: [Place]
  ) {
    self.id = id
    self.objective = objective
    self.objectivePrinted = objectivePrinted
    self.outcome = outcome
    self.activities = activities
    self.enumerator = enumerator
    self.indicator = indicator
    self.baseline = baseline
    self.target = target
    self.meansOfVerification = meansOfVerification
    self.frequency = frequency
    self.responsible = responsible
    self.places = places
  }
}
