internal import Documents

/// Headers that a page break parts from the table below them.
struct LoneHeaders {
  /// The items that are such headers, by page and item.
  private(set) var found: Set<FacingPages.Position> = []

  /// - Parameter marks: For each page, which of its items every page repeats.
  init(_ pages: [PageDraft], marks: [[Bool]]) {
    for number in pages.indices.dropLast()
    where pages[number + 1].number == pages[number].number + 1 {
      let (page, next) = (pages[number], pages[number + 1])
      guard let last = marks[number].lastIndex(of: false),
        let first = marks[number + 1].firstIndex(of: false),
        case .table(let header) = page.items[last], header.isBold, header.otherwise != nil,
        case .table(let body) = next.items[first], body.isRuled, !body.isBold,
        body.otherwise == nil,
        body.table.headerRows.isEmpty,
        TableJoining.correspondence(of: header.xs, to: body.xs) != nil
      else { continue }
      found.insert(FacingPages.Position(page: number, item: last))
    }
  }
}
