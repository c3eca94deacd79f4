public import Findings

/// An acronym that the plan itself lists.
public struct Acronym: Codable, Hashable, Sendable {
  public var acronym: String
  public var expansion: String
  public var places: [Place]

  package init(acronym: String, expansion: String, places: [Place]) {
    self.acronym = acronym
    self.expansion = expansion
    self.places = places
  }
}
