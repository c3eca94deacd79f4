package import Findings

/// A cell of a table: its text, the rows and columns that it covers, and where it stands.
package struct Cell: Hashable, Sendable {
  /// The 0-based row and column of its top left corner.
  package var row: Int32
  package var column: Int32
  package var place: Place
  private var printed: String
  private var rest = Rest.usual

  /// What few cells have, held apart so that the others are small: there are more cells than
  /// anything else.
  private indirect enum Rest: Hashable, Sendable {
    /// A cell of one row and one column, all of its text set alike, on one page.
    case usual
    case special(Special)
  }

  private struct Special: Hashable, Sendable {
    var rowSpan: Int32 = 1
    var columnSpan: Int32 = 1
    var spans: [RichText.Span] = []
    var continuations: [Continuation] = []
  }

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
    self.place = place
    printed = text.text
    special = Special(
      rowSpan: Int32(clamping: rowSpan), columnSpan: Int32(clamping: columnSpan),
      spans: text.spans, continuations: continuations)
  }

  /// How many rows and columns it covers, at least 1.
  package var rowSpan: Int32 {
    get { special.rowSpan }
    set { special.rowSpan = newValue }
  }
  package var columnSpan: Int32 {
    get { special.columnSpan }
    set { special.columnSpan = newValue }
  }
  package var text: RichText {
    get { RichText(printed, spans: special.spans) }
    set {
      printed = newValue.text
      special.spans = newValue.spans
    }
  }
  /// Where it goes on, when a page break cuts it.
  package var continuations: [Continuation] {
    get { special.continuations }
    set { special.continuations = newValue }
  }

  private var special: Special {
    get {
      switch rest {
      case .usual: Special()
      case .special(let special): special
      }
    }
    set { rest = newValue == Special() ? .usual : .special(newValue) }
  }

  /// Where a line of its text begins, counted from 0.
  package func place(ofLine line: Int) -> Place {
    continuations.last { $0.line.map { $0 <= line } ?? false }?.place ?? place
  }

  /// All places that it stands in.
  package var places: [Place] { [place] + continuations.map(\.place) }
}

extension Cell: Codable {
  private enum Key: CodingKey { case row, column, rowSpan, columnSpan, text, place, continuations }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      row: Int(try values.decode(Int32.self, forKey: .row)),
      column: Int(try values.decode(Int32.self, forKey: .column)),
      rowSpan: Int(try values.decode(Int32.self, forKey: .rowSpan)),
      columnSpan: Int(try values.decode(Int32.self, forKey: .columnSpan)),
      text: try values.decode(RichText.self, forKey: .text),
      place: try values.decode(Place.self, forKey: .place),
      continuations: try values.decode([Continuation].self, forKey: .continuations))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(row, forKey: .row)
    try values.encode(column, forKey: .column)
    try values.encode(rowSpan, forKey: .rowSpan)
    try values.encode(columnSpan, forKey: .columnSpan)
    try values.encode(text, forKey: .text)
    try values.encode(place, forKey: .place)
    try values.encode(continuations, forKey: .continuations)
  }
}
