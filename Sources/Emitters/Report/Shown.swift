/// How much of a very large plan the page shows: what a browser can open and a person can scroll.
///
/// The files beside the page hold everything; the page says so where it leaves something out.
enum Shown {
  /// The most findings, activities or indicators.
  static let mostRows = 5_000
  /// The most records named beside one body.
  static let mostNames = 500

  /// Says that only the first of many rows are shown, and where all of them are.
  static func note(_ count: Int, of what: String, file: String, to html: inout HTMLWriter) {
    guard count > mostRows else { return }
    html.element(
      "p", ["class": "quiet"],
      "The first \(mostRows) of \(count) \(what) are shown here; \(file) holds all of them.")
  }
}
