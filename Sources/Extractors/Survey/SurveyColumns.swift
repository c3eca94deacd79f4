internal import Documents
internal import Records
internal import RuleFiles

/// What each column of a table means, told from the words over it.
struct SurveyColumns {
  struct Column {
    var field: Field?
    /// The headings over it, the highest first, with " / " between.
    var label: String
    /// The year that its heading names.
    var year: String?
    /// The share of its filled cells that are numbers.
    var numbers: Double
    /// The share of its filled cells that name a time.
    var times: Double
    var isPercent: Bool
    var isBlank: Bool
    /// Whether no heading stands over it, so that its words qualify the row.
    var isUnlabelled = false
  }

  var rule: TableRule
  var columns: [Column]

  /// The columns of a field, from the left.
  func positions(of fields: Field...) -> [Int] {
    columns.indices.filter { columns[$0].field.map(fields.contains) ?? false }
  }

  var fields: Set<Field> { Set(columns.compactMap(\.field)) }

  // MARK: Matching

  /// The rule that fits a table best, with its columns; nil where none does.
  ///
  /// A rule that names the table's caption or layout goes before the others, a family's own before
  /// those that it extends, and one that finds more fields before one that finds fewer.
  static func match(_ table: SurveyTable, rules: RuleFile) -> SurveyColumns? {
    var best: (score: Int, columns: SurveyColumns)?
    let headings = table.headings.map(HeaderText.key)
    for (index, rule) in rules.tables.enumerated() {
      if let caption = rule.caption {
        let lines: [String] = Array(table.lead.dropFirst(max(0, table.lead.count - 3)))
        let headers: [String] = table.headerRows.flatMap { table.texts[$0] }
        let said: [String] = lines + table.captions + headers
        guard said.contains(where: caption.matches) else { continue }
      }
      var table = table
      if let rows = rule.headerRows { table.setHeader(rows: rows) }
      guard let columns = SurveyColumns(table, rule, totals: rules) else { continue }
      if rule.caption != nil || !rule.layout.isEmpty && rule.layout.map(HeaderText.key) == headings
      {
        return columns
      }
      let found = columns.fields.subtracting([.ignored, .detail]).count
      let score = index < rules.ownTables ? 1_000 + found : found
      if score > (best?.score ?? 0) { best = (score, columns) }
    }
    return best?.columns
  }

  private init?(_ table: SurveyTable, _ rule: TableRule, totals: RuleFile) {
    self.rule = rule
    columns = Self.bare(table)
    if !rule.positions.isEmpty {
      for (column, position) in rule.positions.enumerated() where column < columns.count {
        columns[column].field = position.field
        columns[column].label = position.label ?? position.field.rawValue
      }
      return
    }
    guard !table.headerRows.isEmpty else { return nil }
    let paths = columns.indices.map(table.path)
    columns = Self.labelled(columns, paths, rule)
    if misfits > 0 { shift(paths) }
    completeAmounts(table, totals)
    completeTitle()
    guard positions(of: .activity).count <= 2, positions(of: .indicator).count <= 2 else {
      return nil
    }
    guard rule.required.allSatisfy(fields.contains) else { return nil }
    for column in columns.indices where columns[column].field == nil {
      if !columns[column].isBlank { columns[column].field = .detail }
    }
  }

  /// The columns with what their cells look like, and no meaning yet.
  static func bare(_ table: SurveyTable) -> [Column] {
    (0..<table.table.columns).map { column in
      var (filled, numbers, times, percents) = (0, 0, 0, 0)
      for row in table.body.prefix(400) {
        guard let owner = table.owners[row][column], Int(table.table.cells[owner].row) == row else {
          continue
        }
        let text = table.texts[row][column]
        if text.isEmpty || text.isDashes || AmountField(text) == .none { continue }
        filled += 1
        if SurveyNumbers.isNumber(text) { numbers += 1 }
        if text.hasSuffix("%") { percents += 1 }
        if text.utf8.count <= 60, TimelineField.read(text).kind != .unrecognised { times += 1 }
      }
      let path = table.path(column)
      return Column(
        label: path.joined(separator: " / "), year: nil,
        numbers: filled == 0 ? 0 : Double(numbers) / Double(filled),
        times: filled == 0 ? 0 : Double(times) / Double(filled),
        isPercent: filled > 0 && percents * 2 > filled || path.last?.contains("%") ?? false,
        isBlank: filled == 0)
    }
  }

  private static func labelled(
    _ columns: [Column], _ paths: [[String]], _ rule: TableRule
  ) -> [Column] {
    var columns = columns
    for column in columns.indices {
      let path = paths[column]
      columns[column].label = path.joined(separator: " / ")
      columns[column].year = path.last.flatMap {
        SurveyTable.isYear($0) ? FiscalYear.find(in: $0) : nil
      }
      columns[column].field = path.reversed().lazy.compactMap { rule.field(of: $0) }.first
      if path.isEmpty, column > 0, !columns[column].isBlank {
        columns[column].label = columns[column - 1].label
        columns[column].isUnlabelled = true
      }
      // A column of numbers is no body or title, and one of words no amount.
      switch columns[column].field {
      case .amount, .total:
        if columns[column].numbers < 0.5, !columns[column].isBlank { columns[column].field = nil }
        if columns[column].isPercent { columns[column].field = .detail }
      default: break
      }
    }
    return columns
  }

  /// Columns of numbers headed by a year or "total" hold money where the words around say so.
  private mutating func completeAmounts(_ table: SurveyTable, _ rules: RuleFile) {
    guard rule.kind == .activities || rule.kind == .costing else { return }
    var said = table.captions + table.lead.suffix(2)
    for row in table.headerRows { said += table.texts[row] }
    let isMoney =
      !positions(of: .amount, .total).isEmpty || said.contains { !MoneyContext($0).isEmpty }
    guard isMoney else { return }
    for column in columns.indices
    where columns[column].numbers >= 0.5 && !columns[column].isPercent
      && (columns[column].field == nil || columns[column].field == .detail)
    {
      guard let last = table.path(column).last else { continue }
      if SurveyTable.isYear(last) {
        columns[column].field = .amount
      } else if (rules.totals + rules.grandTotals).contains(where: { $0.matches(last) }) {
        columns[column].field = .total
      }
    }
    // The same year under two parents names no column.
    let years = columns.compactMap { $0.field == .amount ? $0.year : nil }
    for column in columns.indices {
      if let year = columns[column].year, years.count(where: { $0 == year }) > 1 {
        columns[column].year = nil
      }
    }
  }

  /// A table of amounts has its title in its first column of words.
  private mutating func completeTitle() {
    guard rule.kind == .costing, positions(of: .activity, .title, .label).isEmpty else { return }
    let first = columns.indices.first {
      columns[$0].numbers < 0.5 && !columns[$0].isBlank
        && (columns[$0].field == nil || columns[$0].field == .detail)
    }
    if let first { columns[first].field = .title }
  }

  // MARK: Headers that stand off their columns

  /// How many columns hold something else than their field asks for.
  private var misfits: Int {
    columns.count { column in
      switch column.field {
      case .lead, .partners, .responsible:
        column.numbers > 0.5 || column.times > 0.5
      case .timeline, .start, .end: column.times < 0.5 && !column.isBlank
      case .activity, .indicator, .meansOfVerification: column.numbers > 0.5
      case .amount, .total: column.numbers < 0.5 && !column.isBlank
      default: false
      }
    }
  }

  /// Tries the labels moved to the right by a column from somewhere on, up to a blank one.
  private mutating func shift(_ paths: [[String]]) {
    var best = (misfits: misfits, columns: columns)
    for from in 1..<max(1, paths.count) {
      for to in from..<paths.count where paths[to].isEmpty {
        var moved = paths
        moved.remove(at: to)
        moved.insert(paths[from - 1], at: from)
        var candidate = self
        candidate.columns = Self.labelled(columns, moved, rule)
        if candidate.misfits < best.misfits { best = (candidate.misfits, candidate.columns) }
      }
    }
    columns = best.columns
  }
}

extension TableRule {
  /// Whether a text is one of the rule's wordings to the letter.
  func isWording(_ text: String) -> Bool {
    let key = HeaderText.key(text)
    return !key.isEmpty
      && columns.contains { column in
        column.wordings.contains { $0.isWords(key) }
      }
  }

  /// The field that a header's wording names.
  func field(of text: String) -> Field? {
    let key = HeaderText.key(text)
    guard !key.isEmpty, key.utf8.count <= 160 else { return nil }
    for (field, wordings) in columns where wordings.contains(where: { $0.isWords(key) }) {
      return field
    }
    for (field, wordings) in columns {
      for wording in wordings {
        if case .pattern(let pattern) = wording, pattern.matches(text) { return field }
      }
    }
    return nil
  }
}
