public import Findings

/// One of the plan's highest aims; a plan may call it objective, thematic area, pillar or goal.
public struct Objective: Codable, Hashable, Sendable {
  public var id: String
  public var title: String
  public var places: [Place]

  package init(id: String, title: String, places: [Place]) {
    self.id = id
    self.title = title
    self.places = places
  }
}
