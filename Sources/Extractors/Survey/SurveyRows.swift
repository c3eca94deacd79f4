internal import Documents
internal import Records
internal import RuleFiles

/// What each row of a table's body is: data, a heading inside the table, or a printed sum.
struct SurveyRows {
  enum Role: Equatable {
    case data
    /// One text over the whole row.
    case heading
    /// A sum of rows above or below, or of other sums.
    case total(isGrand: Bool)
    /// A sum that is printed before its parts.
    case section
    /// The header once more, or nothing.
    case skipped
  }

  struct Row {
    var index: Int
    var label: String
    var role: Role
    /// By column; nil where the cell is blank, a dash or words.
    var values: [ExactDecimal?]
    var isBold: Bool
  }

  private(set) var rows: [Row] = []
  let convention: NumberConvention.Evidence
  /// The columns of numbers that are added up, and of percentages.
  let numeric: [Int]

  init(_ table: SurveyTable, _ columns: [SurveyColumns.Column], rule: TableRule?, totals: RuleFile)
  {
    numeric = columns.indices.filter {
      columns[$0].numbers >= 0.5 && !columns[$0].isBlank && columns[$0].field != .timeline
        && columns[$0].field != .ignored && !Self.isSerial(table, $0)
    }
    let first = numeric.first { $0 > 0 } ?? columns.count
    let labelColumns = columns.indices.filter { $0 < first && columns[$0].numbers < 0.5 }
    convention = Self.convention(table, numeric, rule)
    var headers = Set<[String]>()
    for row in table.headerRows { headers.insert(table.texts[row]) }
    for index in table.body {
      let cells = table.cells(in: index)
      let label = labelColumns.lazy.map { table.texts[index][$0] }.first { !$0.isEmpty } ?? ""
      var values = [ExactDecimal?](repeating: nil, count: columns.count)
      for column in numeric {
        guard let owner = table.owners[index][column],
          Int(table.table.cells[owner].row) == index
        else { continue }
        values[column] =
          PrintedNumber.read(
            table.texts[index][column], convention.convention)?.value
      }
      let role: Role =
        if cells.isEmpty || headers.contains(table.texts[index]) || Self.isYearRow(table, index) {
          .skipped
        } else if values.contains(where: { $0 != nil }) {
          Self.total(label, totals).map { .total(isGrand: $0) }
            ?? (rule?.sections?.matches(label) == true ? .section : .data)
        } else if cells.count == 1, table.table.columns > 1,
          table.table.cells[cells[0]].column == 0
            || table.table.cells[cells[0]].columnSpan > 1
        {
          .heading
        } else {
          .data
        }
      let isBold = cells.first.map { Self.isBold(table.table.cells[$0]) } ?? false
      rows.append(Row(index: index, label: label, role: role, values: values, isBold: isBold))
    }
    if rule?.sections == nil { findSections() }
  }

  /// Whether a column counts its rows: 1, 2, 3.
  private static func isSerial(_ table: SurveyTable, _ column: Int) -> Bool {
    guard column == 0 else { return false }
    let numbers = table.body.map { table.texts[$0][column] }.filter { !$0.isEmpty }
      .map { Int($0.filter(\.isASCIIDigit)) }
    return numbers.count > 1 && numbers.enumerated().allSatisfy { $0 + 1 == $1 }
  }

  /// Whether a row only says of which year its columns are.
  private static func isYearRow(_ table: SurveyTable, _ row: Int) -> Bool {
    let texts = table.cells(in: row).map { CellText.flattened(table.table.cells[$0].text.reading) }
    guard texts.count >= 2, let label = texts.first?.lowercased() else { return false }
    return (label.hasSuffix("year") || label.hasPrefix("année"))
      && texts.dropFirst().allSatisfy(SurveyTable.isYear)
  }

  /// Whether a label is that of a total, and of a grand one.
  private static func total(_ label: String, _ rules: RuleFile) -> Bool? {
    if rules.grandTotals.contains(where: { $0.matches(label) }) { return true }
    return rules.totals.contains(where: { $0.matches(label) }) ? false : nil
  }

  private static func isBold(_ cell: Cell) -> Bool {
    let bold = cell.text.spans.filter { $0.style == .bold }.reduce(0) { $0 + $1.count }
    return bold * 10 >= cell.text.text.unicodeScalars.count * 9
  }

  /// How the table writes numbers, by all its numbers and by its totals.
  private static func convention(
    _ table: SurveyTable, _ numeric: [Int], _ rule: TableRule?
  ) -> NumberConvention.Evidence {
    if let numbers = rule?.numbers { return .init(convention: numbers, settledBy: "the rules") }
    var digits: [String] = []
    for row in table.body {
      for column in numeric {
        let text = table.texts[row][column]
        guard !text.isEmpty, let owner = table.owners[row][column],
          Int(table.table.cells[owner].row) == row
        else { continue }
        if let number = PrintedNumber.read(text, .point) ?? PrintedNumber.read(text, .comma) {
          digits.append(number.digits)
        }
      }
    }
    let sums: [(addends: [String], total: String)] = numeric.compactMap { column in
      let column = table.body.map { table.texts[$0][column] }
        .compactMap { PrintedNumber.read($0, .point) ?? PrintedNumber.read($0, .comma) }
        .map(\.digits).filter { !$0.isEmpty }
      return column.last.map { (Array(column.dropLast()), $0) }
    }
    return NumberConvention.infer(digits, sums: sums)
  }

  // MARK: Sums printed before their parts

  /// Finds rows that are the sum of those below them, up to the next such row.
  ///
  /// Two that hold make a table of sections; then every row that looks like them is one, so that
  /// a section that does not add up is a section all the same.
  private mutating func findSections() {
    let data = rows.indices.filter { rows[$0].role == .data && hasValues($0) }
    guard data.count >= 4 else { return }
    let starts = holding(data)
    guard starts.count >= 2 else { return }
    let others = data.filter { !starts.contains($0) }
    let isBold = starts.allSatisfy { rows[$0].isBold } && !others.contains { rows[$0].isBold }
    let isCapital =
      starts.allSatisfy { Self.isCapital(rows[$0].label) }
    let numbered = others.filter { rows[$0].label.first?.isASCIIDigit ?? false }.count
    let isUnnumbered =
      numbered * 10 >= others.count * 8
      && starts.allSatisfy { !(rows[$0].label.first?.isASCIIDigit ?? false) }
    for index in data {
      let looks =
        isBold && rows[index].isBold || isCapital && Self.isCapital(rows[index].label)
        || isUnnumbered && !(rows[index].label.first?.isASCIIDigit ?? false)
      if starts.contains(index) || looks { rows[index].role = .section }
    }
  }

  private func hasValues(_ row: Int) -> Bool { rows[row].values.contains { $0 != nil } }

  /// The rows that are, in every column, the sum of two or more rows that follow.
  private func holding(_ data: [Int]) -> Set<Int> {
    var starts: Set<Int> = []
    var position = 0
    while position < data.count {
      if let end = sectionEnd(data, from: position) {
        starts.insert(data[position])
        position = end
      } else {
        position += 1
      }
    }
    return starts
  }

  private func sectionEnd(_ data: [Int], from start: Int) -> Int? {
    var sums = [ExactDecimal](repeating: .zero, count: rows[data[start]].values.count)
    let wanted = rows[data[start]].values
    var end = start + 1
    var latest: Int?
    while end < data.count, end - start <= 60 {
      for column in numeric {
        guard let value = rows[data[end]].values[column] else { continue }
        guard let sum = sums[column].adding(value) else { return latest }
        sums[column] = sum
      }
      end += 1
      let holds = numeric.allSatisfy { (wanted[$0] ?? .zero) == sums[$0] }
      let isZero = numeric.allSatisfy { (wanted[$0] ?? .zero) == .zero }
      if holds, !isZero, end - start >= 3 {
        latest = end
        break
      }
    }
    return latest
  }

  private static func isCapital(_ label: String) -> Bool {
    label.contains(where: \.isLetter) && label == label.uppercased()
  }
}
