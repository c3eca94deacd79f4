internal import Documents

/// Headers, and first rows, that a page break parts from the table below them.
struct LoneHeaders {
  /// The items that are such headers or rows, by page and item.
  private(set) var found: Set<FacingPages.Position> = []

  /// - Parameter marks: For each page, which of its items every page repeats.
  init(_ pages: [PageDraft], marks: [[Bool]]) {
    for number in pages.indices.dropLast()
    where pages[number + 1].number == pages[number].number + 1 {
      let (page, next) = (pages[number], pages[number + 1])
      guard let last = marks[number].lastIndex(of: false),
        let first = marks[number + 1].firstIndex(of: false),
        case .table(let header) = page.items[last], header.otherwise != nil,
        case .table(let body) = next.items[first], !body.isBold, body.otherwise == nil,
        body.table.headerRows.isEmpty,
        Self.goesOn(header, in: body)
      else { continue }
      found.insert(FacingPages.Position(page: number, item: last))
    }
  }

  /// Whether both have the same columns, told by rules or, where none parts either, by white.
  private static func goesOn(_ header: TableDraft, in body: TableDraft) -> Bool {
    if header.isBeginning {
      guard !body.isRuled, header.xs.count == body.xs.count,
        let union = header.whiteColumns.union(body.whiteColumns)
      else { return false }
      return union.shared == body.xs.count - 2
    }
    return header.isBold && body.isRuled
      && TableJoining.correspondence(of: header.xs, to: body.xs) != nil
  }
}
