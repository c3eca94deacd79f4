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
    get { shared.fields.rest?.fields.objectivePrinted }
    set { changeRest { $0.objectivePrinted = newValue } }
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
    get { shared.fields.rest?.fields.baseline }
    set { changeRest { $0.baseline = newValue } }
  }
  public var target: Target? {
    get { shared.fields.rest?.fields.target }
    set { changeRest { $0.target = newValue } }
  }
  public var meansOfVerification: String? {
    get { shared.fields.rest?.fields.meansOfVerification }
    set { changeRest { $0.meansOfVerification = newValue } }
  }
  public var frequency: Frequency? {
    get { shared.fields.rest?.fields.frequency }
    set { changeRest { $0.frequency = newValue } }
  }
  public var responsible: Participants? {
    get { shared.fields.rest?.fields.responsible }
    set { changeRest { $0.responsible = newValue } }
  }
  /// What else its row prints, by heading.
  public var details: [Detail]? {
    get { shared.fields.rest?.fields.details }
    set { changeRest { $0.details = newValue } }
  }
  public var places: [Place] {
    get { shared.fields.places }
    set { shared = shared.changed { $0.places = newValue } }
  }

  /// Whether it has anything that a matrix of indicators prints beside the indicator itself.
  package var standsInMatrix: Bool { shared.fields.rest != nil }

  package init(
    id: String, objective: String?, objectivePrinted: String? = nil, outcome: String?,
    activities: [String] = [], enumerator: String? = nil, indicator: String,
    baseline: Target? = nil, target: Target? = nil, meansOfVerification: String? = nil,
    frequency: Frequency? = nil, responsible: Participants? = nil, places: [Place]
  ) {
    let rest = Rest(
      objectivePrinted: objectivePrinted, baseline: baseline, target: target,
      meansOfVerification: meansOfVerification, frequency: frequency, responsible: responsible)
    shared = Shared(
      Fields(
        id: id, objective: objective, outcome: outcome, activities: activities,
        enumerator: enumerator, indicator: indicator, places: places, rest: rest.shared))
  }

  private mutating func changeRest(_ change: (inout Rest) -> Void) {
    var rest = shared.fields.rest?.fields ?? Rest()
    change(&rest)
    shared = shared.changed { $0.rest = rest.shared }
  }

  private struct Fields: Codable, Hashable, Sendable {
    var id: String
    var objective: String?
    var outcome: String?
    var activities: [String]
    var enumerator: String?
    var indicator: String
    var places: [Place]
    var rest: Shared<Rest>?

    enum CodingKeys: CodingKey {
      case id, objective, outcome, activities, enumerator, indicator, places
    }
  }

  /// What only plans with a matrix of indicators print, held apart so that a KPI without it is small.
  private struct Rest: Codable, Hashable, Sendable {
    var objectivePrinted: String?
    var baseline: Target?
    var target: Target?
    var meansOfVerification: String?
    var frequency: Frequency?
    var responsible: Participants?
    var details: [Detail]?

    /// nil where there is nothing in it.
    var shared: Shared<Rest>? {
      let isEmpty =
        objectivePrinted == nil && baseline == nil && target == nil && meansOfVerification == nil
        && frequency == nil && responsible == nil && details == nil
      return isEmpty ? nil : Shared(self)
    }
  }
}

extension KPI: Codable {
  public init(from decoder: any Decoder) throws {
    shared = Shared(try Fields(from: decoder))
    let rest = try Rest(from: decoder)
    changeRest { $0 = rest }
  }

  public func encode(to encoder: any Encoder) throws {
    try shared.fields.encode(to: encoder)
    try shared.fields.rest?.fields.encode(to: encoder)
  }
}
