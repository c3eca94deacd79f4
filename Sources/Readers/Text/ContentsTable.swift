internal import Documents
internal import Findings

/// A contents page whose leaders OCR gave a tab before the page number.
enum ContentsTable {
  /// The table's rows as contents entries; nil where the table is none.
  ///
  /// It is one where every row is a title and a page, the pages never fall, and some title still
  /// has the dots of its leader.
  static func entries(of table: Table) -> [Block]? {
    guard table.columns == 2, table.cells.count == table.rows.count * 2 else { return nil }
    var entries: [Block] = []
    var lastPage = 0
    var leaders = 0
    for index in stride(from: 0, to: table.cells.count, by: 2) {
      let (title, page) = (table.cells[index], table.cells[index + 1])
      guard title.column == 0, page.column == 1, let number = Int(page.text.text),
        number >= lastPage, number < 10_000
      else { return nil }
      lastPage = number
      let text = withoutLeader(title.text)
      if text.text.utf8.count < title.text.text.utf8.count { leaders += 1 }
      entries.append(
        Block(
          kind: .contentsEntry, target: page.text.text, text: text,
          language: Language.guess(text.text), places: [title.place]))
    }
    return leaders > 0 && leaders * 4 >= entries.count ? entries : nil
  }

  /// A title without the run of dots behind it.
  private static func withoutLeader(_ title: RichText) -> RichText {
    let scalars = Array(title.text.unicodeScalars)
    let end = scalars.reversed().prefix { $0 == "." || $0 == " " || $0 == "…" }
    guard end.filter({ $0 == "." }).count >= 4 || end.contains("…") else { return title }
    let kept = scalars.count - end.count
    let spans = title.spans.compactMap { span -> RichText.Span? in
      let count = min(span.start + span.count, kept) - span.start
      return count > 0 ? RichText.Span(style: span.style, start: span.start, count: count) : nil
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[..<kept])
    return RichText(String(text), spans: spans)
  }
}
