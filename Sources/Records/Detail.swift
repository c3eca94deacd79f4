public import Findings

/// A cell that no field of a record is meant for, kept under the heading that the table gives it.
public struct Detail: Codable, Hashable, Sendable {
  /// The headings above the cell, the highest first, with " / " between.
  public var label: String
  public var text: String
  public var place: Place

  package init(label: String, text: String, place: Place) {
    self.label = label
    self.text = text
    self.place = place
  }
}
