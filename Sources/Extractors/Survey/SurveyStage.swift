internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// From the rows of surveyed tables to activities, costings, KPIs, acronyms and tallies.
struct SurveyStage {
  var activities: [Activity] = []
  var costings: [Costing] = []
  var kpis: [KPI] = []
  var acronyms: [Acronym] = []
  var objectives: [Objective] = []
  var outcomes: [Outcome] = []
  var tallies: [Tally] = []
  /// The last total of each table of money.
  var totals: [PublishedTotal] = []
  var findings: [Finding] = []
  var fiscalYears: [String] = []
  /// The first currency and unit that a table of amounts names.
  var money = MoneyContext()
  /// The cells that records account for, by table.
  var used: [(table: Int, cell: Int)] = []

  /// What each table was read as.
  var claims: [(table: Int, kind: String)] = []

  let rules: RuleFile
  let organisations: OrganisationField
  var ids: Set<String> = []

  /// What a table is, while its rows are taken.
  struct Context {
    var table: SurveyTable
    var columns: SurveyColumns
    var convention: NumberConvention
    var money: MoneyContext
    var objective: String?
    var outcome: String?
    var heading: String?
  }

  init(_ rules: RuleFile, organisations: OrganisationField) {
    self.rules = rules
    self.organisations = organisations
  }

  /// Takes a table that a rule fits.
  mutating func take(
    _ table: SurveyTable, _ columns: SurveyColumns, objective: String?, outcome: String?
  ) {
    claims.append((table.number, columns.rule.claim))
    let rows = SurveyRows(table, columns.columns, rule: columns.rule, totals: rules)
    var context = Context(
      table: table, columns: columns, convention: rows.convention.convention,
      money: money(table, columns.rule), objective: objective, outcome: outcome)
    note(rows.convention, table)
    useHeader(table)
    if columns.rule.kind != .acronyms, columns.rule.kind != .explained {
      if money.isEmpty { money = context.money }
      for year in columns.columns.compactMap(\.year) where !fiscalYears.contains(year) {
        fiscalYears.append(year)
      }
    }
    let opened = (activities.count, kpis.count, costings.count)
    for row in rows.rows {
      switch row.role {
      case .skipped: use(row.index, table)
      case .heading:
        context.heading =
          row.label.isEmpty ? table.texts[row.index].first { !$0.isEmpty } : row.label
        use(row.index, table)
      case .data:
        open(row, &context)
        take(row, context, opened)
      case .section:
        context.heading = row.label
        use(row.index, table)
      case .total: use(row.index, table)
      }
    }
    takeTotal(rows.rows, context)
    tally(table, columns.columns, rows, context)
  }

  /// Totals that the prose gives in another unit than their table does: the same digits behind a
  /// currency, and no unit behind them.
  mutating func compare(with prose: [(line: String, place: Place)]) {
    for total in totals {
      guard let printed = total.total ?? total.amounts.last, let amount = printed.amount,
        printed.printed.utf8.count >= 7,
        let plain = PrintedNumber.read(printed.printed, .point)?.value, plain != amount
      else { continue }
      for (line, place) in prose {
        guard let found = line.firstRange(of: printed.printed) else { continue }
        let next = line[found.upperBound...].split(separator: " ").first ?? ""
        let last = line[..<found.lowerBound].split(separator: " ").last ?? ""
        guard MoneyWords.multiplier(next) == nil, MoneyWords.currency(last) != nil else { continue }
        findings.append(.unitContradiction(printed, amount, line: line, place))
        return
      }
    }
  }

  /// The plan's own grand total; none where several tables of money each print one.
  var publishedTotals: [PublishedTotal] { totals.count == 1 ? totals : [] }

  mutating func takeTotal(_ rows: [SurveyRows.Row], _ context: Context) {
    let row = rows.last { if case .total = $0.role { true } else { false } }
    guard let row else { return }
    let columns = context.columns.columns
    let money = columns.indices.filter {
      columns[$0].field == .amount || columns[$0].field == .total
    }
    guard !money.isEmpty else { return }
    let amounts = money.map { amount(row.index, $0, context, record: row.label) }
    let isOne = money.count == 1 && columns[money[0]].year == nil
    let total =
      isOne ? amounts.first : zip(money, amounts).first { columns[$0.0].field == .total }?.1
    totals.append(
      PublishedTotal(
        id: row.label, scope: .grand, label: row.label,
        amounts: isOne ? [] : amounts.filter { $0.place != total?.place }, total: total,
        places: [context.table.table.rows[row.index]]))
  }

  /// Takes a table of numbers that no rule fits, for the sums that it prints; true where it has any.
  mutating func takeFigures(_ table: SurveyTable) -> Bool {
    let columns = SurveyColumns.bare(table)
    let rows = SurveyRows(table, columns, rule: nil, totals: rules)
    let context = MoneyContext()
    let count = tallies.count
    tally(
      table, columns, rows,
      Context(
        table: table, columns: SurveyColumns(columns: columns),
        convention: rows.convention.convention, money: context))
    guard tallies.count > count else { return false }
    claims.append((table.number, "figures"))
    note(rows.convention, table)
    useHeader(table)
    for row in rows.rows { use(row.index, table) }
    return true
  }

  mutating func tally(
    _ table: SurveyTable, _ columns: [SurveyColumns.Column], _ rows: SurveyRows, _ context: Context
  ) {
    let caption = table.captions.first ?? table.lead.last
    let tally = TallyStage(table, columns, rows, totals: rules).tally(
      id: "tally/\(tallies.count + 1)", caption: caption
    ) { row, column in
      amount(row, column, context, record: "tally/\(tallies.count + 1)", noting: false)
    }
    if let tally { tallies.append(tally) }
  }

  func money(_ table: SurveyTable, _ rule: TableRule) -> MoneyContext {
    var context = MoneyContext()
    context.currency = rule.currency ?? rules.plan.currency
    context.unit = rule.unit.flatMap { ExactDecimal($0) }
    for text in table.captions { context = context.or(MoneyContext(text)) }
    for row in table.headerRows {
      for text in table.texts[row] { context = context.or(MoneyContext(text)) }
    }
    for line in table.lead.reversed() where line.utf8.count <= 200 {
      context = context.or(MoneyContext(line))
    }
    return context
  }

  mutating func note(_ evidence: NumberConvention.Evidence, _ table: SurveyTable) {
    guard let place = table.table.rows.first else { return }
    if let finding = Finding.numberConvention(evidence, table: table.number + 1, place) {
      findings.append(finding)
    }
  }

  mutating func unique(_ id: String) -> String {
    var candidate = id
    var count = 2
    while !ids.insert(candidate).inserted {
      candidate = "\(id)~\(count)"
      count += 1
    }
    return candidate
  }

  /// A number in front of a title: "1.1", "12.", "PA 01".
  static func numbered(_ title: String, _ pattern: RulePattern?) -> (
    number: String?, String
  ) {
    guard let groups = pattern?.firstMatch(in: title), groups.count >= 2, let whole = groups[0],
      let number = groups[1], title.hasPrefix(whole), whole.count < title.count
    else { return (nil, title) }
    return (Outline.bare(number), String(title.dropFirst(whole.count)).trimmingCharacters())
  }

  mutating func use(_ row: Int, _ table: SurveyTable) {
    for cell in table.cells(in: row) { used.append((table.number, cell)) }
  }

  mutating func useHeader(_ table: SurveyTable) {
    for row in table.captionRows + table.headerRows { use(row, table) }
  }
}

extension SurveyColumns {
  /// Columns of a table that no rule fits.
  init(columns: [Column]) {
    self.columns = columns
    self.rule = TableRule.none
  }
}
