/// How much a reader takes from one document; past it the document is a `ReadError` that names the
/// limit.
package struct ReadingLimits: Hashable, Sendable {
  /// Pages of a PDF.
  package var pages = 5_000
  package var wordsPerPage = 200_000
  /// Table cells of an HTML page.
  package var cells = 2_000_000
  /// Columns of an HTML table.
  package var columns = 10_000
  /// HTML elements inside each other.
  package var depth = 2_000

  package init() {}

  /// What a cell's span is read as where it claims more.
  package static let span = SpanGrid.maximumSpan
  /// Attributes of one tag.
  package static let attributes = LiteralMarkup.maximumAttributes
}
