/// Finds tables whose rows are told apart by shading every other one, cell by cell: each shaded area
/// is a cell, merged or not, and what stands between is a row without shading.
struct ShadedTables {
  /// Shaded areas that begin at one height.
  struct Tier {
    var top: Double
    var cells: [Rect]

    var left: Double { cells.map(\.left).min() ?? 0 }
    var right: Double { cells.map(\.right).max() ?? 0 }
    var edges: [Double] { cells.flatMap { [$0.left, $0.right] } }
    /// The white between the text of its row and the edge below; nil where it has none.
    var padding: Double?
    /// Where its lowest cells end, merged ones left out.
    var bottom: Double { cells.map(\.bottom).min() ?? top }
    /// Whether several of its cells end there; the rest of a merged cell that a page break cut may be
    /// drawn too short.
    var isSure: Bool { cells.filter { $0.bottom < bottom + ShadedTables.slack }.count > 1 }
  }

  let page: Page
  let words: [Word]
  let rules: Rules
  /// The rows of the page before, which may be the left halves of these.
  let leftRows: LevelRows?

  /// Edges nearer than this, in points, are one: white between cells is narrower, and text higher.
  static let slack = 3.2

  /// More tables than stand side by side on any page.
  private static let mostSideBySide = 8

  func drafts() -> [Draft] {
    let tables = tables()
    var drafts = tables.map { draft(of: $0, words) }
    let clashing = Self.clashing(drafts)
    if !clashing.isEmpty {
      let homes = homes(of: tables)
      for index in clashing {
        // What another table's shading holds is no row of this one.
        let own = zip(words, homes).filter { $1 == nil || $1 == index }.map(\.0)
        drafts[index] = draft(of: tables[index], own)
      }
    }
    // A row between two tables is surely of neither.
    for index in Self.clashing(drafts) { drafts[index] = nil }
    return drafts.compactMap(\.self)
  }

  private func draft(of tiers: [Tier], _ words: [Word]) -> Draft? {
    ShadedGrid(tiers, words: words, rules: rules, leftRows: leftRows)?.draft(page: page.number)
  }

  /// Those that lie over another.
  private static func clashing(_ drafts: [Draft?]) -> [Int] {
    drafts.indices.filter { index in
      guard let draft = drafts[index] else { return false }
      return drafts.indices.contains { other in
        other != index
          && drafts[other]?.box.grown(by: -slack).intersection(draft.box) != nil
      }
    }
  }

  /// For each word, the table whose shading holds it.
  private func homes(of tables: [[Tier]]) -> [Int?] {
    let cells = tables.map { $0.flatMap(\.cells) }
    let hulls = cells.map { Rect.hull($0) }
    return words.map { word in
      tables.indices.first { index in
        hulls[index]?.holdsCentre(of: word.box) ?? false
          && cells[index].contains { $0.holdsCentre(of: word.box) }
      }
    }
  }

  /// The tiers of each table from top to bottom.
  private func tables() -> [[Tier]] {
    let tiers = tiers()
    guard tiers.count < 1_000 else { return [] }
    var tables: [[Tier]] = []
    for tier in tiers {
      let home = tables.indices.suffix(Self.mostSideBySide).last { goesOn(tables[$0], to: tier) }
      if let home { tables[home].append(tier) } else { tables.append([tier]) }
    }
    return tables.filter { $0.count > 1 || $0[0].cells.count > 1 }
  }

  private func tiers() -> [Tier] {
    let cells = page.shades.filter {
      $0.height >= 8 && $0.width >= 8 && $0.width * $0.height < 0.4 * page.width * page.height
    }
    guard cells.count < 5_000 else { return [] }
    var tiers: [Tier] = []
    for cell in cells.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if let last = tiers.last, abs(last.top - cell.top) < Self.slack {
        let isDoubled = last.cells.contains {
          abs($0.left - cell.left) < Self.slack && abs($0.right - cell.right) < Self.slack
        }
        if !isDoubled { tiers[tiers.count - 1].cells.append(cell) }
      } else {
        tiers.append(Tier(top: cell.top, cells: [cell]))
      }
    }
    for index in tiers.indices { tiers[index].padding = padding(of: tiers[index]) }
    return tiers
  }

  /// Whether the tier's cells keep to the columns of the table, and no more than a row stands
  /// between.
  private func goesOn(_ table: [Tier], to tier: Tier) -> Bool {
    let sure = table.filter(\.isSure)
    let (lefts, rights) = ((table + [tier]).map(\.left), (table + [tier]).map(\.right))
    guard let left = lefts.min(), let right = rights.max(),
      let end = (sure.isEmpty ? table : sure).map(\.bottom).max(),
      table.contains(where: {
        abs($0.left - tier.left) < Self.slack && abs($0.right - tier.right) < Self.slack
      }) || tier.cells.count > 1
    else { return false }
    let edges = Self.unique(table.flatMap(\.edges))
    func holds(_ edges: [Double], _ other: [Double]) -> Bool {
      other.allSatisfy { x in edges.contains { abs($0 - x) < Self.slack } }
    }
    // A merged cell without shading leaves out the first column of a shaded row.
    let inner = edges.filter { $0 > tier.left + Self.slack }
    let areLikewise =
      tier.left > left + Self.slack && inner.count >= 2 && holds(tier.edges, inner)
      && holds(edges, tier.edges.filter { $0 > tier.left + Self.slack })
    guard holds(edges, tier.edges) || holds(tier.edges, edges) || areLikewise else { return false }
    if tier.top < end + Self.slack { return true }
    if beginsTable(tier, from: left, to: right) { return false }
    if let leftRows, leftRows.hold(from: end, to: tier.top),
      leftRows.hold(from: tier.top, to: tier.bottom)
    {
      return true
    }
    let between = words.filter {
      end < $0.box.middleY && $0.box.middleY < tier.top && left - 2 < $0.box.left
        && $0.box.right < right + 2
    }
    let row = ShadedRow(between, edges: Self.unique(edges + tier.edges))
    if row.isRow(from: end, to: tier.top, padding: padding(of: table + [tier])) { return true }
    // Rows may be higher than their text.
    let heights = (table + [tier]).map { $0.bottom - $0.top }
    let isRuled = [end, tier.top].allSatisfy { y in
      rules.levels.contains {
        abs($0.position - y) < Self.slack && $0.start < left + 4 && right - 4 < $0.end
      }
    }
    return (!row.isHeading || isRuled) && tier.top - end < 2 * (heights.max() ?? 0) + Self.slack
      && row.isRow(from: end, to: tier.top, padding: .infinity)
  }

  /// Whether the tier is in bold and ruled off, with white and another rule above it: one rule ends a
  /// table and one begins the next.
  private func beginsTable(_ tier: Tier, from left: Double, to right: Double) -> Bool {
    let ys = rules.levels.filter {
      $0.position < tier.top + Self.slack && $0.start < left + 4 && right - 4 < $0.end
    }.map(\.position).sorted()
    guard let own = ys.last, own > tier.top - Self.slack,
      let above = ys.last(where: { $0 < own - Rules.slack })
    else { return false }
    let row = Rect(tier.left, tier.top, tier.right, tier.bottom)
    return words.allSatisfy {
      (!row.holdsCentre(of: $0.box) || $0.style.contains(.bold))
        && !(above < $0.box.middleY && $0.box.middleY < own && left < $0.box.right
          && $0.box.left < right)
    }
  }

  /// The white that most shaded rows have below their text.
  private func padding(of table: [Tier]) -> Double {
    let whites = table.compactMap(\.padding).sorted()
    return whites.isEmpty ? 0 : whites[whites.count / 2]
  }

  private func padding(of tier: Tier) -> Double? {
    let row = Rect(tier.left, tier.top, tier.right, tier.bottom)
    return words.filter { row.holdsCentre(of: $0.box) }.map(\.box.bottom).max().map {
      tier.bottom - $0
    }
  }

  /// Edges in order, those nearer than `slack` as one.
  private static func unique(_ edges: [Double]) -> [Double] {
    edges.sorted().reduce(into: []) { unique, x in
      if unique.last.map({ x - $0 >= slack }) ?? true { unique.append(x) }
    }
  }
}

/// The words between two shaded rows of a table, looked at as a row without shading.
struct ShadedRow {
  let lines: [Line]
  private let edges: [Double]

  init(_ words: [Word], edges: [Double]) {
    lines = Line.gather(words)
    self.edges = edges
  }

  /// Whether the words fill the white as those of one row do.
  ///
  /// - Parameter padding: The white below the text of the shaded rows.
  func isRow(from top: Double, to bottom: Double, padding: Double) -> Bool {
    guard let hull = Rect.hull(lines.map(\.box)) else { return false }
    let size = lines[lines.count / 2].size
    return bottom - hull.bottom < max(padding, 0) + 3 && hull.top - top < min(padding, size) + size
      && keepsToColumns && isWhole
  }

  /// Whether all of it is in bold, as the headings of another table are.
  var isHeading: Bool {
    lines.allSatisfy(\.isBold)
  }

  /// Whether no piece of text runs over the edge of a column.
  var keepsToColumns: Bool {
    lines.allSatisfy { line in
      line.segments(partedBy: 0.42 * line.size).allSatisfy { piece in
        !edges.contains { piece.box.left < $0 - 2 && $0 + 2 < piece.box.right }
      }
    }
  }

  /// Whether no line stands far below the one above it.
  private var isWhole: Bool {
    zip(lines, lines.dropFirst()).allSatisfy { one, other in
      other.box.top - one.box.bottom < 0.8 * other.size
    }
  }
}
