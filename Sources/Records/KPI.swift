public import Findings

/// An indicator by which the plan is to be measured.
public struct KPI: Hashable, Sendable {
  public var id: String
  /// The mark in front of it as printed: "ii.", "a)".
  public var enumerator: String?
  public var indicator: String {
    get { String(wording) }
    set { wording = Substring(newValue) }
  }
  /// The indicator as a part of the cell that prints it, so that it is held once.
  package private(set) var wording: Substring
  fileprivate var row: Shared<Row>

  /// The objective that the outcome's own number belongs to.
  public var objective: String? {
    get { row.fields.objective }
    set { row = row.changed { $0.objective = newValue } }
  }
  /// The objective that the row, or the merged cell above it, prints.
  public var objectivePrinted: String? {
    get { row.fields.rest?.fields.objectivePrinted }
    set { changeRest { $0.objectivePrinted = newValue } }
  }
  public var outcome: String? {
    get { row.fields.outcome }
    set { row = row.changed { $0.outcome = newValue } }
  }
  /// The ids of the activities whose row it stands in.
  public var activities: [String] {
    get { row.fields.activities }
    set { row = row.changed { $0.activities = newValue } }
  }
  public var baseline: Target? {
    get { row.fields.rest?.fields.baseline }
    set { changeRest { $0.baseline = newValue } }
  }
  public var target: Target? {
    get { row.fields.rest?.fields.target }
    set { changeRest { $0.target = newValue } }
  }
  public var meansOfVerification: String? {
    get { row.fields.rest?.fields.meansOfVerification }
    set { changeRest { $0.meansOfVerification = newValue } }
  }
  public var frequency: Frequency? {
    get { row.fields.rest?.fields.frequency }
    set { changeRest { $0.frequency = newValue } }
  }
  public var responsible: Participants? {
    get { row.fields.rest?.fields.responsible }
    set { changeRest { $0.responsible = newValue } }
  }
  /// What else its row prints, by heading.
  public var details: [Detail]? {
    get { row.fields.rest?.fields.details }
    set { changeRest { $0.details = newValue } }
  }
  public var places: [Place] {
    get { row.fields.places }
    set { row = row.changed { $0.places = newValue } }
  }

  package init(
    id: String, objective: String?, objectivePrinted: String? = nil, outcome: String?,
    activities: [String] = [], enumerator: String? = nil, indicator: Substring,
    baseline: Target? = nil, target: Target? = nil, meansOfVerification: String? = nil,
    frequency: Frequency? = nil, responsible: Participants? = nil, places: [Place]
  ) {
    let rest = Rest(
      objectivePrinted: objectivePrinted, baseline: baseline, target: target,
      meansOfVerification: meansOfVerification, frequency: frequency, responsible: responsible)
    self.id = id
    self.enumerator = enumerator
    wording = indicator
    row = Shared(
      Row(
        objective: objective, outcome: outcome, activities: activities, places: places,
        rest: rest.shared))
  }

  /// Another indicator of the row in which one stands, with which it has all else in common.
  package init(id: String, enumerator: String?, indicator: Substring, beside other: KPI) {
    self.id = id
    self.enumerator = enumerator
    wording = indicator
    row = other.row
  }

  private mutating func changeRest(_ change: (inout Rest) -> Void) {
    var rest = row.fields.rest?.fields ?? Rest()
    change(&rest)
    row = row.changed { $0.rest = rest.shared }
  }

  /// What the indicators of one row have in common.
  fileprivate struct Row: Codable, Hashable, Sendable {
    var objective: String?
    var outcome: String?
    var activities: [String]
    var places: [Place]
    var rest: Shared<Rest>?

    enum CodingKeys: CodingKey { case objective, outcome, activities, places }
  }

  /// What only plans with a matrix of indicators print, held apart so that a row without it is small.
  fileprivate struct Rest: Codable, Hashable, Sendable {
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

extension [KPI] {
  /// Gives the positions of those that were made beside each other, row after row; they differ in
  /// id, mark and indicator alone.
  package func forEachRow(_ body: (Range<Int>) -> Void) {
    var start = startIndex
    for index in indices where self[index].row !== self[start].row {
      body(start..<index)
      start = index
    }
    if start < endIndex { body(start..<endIndex) }
  }

  /// The positions of those that have anything that a matrix of indicators prints beside the
  /// indicator itself.
  package var indicesInMatrix: [Int] { indices.filter { self[$0].row.fields.rest != nil } }
}

extension KPI: Codable {
  private enum CodingKeys: CodingKey { case id, enumerator, indicator }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    enumerator = try values.decodeIfPresent(String.self, forKey: .enumerator)
    wording = Substring(try values.decode(String.self, forKey: .indicator))
    row = Shared(try Row(from: decoder))
    let rest = try Rest(from: decoder)
    changeRest { $0 = rest }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encodeIfPresent(enumerator, forKey: .enumerator)
    try values.encode(indicator, forKey: .indicator)
    try row.fields.encode(to: encoder)
    try row.fields.rest?.fields.encode(to: encoder)
  }
}
