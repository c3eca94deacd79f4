public import Findings

/// A result that serves an objective; a plan may call it result, outcome or output.
public struct Outcome: Codable, Hashable, Sendable {
  /// A shortcoming that the plan lists under an outcome.
  public struct Gap: Codable, Hashable, Sendable {
    public var text: String
    public var place: Place

    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  public var id: String
  /// The id of its objective; nil where the plan has none above it.
  public var objective: String?
  public var title: String
  public var gaps: [Gap]
  public var places: [Place]

  package init(
    id: String, objective: String?, title: String, gaps: [Gap] = [], places: [Place]
  ) {
    self.id = id
    self.objective = objective
    self.title = title
    self.gaps = gaps
    self.places = places
  }
}
