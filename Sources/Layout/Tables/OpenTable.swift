/// A table that a page ends in, as far as the next page needs it to go on: where its columns stand
/// and, without rules, how it is headed.
///
/// A page that holds only the rest of a row, or few rows, does not show all columns by itself.
struct OpenTable: Sendable {
  /// The white between each two columns, in points from the page's left.
  private let whites: [ClosedRange<Double>]
  /// The lines of its headings, row by row.
  private let head: [[Line]]
  private let size: Double
  /// From where to where it reaches, in points from the page's left.
  private let reach: ClosedRange<Double>
  /// The edges of its columns, outer ones included, where rules part its rows.
  private let ruled: [Double]

  /// The rows of all tables of its page.
  let levelRows: LevelRows

  /// The least white between two rows, where more is between all rows than between the lines of each.
  private let apart: Double?

  /// Its rows, where no drawn rule parts them.
  private let rows: FacingRows?
  /// Whether the labels of most rows are set in bold.
  private let areLabelsBold: Bool

  /// - Parameters:
  ///   - below: The lines of the page that stand below the table.
  ///   - tables: All tables of its page.
  ///   - before: What the page before ended in, whose headings may not be said again here.
  init?(
    _ draft: Draft, of tables: [Draft], below: [Line], pageHeight: Double,
    after before: OpenTable? = nil
  ) {
    guard draft.columnCount > 1,
      below.count <= 2, below.allSatisfy({ $0.box.top > 0.88 * pageHeight })
    else { return nil }
    var whites: [ClosedRange<Double>] = []
    for edge in 1..<draft.columnCount {
      let left = draft.cells.filter { $0.columns.upperBound == edge && $0.columns.count == 1 }
        .flatMap(\.words).map(\.box.right).max()
      let right = draft.cells.filter { $0.columns.lowerBound == edge }
        .flatMap(\.words).map(\.box.left).min()
      let (low, high) = (left ?? draft.xs[edge], right ?? draft.xs[edge])
      whites.append(low < high ? low...high : draft.xs[edge]...draft.xs[edge])
    }
    self.whites = whites
    ruled = draft.isUnruled ? [] : draft.xs
    levelRows = LevelRows(tables)
    reach = draft.box.left...max(draft.box.left, draft.box.right)
    let heads = draft.headerRows
    let labels = draft.cells.filter { $0.columns == 0..<1 && !heads.contains($0.rows.lowerBound) }
    areLabelsBold = labels.count(where: \.isBold) * 2 > labels.count
    let own = heads.map { row in
      Line.gather(draft.cells.filter { $0.rows.lowerBound == row }.flatMap(\.words))
    }.filter { !$0.isEmpty }
    head = draft.isHeadless ? before?.head ?? own : own
    apart = RowSpacing(draft).apart ?? (draft.isUnruled ? before?.apart : nil)
    let sizes = draft.cells.flatMap(\.words).map(\.size).sorted()
    size = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
    rows = FacingRows(draft, size: size)
  }

  /// Whether a table with rules between its rows may go on in a box of the next page, which may leave
  /// out a merged column.
  func mayGoOn(in box: Rect) -> Bool {
    !ruled.isEmpty && reach.lowerBound - 4 < box.left && box.right < reach.upperBound + 4
  }

  /// What the lines of the next page hold of a wide table that goes on beside this one: other
  /// headings at the height of these, and text in the heights of its rows.
  func facing(in lines: [Line]) -> Region? {
    guard !(0..<min(4, lines.count)).contains(where: { isHead(lines, at: $0) }) else { return nil }
    return rows?.region(in: lines)
  }

  /// What the next page's lines hold of the table: from its headings, said again word for word in
  /// their places, or from the first line of the page, as far as text keeps to the columns.
  func region(in lines: [Line], pageHeight: Double) -> Region? {
    guard ruled.isEmpty else { return nil }
    if let headed = (0..<min(4, lines.count)).first(where: { isHead(lines, at: $0) }) {
      return region(in: lines, from: headed, isHeaded: true, pageHeight: pageHeight)
    }
    // A running head may stand above.
    return lines.indices.prefix(3).lazy.filter { filled(lines[$0]) != nil }.compactMap {
      region(in: lines, from: $0, isHeaded: false, pageHeight: pageHeight)
    }.first
  }

  /// The same from one line on.
  ///
  /// - Parameter isHeaded: Whether the headings are said again there.
  private func region(
    in lines: [Line], from start: Int, isHeaded: Bool, pageHeight: Double
  ) -> Region? {
    let body = start + (isHeaded ? head.joined().count : 0)
    guard start < 3, body < lines.count, lines[start].box.top < 0.2 * pageHeight,
      // Headings of its own begin another table.
      isHeaded || !lines[start].isBold || (areLabelsBold && filled(lines[start]) == [0])
    else { return nil }
    var whites = whites
    var (end, last) = (body, body - 1)
    var isShared = false
    while end < lines.count, let narrowed = narrowed(whites, by: lines[end]),
      end == body || !ends(lines, at: end), let columns = filled(lines[end], between: narrowed)
    {
      whites = narrowed
      if columns.contains(where: { $0 > 0 }) { last = end }
      if columns.count > 1 || !columns.contains(0) { isShared = true }
      end += 1
    }
    guard isShared, last >= body else { return nil }
    end = last + 1
    while end < lines.count, let narrowed = narrowed(whites, by: lines[end]),
      lines[end].box.top - lines[end - 1].box.bottom < 0.35 * size, filled(lines[end]) == [0],
      !ends(lines, at: end)
    {
      whites = narrowed
      end += 1
    }
    guard var box = Rect.hull(lines[start..<end].map(\.box)) else { return nil }
    // A column may be blank on this page.
    (box.left, box.right) = (min(box.left, reach.lowerBound), max(box.right, reach.upperBound))
    var levels: [Ruling] = []
    // Where cells stand at the middle of their rows, white alone tells what is a row.
    let staggered = zip(lines[body..<end], lines[body..<end].dropFirst()).filter {
      $1.box.top - $0.box.bottom < -0.3 * size
    }
    let areLevel = staggered.count * 5 < end - body
    if isHeaded {
      var below = start
      for (index, row) in head.enumerated() {
        below += row.count
        guard areLevel || index == head.count - 1 || (index == 0 && head.count > 1) else { break }
        let y = (lines[below - 1].box.bottom + lines[below].box.top) / 2
        levels.append(Ruling(.level, at: y, from: box.left - 1, to: box.right + 1))
      }
    }
    var region = Region(levels: levels, uprights: [])
    region.box = box.grown(by: 1)
    region.columns = whites.map { ($0.lowerBound + $0.upperBound) / 2 }
    region.isFragment = !isHeaded
    if isHeaded { region.headEnd = lines[start..<body].map(\.box.bottom).max() }
    region.apart = apart
    return region
  }

  /// Upright rulings at the edges of its columns, and a level one above, for what stands above the
  /// first rule of the table's width with rules over some columns only: rows beside merged cells
  /// that the page break cuts.
  func rulings(_ words: [Word], _ rules: Rules) -> [Ruling] {
    guard let left = ruled.first, let right = ruled.last else { return [] }
    func isEdge(_ x: Double) -> Bool { ruled.contains { abs($0 - x) < 4 } }
    let levels = rules.levels.filter { left - 4 < $0.start && $0.end < right + 4 && $0.length > 20 }
    func isWhole(_ level: Ruling) -> Bool { level.start < left + 4 && right - 4 < level.end }
    guard let end = levels.filter(isWhole).map(\.position).min() else { return [] }
    let partial = levels.filter { $0.position < end - Rules.slack }
    let above = words.filter {
      $0.box.bottom < end + 2 && left - 2 < $0.box.left && $0.box.right < right + 2
    }
    guard let first = partial.map(\.position).min(),
      partial.allSatisfy({ isEdge($0.start) && isEdge($0.end) }),
      !rules.uprights.contains(where: { $0.start < end - 2 })
    else { return [] }
    let lines = Line.gather(above)
    var top = first
    for line in lines.reversed() where line.box.bottom < top + 2 || line.box.top > first {
      if line.box.top < first, top - line.box.bottom > 1.9 * line.size { break }
      let isCrossed = line.segments(partedBy: 0.42 * line.size).contains { piece in
        ruled.contains { piece.box.left < $0 - 1.5 && $0 + 1.5 < piece.box.right }
      }
      guard !isCrossed else { return [] }
      top = min(top, line.box.top)
    }
    guard top < first else { return [] }
    return [Ruling(.level, at: top - 2, from: left, to: right).inferred]
      + ruled.map { Ruling(.upright, at: $0, from: top - 2, to: end).inferred }
  }

  /// Whether the headings are said again from a line on, each word where it stood before.
  private func isHead(_ lines: [Line], at start: Int) -> Bool {
    let said = Array(head.joined())
    guard !said.isEmpty, start + said.count <= lines.count else { return false }
    return zip(lines[start...], said).allSatisfy { line, other in
      line.words.count == other.words.count
        && zip(line.words, other.words).allSatisfy {
          $0.text == $1.text && abs($0.box.left - $1.box.left) < 2
        }
    }
  }

  /// Whether a line begins what follows the table: far below the line above, in larger type, or in
  /// bold where the line above is not and nothing stands beside it or headings stand below.
  private func ends(_ lines: [Line], at index: Int) -> Bool {
    let (line, above) = (lines[index], lines[index - 1])
    let white = line.box.top - above.box.bottom
    // A running head stands far above the first row; rows may be higher than their text.
    let goesOn = white < 3 * size && isRow(line) && lines[..<index].contains(where: isRow)
    if white > 1.9 * size && !goesOn || line.size > 1.12 * size { return true }
    guard line.isBold, !above.isBold else { return false }
    if index + 1 < lines.count, titles(line, lines[index + 1]) { return true }
    guard filled(line) == [0] else { return false }
    // Not where labels are set in bold, beside figures that are not.
    let label = lines[..<index].suffix(6).reversed().lazy.compactMap(label(of:)).first
    return label.map { !$0.isBold } ?? true
  }

  /// Whether a line has text in several columns, which begins where they begin.
  private func isRow(_ line: Line) -> Bool {
    let pieces = line.segments(partedBy: 0.75 * size)
    let begins = [reach.lowerBound] + whites.map(\.upperBound)
    return pieces.count >= 2 && !line.isBold
      && pieces.allSatisfy { piece in begins.contains { abs($0 - piece.box.left) < 1.5 } }
  }

  /// Whether a line of one piece stands over headings in bold: the title of another table.
  private func titles(_ line: Line, _ heads: Line) -> Bool {
    heads.isBold && line.segments(partedBy: 0.75 * size).count == 1
      && heads.segments(partedBy: 0.75 * size).count >= 3
  }

  /// What a line has in the first column.
  private func label(of line: Line) -> Line? {
    let words = line.words.filter { word in
      whites.first.map { word.box.right <= $0.upperBound } ?? true
    }
    return words.isEmpty ? nil : Line(words)
  }

  /// The columns that a line has text in; nil where text crosses from one to the next.
  ///
  /// - Parameter whites: The white between them; nil for what the page before shows.
  private func filled(_ line: Line, between whites: [ClosedRange<Double>]? = nil) -> Set<Int>? {
    let whites = whites ?? self.whites
    var columns = Set<Int>()
    for piece in line.segments(partedBy: 0.42 * size) {
      let first = whites.filter { $0.upperBound <= piece.box.left + 1.5 }.count
      let last = whites.filter { $0.lowerBound < piece.box.right - 1.5 }.count
      // Text may reach into the white that follows its column.
      guard first >= last - 1 else { return nil }
      columns.insert(first < last && whites[first].upperBound <= piece.box.right ? last : first)
    }
    return columns
  }

  /// What a line leaves of the whites; nil where it leaves nothing of one.
  private func narrowed(_ whites: [ClosedRange<Double>], by line: Line) -> [ClosedRange<Double>]? {
    var whites = whites
    for piece in line.segments(partedBy: 0.42 * size) {
      for index in whites.indices {
        let white = whites[index]
        let (left, right) = (piece.box.left, piece.box.right)
        guard left < white.upperBound, white.lowerBound < right else { continue }
        let (before, after) = (left - white.lowerBound, white.upperBound - right)
        guard max(before, after) > 0.5 else { return nil }
        whites[index] = before > after ? white.lowerBound...left : right...white.upperBound
      }
    }
    return whites
  }
}
