internal import Documents
internal import Findings

/// The wide tables of a document whose right halves stand on the facing page.
struct FacingPages {
  /// By page and item, the wide table in the place of its left half.
  private(set) var wide: [Position: TableDraft] = [:]
  /// The right halves, which are no items of their own any more.
  private(set) var taken: Set<Position> = []
  private(set) var findings: [Finding] = []

  /// An item of a page, both counted from 0.
  struct Position: Hashable {
    var page: Int
    var item: Int
  }

  private var rightPages: Set<Int> = []
  private var known: FacingTables?

  /// - Parameter marks: For each page, which of its items every page repeats.
  init(_ pages: [PageDraft], marks: [[Bool]]) {
    var page = 0
    while page + 1 < pages.count {
      let follows = pages[page + 1].number == pages[page].number + 1
      page += follows && join(page, pages, marks) ? 2 : 1
    }
  }

  /// Whether a page holds the right half of a table of the page before.
  func isRight(_ page: Int) -> Bool { rightPages.contains(page) }

  private mutating func join(_ page: Int, _ pages: [PageDraft], _ marks: [[Bool]]) -> Bool {
    let (left, right) = (Self.tables(pages[page]), Self.tables(pages[page + 1]))
    guard let first = right.first else { return false }
    guard let last = left.last else {
      if let known, Self.areSame(first.draft.xs, known.right.xs) {
        findings.append(.withoutLeft(first.draft))
      }
      return false
    }
    if left.count == right.count, left.count > 1 {
      let pairs = zip(left, right).map { self.pair($0.draft, $1.draft) }
      if pairs.allSatisfy({ if case .sure = $0.judgement { true } else { false } }) {
        for (index, pair) in pairs.enumerated() {
          take(pair, at: page, left[index].item, right[index].item)
        }
        return true
      }
    }
    let own = marks[page + 1].firstIndex { !$0 }
    guard own == first.item || Self.isHeadedAlike(first.item, pages, page, marks) else {
      return false
    }
    let pair = self.pair(last.draft, first.draft)
    switch pair.judgement {
    case .sure: break
    case .counted:
      guard marks[page].lastIndex(where: { !$0 }) == last.item else { return false }
      findings.append(.joinedByCount(pair))
    case .doubtful(let reason):
      findings.append(.leftApart(pair, reason))
      return false
    case .unrelated: return false
    }
    take(pair, at: page, last.item, first.item)
    return true
  }

  private func pair(_ left: TableDraft, _ right: TableDraft) -> FacingTables {
    let isKnown =
      known.map {
        (Self.areSame(left.xs, $0.left.xs) && Self.areSame(right.xs, $0.right.xs))
          || $0.isHeadedLike(left, right)
      } ?? false
    return FacingTables(left: left, right: right, isKnown: isKnown)
  }

  private mutating func take(_ pair: FacingTables, at page: Int, _ left: Int, _ right: Int) {
    wide[Position(page: page, item: left)] = pair.joined
    taken.insert(Position(page: page + 1, item: right))
    rightPages.insert(page + 1)
    known = pair
  }

  /// Whether two pages part their columns alike.
  private static func areSame(_ edges: [Double], _ others: [Double]) -> Bool {
    edges.count == others.count && TableJoining.correspondence(of: edges, to: others) != nil
  }

  private static func tables(_ page: PageDraft) -> [(item: Int, draft: TableDraft)] {
    page.items.enumerated().compactMap { index, item in
      if case .table(let draft) = item { (index, draft) } else { nil }
    }
  }

  /// Whether all that stands above the right half is said on the left page too.
  private static func isHeadedAlike(
    _ item: Int, _ pages: [PageDraft], _ page: Int, _ marks: [[Bool]]
  ) -> Bool {
    let heads = pages[page].items.compactMap { item -> String? in
      if case .paragraph(let paragraph) = item { paragraph.plain.lowercased() } else { nil }
    }
    return pages[page + 1].items.indices.prefix(item).allSatisfy { index in
      if marks[page + 1][index] { return true }
      guard case .paragraph(let paragraph) = pages[page + 1].items[index] else { return false }
      let text = paragraph.plain.lowercased()
      return heads.contains { $0.utf8.count > 3 && text.hasPrefix($0) }
    }
  }
}

extension Finding {
  fileprivate static func joinedByCount(_ pair: FacingTables) -> Finding {
    Finding(
      code: "LAY006", name: "facing-pages-joined", severity: .warning,
      message: "two tables of \(pair.left.table.rows.count) rows on facing pages are read "
        + "as one wide table, row by row, though the rows do not stand level; "
        + "compare a row with the pages",
      places: pair.places, identity: pair.labels)
  }

  fileprivate static func leftApart(_ pair: FacingTables, _ reason: String) -> Finding {
    Finding(
      code: "LAY007", name: "facing-pages-apart", severity: .warning,
      message: "two tables on facing pages look like the halves of one wide table and are left "
        + "apart, since their rows do not match: \(reason); read them side by side",
      places: pair.places, identity: pair.labels)
  }

  fileprivate static func withoutLeft(_ right: TableDraft) -> Finding {
    Finding(
      code: "LAY007", name: "facing-pages-apart", severity: .warning,
      message: "a table with the columns of a right half stands alone, since the page before it "
        + "shows no left half with ruled rows; read the two pages side by side",
      places: TableJoining.places(right.table.rows),
      identity: right.table.cells.prefix(8).map(\.text.text))
  }
}

extension FacingTables {
  fileprivate var places: [Place] {
    [left, right].compactMap { draft in
      guard case .page(let page, _)? = draft.table.rows.first else { return nil }
      let box = draft.box
      return .page(page, Box(points: box.left, box.top, box.right, box.bottom))
    }
  }

  /// What the first rows of both say.
  fileprivate var labels: [String] {
    [left, right].flatMap { $0.table.cells.filter { $0.row == 0 }.map(\.text.text) }
  }
}
