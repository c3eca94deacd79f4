public import Findings

/// A table of numbers that prints sums of its own, whatever it counts.
public struct Tally: Codable, Hashable, Sendable {
  /// A column of numbers.
  public struct Column: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable { case amount, percent }
    public var label: String
    public var kind: Kind
    /// The 0-based columns that this one is printed to be the sum of; empty where of none.
    public var sumOf: [Int]
    /// The 0-based column of amounts that this column of percentages is a share of.
    public var shareOf: Int?

    package init(label: String, kind: Kind = .amount, sumOf: [Int] = [], shareOf: Int? = nil) {
      self.label = label
      self.kind = kind
      self.sumOf = sumOf
      self.shareOf = shareOf
    }
  }

  /// A row of numbers, one a column.
  public struct Row: Codable, Hashable, Sendable {
    public var label: String
    /// The 0-based rows that this one is printed to be the sum of; empty where of none.
    public var sumOf: [Int]
    public var cells: [Amount]

    package init(label: String, sumOf: [Int] = [], cells: [Amount]) {
      self.label = label
      self.sumOf = sumOf
      self.cells = cells
    }
  }

  /// "tally/3" for the third in the document.
  public var id: String
  public var caption: String?
  public var columns: [Column]
  public var rows: [Row]
  public var places: [Place]

  package init(
    id: String, caption: String?, columns: [Column], rows: [Row], places: [Place]
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.places = places
  }
}
