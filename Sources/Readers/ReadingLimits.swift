/// How much a reader takes from one document; past it the document is a `ReadError` that names the
/// limit, but for `shapesPerPage`, `span` and `notices`, which leave a finding.
package struct ReadingLimits: Hashable, Sendable {
  /// Pages of a PDF.
  package var pages = 5_000
  package var wordsPerPage = 200_000
  /// Lines, areas and pictures that a page of a PDF draws; those after them are left out.
  package var shapesPerPage = 100_000
  /// Table cells of an HTML page or a text.
  package var cells = 2_000_000
  /// Columns of a table in HTML or text.
  package var columns = 10_000
  /// Rows times columns of an HTML table.
  package var gridPlaces = 20_000_000
  /// What a cell's span is read as where it claims more.
  package var span = 1_000
  /// HTML elements inside each other.
  package var depth = 2_000
  /// Attributes of one HTML tag: libxml2's work grows with their square.
  package var attributes = 1_000
  /// Findings of one kind about the reading itself; the rest are counted.
  package var notices = 100

  package init() {}
}
