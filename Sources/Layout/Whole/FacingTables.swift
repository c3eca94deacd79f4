internal import Documents

/// Two tables on neighbouring pages, looked at as the halves of one wide table whose rows run over
/// both pages of an open book.
struct FacingTables {
  enum Judgement {
    /// Rows stand level on both pages, or begin with the same words.
    case sure
    /// Rows of the same number that rules or shading tell, under headers that share no label.
    case counted
    /// It looks like a pair, and the rows cannot be told apart surely; the words say why.
    case doubtful(String)
    case unrelated
  }

  let left: TableDraft
  let right: TableDraft
  /// Whether the two pages before held halves with the same columns.
  let isKnown: Bool

  /// Rows whose edges differ by less, in points, stand level.
  private static let slack = 2.5

  var judgement: Judgement {
    let (labels, others) = (Self.labels(left.table), Self.labels(right.table))
    guard !labels.isEmpty || !others.isEmpty, !others.isSubset(of: labels) else {
      return isKnown && areEven && isLevel ? .sure : .unrelated
    }
    // Halves of one table have headings of their own; the same ones head a table that goes on.
    let shared = labels.intersection(others).count
    if shared >= 2, shared * 2 >= others.count, !hasStub { return .unrelated }
    let areApart = labels.intersection(others).count <= (hasStub ? 1 : 0)
    // Both halves are headed in one style.
    let areAlike = left.table.headerRows.isEmpty == right.table.headerRows.isEmpty
    let haveHeaders = hasHeader(left.table) && hasHeader(right.table) && areApart && areAlike
    // Rows of the same columns are rather the same table going on, unless both are headed
    // or halves went before.
    if TableJoining.correspondence(of: right.xs, to: left.xs) != nil {
      let areHalves = isKnown || haveHeaders && !left.table.headerRows.isEmpty
      return areHalves && areEven && isLevel ? .sure : .unrelated
    }
    // Bands of shading tell of every other row only, and counting such rows pairs them by guess; cells
    // shaded by turns, which begin and end alike on both pages, tell of all.
    let areInTurn = left.turns != nil && left.turns == right.turns
    let areRuled =
      left.isRuled && right.isRuled && (areInTurn || !left.isShaded && !right.isShaded)
    guard areEven, left.table.rows.count >= leastRows else {
      let isPair = isKnown || (haveHeaders && areRuled && levelEdges >= 4)
      return isPair
        ? .doubtful("\(left.table.rows.count) rows here, \(right.table.rows.count) there")
        : .unrelated
    }
    if hasStub { return .sure }
    if isLevel, haveHeaders || isKnown || left.isUneven { return .sure }
    if areRuled, haveHeaders || isKnown { return .counted }
    return haveHeaders && isKnown
      ? .doubtful("as many rows on both, which do not stand level") : .unrelated
  }

  /// How many rows tell that they are the same on both pages.
  private var leastRows: Int { isKnown ? standInRules ? 1 : 2 : 3 }

  /// Whether drawn rules begin and end the rows of both halves at the same heights of their pages.
  private var standInRules: Bool {
    left.isRuled && right.isRuled && !left.isShaded && !right.isShaded
      && zip(left.ys, right.ys).allSatisfy { abs($0 - $1) <= Self.slack }
  }

  private var areEven: Bool { left.table.rows.count == right.table.rows.count }

  private func hasHeader(_ table: Table) -> Bool {
    if !table.headerRows.isEmpty { return true }
    let first = table.cells.filter { $0.row == 0 && !$0.text.isEmpty }
    return !first.isEmpty
      && first.allSatisfy { !$0.text.text.utf8.contains { (48...57).contains($0) } }
  }

  /// Whether the rows of both stand level, by their rules or by their first lines.
  private var isLevel: Bool {
    if right.isBesideOther { return true }
    let starts = zip(left.starts, right.starts).compactMap { one, other -> Double? in
      guard let one, let other else { return nil }
      return other - one
    }
    // Where the last row ends only its own text may tell, on each page.
    return Self.agree(zip(left.ys, right.ys).dropLast().map { $1 - $0 })
      || (starts.count == left.starts.count && Self.agree(starts))
  }

  private static func agree(_ offsets: [Double]) -> Bool {
    guard let least = offsets.min(), let most = offsets.max() else { return false }
    return most - least <= 2 * slack
  }

  /// How many edges of rows stand level where the first ones do.
  private var levelEdges: Int {
    guard let one = left.ys.first, let other = right.ys.first else { return 0 }
    return right.ys.filter { y in
      left.ys.contains { abs(y - other - ($0 - one)) <= Self.slack }
    }.count
  }

  /// Whether the right half's first column says again how each row of the left one begins.
  var hasStub: Bool {
    guard areEven, right.table.columns > 1 else { return false }
    let (one, other) = (Self.firstColumn(left.table), Self.firstColumn(right.table))
    guard Set(other.values).count >= 2, one.keys.sorted() == other.keys.sorted() else {
      return false
    }
    return other.allSatisfy { row, text in
      guard let whole = one[row], whole.hasPrefix(text) else { return false }
      // A piece of a number is another number.
      let rest = whole.unicodeScalars.dropFirst(text.unicodeScalars.count)
      return rest.first.map { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } ?? true
    }
  }

  /// By row, what the cells of the first column say.
  private static func firstColumn(_ table: Table) -> [Int32: String] {
    var texts: [Int32: String] = [:]
    for cell in table.cells where cell.column == 0 && cell.columnSpan == 1 && !cell.text.isEmpty {
      texts[cell.row] = cell.text.text
    }
    return texts
  }

  /// Whether two other halves have the headers of these.
  func isHeadedLike(_ one: TableDraft, _ other: TableDraft) -> Bool {
    hasHeader(left.table) && hasHeader(right.table)
      && Self.labels(left.table, row: 0) == Self.labels(one.table, row: 0)
      && Self.labels(right.table, row: 0) == Self.labels(other.table, row: 0)
  }

  /// The labels of all header rows, or of the first row: titles that differ may stand above the
  /// same headings.
  private static func labels(_ table: Table) -> Set<String> {
    let count = zip(table.headerRows, 0...).prefix { $0 == $1 }.count
    return (0..<max(1, count)).reduce(into: []) { $0.formUnion(labels(table, row: $1)) }
  }

  /// What the headings of a row say; a title over all columns is the table's, and may stand above
  /// both halves.
  private static func labels(_ table: Table, row: Int) -> Set<String> {
    let cells = table.cells.filter { Int($0.row) == row && !$0.text.isEmpty }
    if row == 0, cells.count == 1, table.rows.count > 1, table.columns > 1 { return [] }
    return Set(cells.map { $0.text.text.lowercased() })
  }

  // MARK: - Joining

  /// Whether a cell spans all columns, or is the only one of a header row.
  private func isTitle(_ cell: Cell, of table: Table) -> Bool {
    table.columns > 1 && cell.column == 0
      && (Int(cell.columnSpan) == table.columns
        || (table.headerRows.contains(Int(cell.row))
          && table.cells.filter { $0.row == cell.row && !$0.text.isEmpty }.count == 1))
  }

  /// The wide table: the rows of both halves made one, each cell keeping its page and box.
  var joined: TableDraft {
    var whole = left
    let stub = hasStub ? 1 : 0
    let width = left.table.columns - stub
    let shift = (left.xs.last ?? 0) - (right.xs.dropFirst(stub).first ?? 0)
    whole.xs += right.xs.dropFirst(stub + 1).map { $0 + shift }
    whole.table.columns += right.table.columns - stub
    var cells = Array(zip(left.table.cells, left.ends))
    for (cell, end) in zip(right.table.cells, right.ends) {
      if stub > 0, cell.column == 0, cell.columnSpan == 1 {
        if let home = cells.firstIndex(where: { $0.0.row == cell.row && $0.0.column == 0 }) {
          cells[home].0.continuations.append(.init(place: cell.place))
        }
        continue
      }
      if isTitle(cell, of: right.table),
        let home = cells.firstIndex(where: {
          isTitle($0.0, of: left.table) && $0.0.row == cell.row && $0.0.text.text == cell.text.text
        })
      {
        // The title above both halves is one.
        cells[home].0.columnSpan = Int32(clamping: whole.table.columns)
        cells[home].0.continuations.append(.init(place: cell.place))
        continue
      }
      var moved = cell
      moved.column += Int32(clamping: width)
      cells.append((moved, end))
    }
    cells.sort { ($0.0.row, $0.0.column) < ($1.0.row, $1.0.column) }
    whole.table.cells = cells.map(\.0)
    whole.ends = cells.map(\.1)
    // The columns of two pages are told by no white of one.
    whole.extents = []
    whole.blanks += right.blanks.compactMap { blank in
      guard blank.columns.lowerBound >= stub else { return nil }
      let columns = (blank.columns.lowerBound + width)..<(blank.columns.upperBound + width)
      return Draft.Blank(columns: columns, rows: blank.rows)
    }
    let headers = Set(left.table.headerRows).union(right.table.headerRows)
    whole.table.headerRows = headers.sorted()
    whole.table.confidence = [left, right].compactMap(\.table.confidence).min()
    whole.isOpenBelow = left.isOpenBelow || right.isOpenBelow
    whole.otherwise = nil
    whole.facing = right.table.rows
    return whole
  }
}
