public import Findings

/// Something that the plan sets out to do; a plan may call it action, action point or milestone.
public struct Activity: Codable, Hashable, Sendable {
  /// The number, made unique: the second "22" is "22~2", a sub-activity is "3.i".
  public var id: String
  /// The number as printed, without punctuation; nil where none is printed.
  public var number: String?
  /// The id of the activity that it is a part of.
  public var parent: String?
  public var objective: String?
  public var outcome: String?
  public var title: String
  public var lead: Participants?
  public var partners: Participants?
  public var timeline: Timeline?
  /// What else its row prints, by heading.
  public var details: [Detail]?
  public var places: [Place]

  package init(
    id: String, number: String?, parent: String? = nil, objective: String?, outcome: String?,
    title: String, lead: Participants? = nil, partners: Participants? = nil,
    timeline: Timeline? = nil, places: [Place]
  ) {
    self.id = id
    self.number = number
    self.parent = parent
    self.objective = objective
    self.outcome = outcome
    self.title = title
    self.lead = lead
    self.partners = partners
    self.timeline = timeline
    self.places = places
  }
}
