/// The bodies that a cell names, in one role: lead, partner or responsible.
public struct Participants: Codable, Hashable, Sendable {
  public var text: String
  /// The ids of the organisations recognised, in the order of the text.
  public var organisations: [String]
  /// Every other name in the text.
  public var unresolved: [String]
  /// Whether the value stands in a row above, in a cell merged downwards.
  public var inherited: Bool

  package init(
    text: String, organisations: [String], unresolved: [String], inherited: Bool = false
  ) {
    self.text = text
    self.organisations = organisations
    self.unresolved = unresolved
    self.inherited = inherited
  }
}
