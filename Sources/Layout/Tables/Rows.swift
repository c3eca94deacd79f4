/// Which lines of a band between two rules begin a new row of the table.
struct Rows {
  private let strips: [Strip]
  private let limits: [Int: Double]
  private var leastBetweenRows: Double?
  private var runs: ColumnRuns?
  /// The runs that rows of numbers part, where these stand closer than other rows do.
  private var closeRuns: ColumnRuns?
  /// Whether the white tells rows, and lines beside each other show cells set at the middle: then
  /// numbers one below the other may be of one cell.
  private var trustsRuns = false
  /// For each column, the strips that have a lone number there.
  private let numericLines: [Int: Set<Int>]
  /// The white between most neighbouring lines.
  private let usualWhite: Double
  /// Whether the numbers of a label over several lines stand beside its last line and not its first;
  /// nil where no label tells.
  private let numbersEndLabels: Bool?

  /// - Parameters:
  ///   - limits: The right edge of the text in each column, the furthest that a line goes.
  ///   - apart: The least white between two rows on the page before.
  init(strips: [Strip], limits: [Int: Double], apart: Double? = nil) {
    self.strips = strips
    self.limits = limits
    var lines: [Int: Set<Int>] = [:]
    for (index, strip) in strips.enumerated() {
      for entry in strip.entries where entry.columns.count == 1 && entry.isNumeric {
        lines[entry.columns.lowerBound, default: []].insert(index)
      }
    }
    numericLines = lines
    let whites = zip(strips, strips.dropFirst()).map { $1.box.top - $0.box.bottom }.sorted()
    usualWhite = whites.isEmpty ? 0 : whites[whites.count / 2]
    numbersEndLabels = Self.numbersEndLabels(strips)
    leastBetweenRows =
      ColumnRuns.telling(RowWhites.leastInDense(strips), RowWhites.leastBetweenRows(strips), strips)
      ?? apart
    if let closest = RowWhites.leastBetweenNumbers(strips),
      (leastBetweenRows ?? .infinity) > closest
    {
      let least = RowWhites.leastUnder(closest, strips)
      if isStaggered || least.map({ RowWhites.bindsLabels($0, strips) }) ?? false {
        leastBetweenRows = least
      }
    }
    runs = leastBetweenRows.map { ColumnRuns(strips, apart: $0) }
    if partsOnlyGroups {
      leastBetweenRows = nil
      runs = nil
    }
    trustsRuns = runs != nil && isStaggered
    if trustsRuns { runs?.findMiddles() }
    if let least = leastBetweenRows, let closest = RowWhites.leastBetweenNumbers(strips),
      closest < least
    {
      closeRuns = ColumnRuns(strips, apart: closest)
    }
  }

  /// Whether lines of one column stand beside the white between those of another.
  var isStaggered: Bool { RowWhites.areStaggered(strips) }

  /// Whether the band holds several rows and not the wrapped lines of one: white or numbers show
  /// them, or most lines fill most columns.
  var areSeveral: Bool {
    guard !isStaggered else { return false }
    let columns = Set(strips.flatMap(\.entries).flatMap(\.columns)).count
    let full = strips.filter { $0.entries.count * 2 > columns }
    return showsHiddenRows || showsRowsByWhite
      || (strips.count > 5 && full.count * 10 >= strips.count * 8)
  }

  /// Whether wide white parts rows that most columns have text in, as where only columns are ruled.
  private var showsRowsByWhite: Bool {
    guard leastBetweenRows != nil else { return false }
    let rows = breaks
    let columns = Set(strips.flatMap(\.entries).flatMap(\.columns)).count
    let full = zip(rows, rows.dropFirst() + [strips.count]).filter { start, end in
      Set(strips[start..<end].flatMap(\.entries).flatMap(\.columns)).count * 2 > columns
    }
    return columns >= 2 && rows.count >= 3 && full.count * 3 >= rows.count * 2
  }

  /// Whether the wide white parts groups of rows, and numbers one below the other tell of the rows
  /// between.
  private var partsOnlyGroups: Bool {
    guard let wide = leastBetweenRows, let runs else { return false }
    let groups = strips.indices.dropFirst().filter { index in
      strips[index].box.top - strips[index - 1].box.bottom >= wide || runs.beginsRow(at: index)
    }.count
    // One year or two that a line of text begins with tell nothing; three numbers side by side do,
    // but for shares and deviations in brackets below theirs.
    let others = breaks.count - groups - 1
    let full = zip(strips, strips.dropFirst()).filter(RowWhites.areRowsOfNumbers).count
    return others > 2 && others * 4 > groups + 1 || full >= 2 && others >= 2
      || endedLines(closerThan: wide) > max(3, 2 * groups)
  }

  /// How many lines that stand close above the next one end on purpose, none of their text wrapped.
  ///
  /// Both have text in the same columns, two and more, and in each the next word would have fitted.
  private func endedLines(closerThan wide: Double) -> Int {
    var widths: [Int: (left: Double, right: Double)] = [:]
    for entry in strips.flatMap(\.entries) where entry.columns.count == 1 {
      let (column, box) = (entry.columns.lowerBound, entry.line.box)
      let known = widths[column] ?? (box.left, box.right)
      widths[column] = (min(known.left, box.left), max(known.right, box.right))
    }
    func hasRoom(_ entry: Strip.Entry, _ next: Strip.Entry) -> Bool {
      let column = entry.columns.lowerBound
      guard let width = widths[column], let word = next.line.words.first else { return false }
      let end = widths[column + 1].map { $0.left - 1.5 * word.size } ?? width.right
      let room = max(width.right, end) - width.left - entry.line.box.width
      return room > word.box.width + 0.3 * word.size && !Script.startsSmall(next.text)
    }
    return zip(strips, strips.dropFirst()).count { one, next in
      next.box.top - one.box.bottom < wide && one.entries.count >= 2
        && one.entries.map(\.columns) == next.entries.map(\.columns)
        && one.entries.allSatisfy { $0.columns.count == 1 }
        && zip(one.entries, next.entries).allSatisfy(hasRoom)
    }
  }

  /// Where each new row begins, as indices of strips; the first strip always begins one.
  ///
  /// - Parameters:
  ///   - isRuled: Whether upright rules part the band, so that a rule would part rows too.
  ///   - isBody: Whether no rule parts the table but one below its header.
  ///   - isHeader: Whether the band stands above the table's body.
  func starts(isRuled: Bool, isHeader: Bool, isBody: Bool = false) -> [Int] {
    guard strips.count > 1 else { return Array(strips.indices) }
    if isHeader { return HeadingLines(strips: strips).starts }
    if isRuled { return showsHiddenRows || (isBody && showsRowsByWhite) ? breaks : [0] }
    return breaks
  }

  /// Whether numbers stand one below the other in two columns, or many in one with a line of text
  /// beside each, which no one cell has.
  var showsHiddenRows: Bool {
    let columns = numericLines.values.filter { $0.count >= 2 }
    if columns.count >= 2 {
      let common = columns.reduce(Set(strips.indices)) { $0.intersection($1) }
      if areShares(common, of: columns) { return false }
      if common.count >= 2, common.count * 10 >= strips.count * 6 { return true }
      let rows = strips.filter { strip in
        strip.entries.filter { $0.isNumeric && $0.columns.count == 1 }.count >= 2
      }
      if rows.count >= 3, rows.count * 2 >= strips.count { return true }
    }
    guard let numbers = columns.max(by: { $0.count < $1.count }), numbers.count >= 4 else {
      return false
    }
    let accompanied = numbers.filter { strips[$0].entries.count >= 2 }
    return accompanied.count * 10 >= strips.count * 9
  }

  /// Whether a number and its share in brackets below it are all that each column has.
  private func areShares(_ common: Set<Int>, of columns: [Set<Int>]) -> Bool {
    guard common.count == 2, let number = common.min(), let share = common.max() else {
      return false
    }
    func areBracketed(_ strip: Int) -> [Bool] {
      strips[strip].entries.filter(\.isNumeric).map { $0.text.hasPrefix("(") }
    }
    return columns.allSatisfy { $0 == common } && areBracketed(share).allSatisfy { $0 }
      && !areBracketed(number).contains(true)
  }

  /// Whether a column has more numbers than one.
  var hasNumberColumn: Bool { numericLines.values.contains { $0.count >= 2 } }

  /// Where to part the row that begins in a strip from the one above, and the columns that go on
  /// across.
  func cut(above start: Int) -> (y: Double, across: [Int]) {
    (closeRuns ?? runs)?.cut(above: start)
      ?? ((strips[start - 1].box.bottom + strips[start].box.top) / 2, [])
  }

  private var breaks: [Int] {
    let wide = leastBetweenRows
    if wide == nil, isOneWrappedRow || (!hasNumberColumn && MiddleRow.areOne(strips)) { return [0] }
    var starts = [0]
    var bottom = strips[0].box.bottom
    var open = Set(strips[0].entries.flatMap(\.columns))
    var numbers = Set(strips[0].entries.filter(\.isNumeric).flatMap(\.columns))
    for index in strips.indices.dropFirst() {
      let entries = strips[index].entries
      let columns = Set(entries.flatMap(\.columns))
      let figures = Set(entries.filter(\.isNumeric).flatMap(\.columns))
      let joins: Bool
      if trustsRuns, let begins = runs?.beginsMiddle(at: index) {
        joins = !begins
      } else if trustsRuns, let runs, !runs.begins(at: index) {
        joins = true
      } else if endsHeadings(at: index, from: starts[starts.count - 1]) {
        joins = false
      } else if !figures.isDisjoint(with: numbers) {
        joins = false
      } else if let wide, let runs {
        joins =
          strips[index].box.top - bottom < wide
          && (!runs.beginsRow(at: index) || runs.standsAtMiddle(at: index, of: open)
            || (open == [0] && runs.goesOn(0, across: index)))
      } else {
        joins = continues(at: index, columns: columns, figures: figures, open: open)
      }
      bottom = max(bottom, strips[index].box.bottom)
      if joins {
        open.formUnion(columns)
        numbers.formUnion(figures)
      } else {
        let last = starts[starts.count - 1]
        let start = trustsRuns ? runs?.start(ofRowAt: index, after: last) ?? index : index
        let row = strips[start...index].flatMap(\.entries)
        starts.append(start)
        open = Set(row.flatMap(\.columns))
        numbers = Set(row.filter(\.isNumeric).flatMap(\.columns))
      }
    }
    return starts
  }

  /// Whether text that is not bold begins below headings that are, in two columns and more.
  private func endsHeadings(at index: Int, from start: Int) -> Bool {
    let row = strips[start..<index].flatMap(\.entries)
    return strips[index].entries.allSatisfy { !$0.isBold } && row.allSatisfy(\.isBold)
      && Set(row.flatMap(\.columns)).count >= 2 && row.count >= 2
  }

  /// Whether every line fills only columns that the line above fills, and the last one fewer than
  /// the first, as the lines of wrapped cells do that begin at one height; or all are of one column
  /// that is not the first, as what a page break leaves of a row.
  private var isOneWrappedRow: Bool {
    let filled = strips.map { Set($0.entries.flatMap(\.columns)) }
    if let only = filled.first, only.count == 1, !only.contains(0), !hasNumberColumn,
      filled.allSatisfy({ $0 == only })
    {
      return true
    }
    guard filled.count >= 2, filled[0].count >= 3, !hasNumberColumn,
      filled[filled.count - 1].count < filled[0].count
    else { return false }
    return zip(filled, filled.dropFirst()).allSatisfy { $1.isSubset(of: $0) }
  }

  private static func numbersEndLabels(_ strips: [Strip]) -> Bool? {
    func isAlone(_ strip: Strip) -> Bool {
      strip.entries.allSatisfy { $0.columns == 0..<1 && !$0.isNumeric }
    }
    func goesOn(_ strip: Strip) -> Bool {
      strip.entries.first.map { $0.columns == 0..<1 && Script.startsSmall($0.text) } ?? false
    }
    let pairs = zip(strips, strips.dropFirst()).filter { goesOn($1) }
    let ends = pairs.filter { isAlone($0) && !$1.numericColumns.isEmpty }.count
    let starts = pairs.filter { !$0.numericColumns.isEmpty && isAlone($1) }.count
    return ends > 0 && starts == 0 ? true : starts > 0 && ends == 0 ? false : nil
  }

  /// Whether the line goes on with the row above it, all lines standing equally far apart.
  private func continues(at index: Int, columns: Set<Int>, figures: Set<Int>, open: Set<Int>)
    -> Bool
  {
    let entries = strips[index].entries
    let last = strips[index - 1]
    if isHeading(strips[index]) || isHeading(last) { return false }
    // Lines that stand half beside each other: numbers at the middle of a label of two lines.
    let size = entries.first?.line.size ?? 10
    if strips[index].box.top - last.box.bottom < usualWhite - 0.3 * size { return true }
    if entries.allSatisfy({ Script.startsSmall($0.text) }) { return true }
    if figures.isEmpty, !columns.contains(0), columns.isStrictSubset(of: open) { return true }
    guard let label = entries.first(where: { $0.columns.lowerBound == 0 }),
      let above = last.entries.first(where: { $0.columns.lowerBound == 0 })
    else { return false }
    // A label over two lines, its numbers beside the second or the first.
    let isAloneAbove = open == [0]
    let isAlone = columns == [0]
    guard isAloneAbove || isAlone, let word = label.line.words.first, let limit = limits[0],
      !above.endsInLeader, !above.text.hasSuffix(":"), label.isBold == above.isBold
    else { return false }
    if let numbersEndLabels {
      if numbersEndLabels, isAlone, !isAloneAbove { return false }
      if !numbersEndLabels, isAloneAbove, !isAlone { return false }
    }
    // A label nearer to the line below begins there.
    if isAlone, index + 1 < strips.count,
      strips[index + 1].box.top - strips[index].box.bottom
        < strips[index].box.top - last.box.bottom - 0.2 * size
    {
      return false
    }
    if isAlone, !isAloneAbove, label.text.hasSuffix(":") { return false }
    if isAloneAbove, !isAlone, Script.startsSmall(label.text) { return true }
    let wasFull = above.line.box.right + 0.3 * word.size + word.box.width > limit + 0.5
    return wasFull && label.line.box.left >= above.line.box.left - 1
  }

  /// Whether the line is one title set across columns, or alone in columns that hold numbers.
  private func isHeading(_ strip: Strip) -> Bool {
    guard strip.entries.count == 1, let only = strip.entries.first, !only.isNumeric,
      only.columns.lowerBound > 0
    else { return false }
    return only.columns.count > 1
      || (numericLines[only.columns.lowerBound]?.count ?? 0) * 2 > strips.count
  }
}
