public import Findings

/// Something that the plan sets out to do; a plan may call it action, action point or milestone.
public struct Activity: Hashable, Sendable {
  private var shared: Shared<Fields>

  /// The number, made unique: the second "22" is "22~2", a sub-activity is "3.i".
  public var id: String {
    get { shared.fields.id }
    set { shared = shared.changed { $0.id = newValue } }
  }
  /// The number as printed, without punctuation; nil where none is printed.
  public var number: String? {
    get { shared.fields.number }
    set { shared = shared.changed { $0.number = newValue } }
  }
  /// The id of the activity that it is a part of.
  public var parent: String? {
    get { shared.fields.parent }
    set { shared = shared.changed { $0.parent = newValue } }
  }
  public var objective: String? {
    get { shared.fields.objective }
    set { shared = shared.changed { $0.objective = newValue } }
  }
  public var outcome: String? {
    get { shared.fields.outcome }
    set { shared = shared.changed { $0.outcome = newValue } }
  }
  public var title: String {
    get { shared.fields.title }
    set { shared = shared.changed { $0.title = newValue } }
  }
  public var lead: Participants? {
    get { shared.fields.lead }
    set { shared = shared.changed { $0.lead = newValue } }
  }
  public var partners: Participants? {
    get { shared.fields.partners }
    set { shared = shared.changed { $0.partners = newValue } }
  }
  public var timeline: Timeline? {
    get { shared.fields.timeline }
    set { shared = shared.changed { $0.timeline = newValue } }
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
    id: String, number: String?, parent: String? = nil, objective: String?, outcome: String?,
    title: String, lead: Participants? = nil, partners: Participants? = nil,
    timeline: Timeline? = nil, places: [Place]
  ) {
    shared = Shared(
      Fields(
        id: id, number: number, parent: parent, objective: objective, outcome: outcome,
        title: title, lead: lead, partners: partners, timeline: timeline, details: nil,
        places: places))
  }

  private struct Fields: Codable, Hashable, Sendable {
    var id: String
    var number: String?
    var parent: String?
    var objective: String?
    var outcome: String?
    var title: String
    var lead: Participants?
    var partners: Participants?
    var timeline: Timeline?
    var details: [Detail]?
    var places: [Place]
  }
}

extension Activity: Codable {
  public init(from decoder: any Decoder) throws {
    shared = Shared(try Fields(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws { try shared.fields.encode(to: encoder) }
}
