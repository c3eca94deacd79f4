internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// From the rows of a table of numbers to a tally: which rows and columns are printed to be sums.
struct TallyStage {
  private let table: SurveyTable
  private let columns: [SurveyColumns.Column]
  private let rows: [SurveyRows.Row]
  /// The table's columns that the tally has, and those of them that hold amounts.
  private let numeric: [Int]
  private let amounts: [Int]
  private let totals: RuleFile

  init(
    _ table: SurveyTable, _ columns: [SurveyColumns.Column], _ rows: SurveyRows, totals: RuleFile
  ) {
    self.table = table
    self.columns = columns
    self.rows = rows.rows.filter { $0.values.contains { $0 != nil } }
    self.totals = totals
    numeric = rows.numeric
    amounts = rows.numeric.filter { !columns[$0].isPercent }
  }

  /// The tally; nil where nothing in the table is printed to be a sum or share of something else.
  func tally(
    id: String, caption: String?, amount: (_ row: Int, _ column: Int) -> Amount
  ) -> Tally? {
    let columns = tallyColumns()
    let sums = rowSums()
    guard sums.contains(where: { !$0.isEmpty }) || columns.contains(where: { !$0.sumOf.isEmpty })
    else { return nil }
    return Tally(
      id: id, caption: caption, columns: columns,
      rows: rows.enumerated().map { index, row in
        Tally.Row(
          label: row.label, sumOf: sums[index], cells: numeric.map { amount(row.index, $0) })
      },
      places: table.table.rows.first.map { [$0] } ?? [])
  }

  // MARK: Rows

  private func rowSums() -> [[Int]] {
    var sums = [[Int]](repeating: [], count: rows.count)
    for index in rows.indices {
      switch rows[index].role {
      case .section: sums[index] = section(index)
      case .total(let isGrand): sums[index] = total(index, isGrand: isGrand)
      default: break
      }
    }
    return sums
  }

  private func section(_ index: Int) -> [Int] {
    Array(rows[(index + 1)...].prefix { $0.role == .data }.indices)
  }

  private func total(_ index: Int, isGrand: Bool) -> [Int] {
    let before = Array(0..<index)
    let data = before.filter { rows[$0].role == .data }
    let sections = before.filter { rows[$0].role == .section }
    let subtotals = before.filter { isTotal($0) }
    let lastSum = before.last { rows[$0].role != .data } ?? -1
    let since = data.filter { $0 > lastSum }
    var candidates = [since, sections, subtotals, data]
    if let last = subtotals.last { candidates.append([last] + data.filter { $0 > last }) }
    candidates.append(subtotals + since)
    candidates = candidates.filter { !$0.isEmpty }
    let after = subtotals.last.map { last in data.filter { $0 > last } } ?? []
    let usual =
      if !sections.isEmpty {
        sections
      } else if let last = subtotals.last, isGrand || subtotals.count > 1 {
        after.isEmpty ? subtotals : [last] + after
      } else {
        since
      }
    let best = candidates.max { matches(index, $0) < matches(index, $1) }
    guard let best, matches(index, best) > 0 else {
      return isBare(rows[index].label) ? (usual.isEmpty ? data : usual) : []
    }
    return matches(index, usual) == matches(index, best) && !usual.isEmpty ? usual : best
  }

  /// Whether a label says "total" and little else, so that it can only mean the rows around it.
  private func isBare(_ label: String) -> Bool {
    let words = label.split { !$0.isLetter }
    return words.count <= 2 || totals.grandTotals.contains { $0.matches(label) }
  }

  private func isTotal(_ index: Int) -> Bool {
    if case .total = rows[index].role { true } else { false }
  }

  /// In how many columns of amounts some rows come to what a row prints.
  private func matches(_ index: Int, _ parts: [Int]) -> Int {
    amounts.count { column in
      guard let printed = rows[index].values[column] else { return false }
      return ExactDecimal.sum(parts.compactMap { rows[$0].values[column] }) == printed
    }
  }

  // MARK: Columns

  private func tallyColumns() -> [Tally.Column] {
    numeric.enumerated().map { position, column in
      let label = columns[column].label
      if columns[column].isPercent {
        return Tally.Column(
          label: label, kind: .percent, shareOf: base(of: column).flatMap(numeric.firstIndex))
      }
      return Tally.Column(
        label: label, sumOf: parts(of: column).compactMap { numeric.firstIndex(of: $0) })
    }
  }

  private func isTotalColumn(_ column: Int) -> Bool {
    guard
      let last = table.path(column).last
        ?? columns[column].label.split(separator: "/").last.map(
          String.init)
    else { return false }
    return columns[column].field == .total
      || totals.totals.contains { $0.matches(last) }
      || totals.grandTotals.contains { $0.matches(last) }
  }

  private func parts(of column: Int) -> [Int] {
    guard isTotalColumn(column) else { return [] }
    let before = amounts.filter { $0 < column }
    let parent = Array(table.path(column).dropLast())
    let candidates = [
      before.filter {
        !isTotalColumn($0) && !parent.isEmpty && table.path($0).dropLast().elementsEqual(parent)
      },
      before.filter(isTotalColumn), before.filter { !isTotalColumn($0) }, before,
      amounts.filter { $0 > column && !isTotalColumn($0) },
    ]
    let best = candidates.filter { $0.count > 1 }.map { ($0, share(column, $0)) }
      .max { $0.1 < $1.1 }
    guard let best, best.1 >= 0.5 else { return [] }
    return best.0
  }

  /// The share of rows in which some columns come to what a column prints.
  private func share(_ column: Int, _ parts: [Int]) -> Double {
    var (all, held) = (0, 0)
    for row in rows {
      guard let printed = row.values[column] else { continue }
      let values = parts.compactMap { row.values[$0] }
      guard !values.isEmpty else { continue }
      all += 1
      if ExactDecimal.sum(values) == printed { held += 1 }
    }
    return all == 0 ? 0 : Double(held) / Double(all)
  }

  /// The column of amounts that a column of percentages divides up, where most rows say so.
  private func base(of percent: Int) -> Int? {
    let candidates = amounts.filter { $0 < percent }.reversed() + amounts.filter { $0 > percent }
    return candidates.first { column in
      let data = rows.filter { $0.role == .data }
      guard let whole = ExactDecimal.sum(data.compactMap { $0.values[column] }), whole != .zero
      else { return false }
      var (all, held) = (0, 0)
      for row in data {
        guard let part = row.values[column], let share = row.values[percent],
          let hundred = part.multiplied(by: ExactDecimal(100)),
          let expected = share.multiplied(by: whole), let off = hundred.subtracting(expected)
        else { continue }
        all += 1
        // Off by one in a hundred of the whole at most.
        if off.magnitude <= whole { held += 1 }
      }
      return all >= 2 && held * 2 > all
    }
  }
}
