public import Findings

/// How much of a document's tables the records account for.
public struct Coverage: Codable, Hashable, Sendable {
  /// A cell that no record used, and no rule explains.
  public struct UnusedCell: Codable, Hashable, Sendable {
    /// The 1-based table, counted in reading order, and the 1-based row and column in it.
    public var table: Int
    public var row: Int
    public var column: Int
    public var text: String
    public var place: Place

    package init(table: Int, row: Int, column: Int, text: String, place: Place) {
      self.table = table
      self.row = row
      self.column = column
      self.text = text
      self.place = place
    }
  }

  /// A table whose cells the reader is not sure of.
  public struct UncertainTable: Codable, Hashable, Sendable {
    /// The 1-based table, counted in reading order.
    public var table: Int
    /// How sure the reader is, from 0 to 100.
    public var confidence: Int
    public var place: Place

    package init(table: Int, confidence: Int, place: Place) {
      self.table = table
      self.confidence = confidence
      self.place = place
    }
  }

  public var tables: Int
  /// What the rows of each table were read as, "costing", with the reason that its rule gives, as in
  /// "explained (climate, not plans)"; nil for a table that no rule claimed.
  public var kinds: [String?]?
  public var rows: Int
  /// Cells that hold text.
  public var cells: Int
  /// Cells that hold a number and nothing else.
  public var numbers: Int
  public var unusedTables: Int
  public var unusedRows: Int
  public var unusedNumbers: Int
  public var unused: [UnusedCell]
  public var uncertainTables: [UncertainTable]

  package init() {
    tables = 0
    kinds = nil
    rows = 0
    cells = 0
    numbers = 0
    unusedTables = 0
    unusedRows = 0
    unusedNumbers = 0
    unused = []
    uncertainTables = []
  }
}
