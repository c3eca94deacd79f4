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
  package var continuations: [Continuation]

  /// A part of a cell on a page behind the one where it begins; in JSON its place alone.
  package struct Continuation: Hashable, Sendable, Codable {
    package var place: Place
    /// The first line of the cell's text that stands in this part from its beginning, counted from 0;
    /// nil where the part says again what the cell says.
    package var line: Int32?

    package init(place: Place, line: Int? = nil) {
      self.place = place
      self.line = line.map { Int32(clamping: $0) }
    }

    package init(from decoder: any Decoder) throws { self.init(place: try Place(from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try place.encode(to: encoder) }
  }

  package init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: RichText, place: Place,
    continuations: [Continuation] = []
  ) {
    self.row = Int32(clamping: row)
    self.column = Int32(clamping: column)
    self.rowSpan = Int32(clamping: rowSpan)
    self.columnSpan = Int32(clamping: columnSpan)
    self.text = text
    self.place = place
    self.continuations = continuations
  }

  /// Where a line of its text begins, counted from 0.
  package func place(ofLine line: Int) -> Place {
    continuations.last { $0.line.map { $0 <= line } ?? false }?.place ?? place
  }

  /// All places that it stands in.
  package var places: [Place] { [place] + continuations.map(\.place) }
}
