public import Findings

/// An indicator by which the plan is to be measured.
public struct KPI: Hashable, Sendable {
  private var shared: Shared<Fields>

  public var id: String {
    get { shared.fields.id }
    set { shared = shared.changed { $0.id = newValue } }
  }
  /// The objective that the outcome's own number belongs to.
  public var objective: String? {
    get { shared.fields.objective }
    set { shared = shared.changed { $0.objective = newValue } }
  }
  /// The objective that the row, or the merged cell above it, prints.
  public var objectivePrinted: String? {
    get { shared.fields.objectivePrinted }
    set { shared = shared.changed { $0.objectivePrinted = newValue } }
  }
  public var outcome: String? {
    get { shared.fields.outcome }
    set { shared = shared.changed { $0.outcome = newValue } }
  }
  /// The ids of the activities whose row it stands in.
  public var activities: [String] {
    get { shared.fields.activities }
    set { shared = shared.changed { $0.activities = newValue } }
  }
  /// The mark in front of it as printed: "ii.", "a)".
  public var enumerator: String? {
    get { shared.fields.enumerator }
    set { shared = shared.changed { $0.enumerator = newValue } }
  }
  public var indicator: String {
    get { shared.fields.indicator }
    set { shared = shared.changed { $0.indicator = newValue } }
  }
  public var baseline: Target? {
    get { shared.fields.baseline }
    set { shared = shared.changed { $0.baseline = newValue } }
  }
  public var target: Target? {
    get { shared.fields.target }
    set { shared = shared.changed { $0.target = newValue } }
  }
  public var meansOfVerification: String? {
    get { shared.fields.meansOfVerification }
    set { shared = shared.changed { $0.meansOfVerification = newValue } }
  }
  public var frequency: Frequency? {
    get { shared.fields.frequency }
    set { shared = shared.changed { $0.frequency = newValue } }
  }
  public var responsible: Participants? {
    get { shared.fields.responsible }
    set { shared = shared.changed { $0.responsible = newValue } }
  }
  /// What else its row prints, by heading.
  public var details: [Detail]? {
    get { shared.fields.details }
    set { shared = shared.changed { $0.details = newValue } }
  }
  public var places: [Place] {
    get { shared.fields.places }
    set { shared = shared.changed { $0.places = newValue } }
  }

  package init(
    id: String, objective: String?, objectivePrinted: String? = nil, outcome: String?,
    activities: [String] = [], enumerator: String? = nil, indicator: String,
    baseline: Target? = nil, target: Target? = nil, meansOfVerification: String? = nil,
    frequency: Frequency? = nil, responsible: Participants? = nil, places: [Place]
  ) {
    shared = Shared(
      Fields(
        id: id, objective: objective, objectivePrinted: objectivePrinted, outcome: outcome,
        activities: activities, enumerator: enumerator, indicator: indicator, baseline: baseline,
        target: target, meansOfVerification: meansOfVerification, frequency: frequency,
        responsible: responsible, details: nil, places: places))
  }

  private struct Fields: Codable, Hashable, Sendable {
    var id: String
    var objective: String?
    var objectivePrinted: String?
    var outcome: String?
    var activities: [String]
    var enumerator: String?
    var indicator: String
    @Indirect var baseline: Target?
    @Indirect var target: Target?
    var meansOfVerification: String?
    @Indirect var frequency: Frequency?
    var responsible: Participants?
    var details: [Detail]?
    var places: [Place]
  }
}

extension KPI: Codable {
  public init(from decoder: any Decoder) throws {
    shared = Shared(try Fields(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws { try shared.fields.encode(to: encoder) }
}
