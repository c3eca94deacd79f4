package import Findings

/// A cell of a table: its text, the rows and columns that it covers, and where it stands.
package struct Cell: Hashable, Sendable, Codable {
  /// The 0-based row and column of its top left corner.
  package var row: Int32
  package var column: Int32
  /// How many rows and columns it covers, at least 1.
  package var rowSpan: Int32
  package var columnSpan: Int32
  package var text: RichText
  package var place: Place
  /// Where it goes on, when a page break cuts it.
  package var continuations: [Place]

  package init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: RichText, place: Place,
    continuations: [Place] = []
  ) {
    self.row = Int32(clamping: row)
    self.column = Int32(clamping: column)
    self.rowSpan = Int32(clamping: rowSpan)
    self.columnSpan = Int32(clamping: columnSpan)
    self.text = text
    self.place = place
    self.continuations = continuations
  }
}
