internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// From the rows of surveyed tables to activities, costings, KPIs, acronyms and tallies.
struct SurveyStage {
  private(set) var activities: [Activity] = []
  private(set) var costings: [Costing] = []
  private(set) var kpis: [KPI] = []
  private(set) var acronyms: [Acronym] = []
  private(set) var objectives: [Objective] = []
  private(set) var outcomes: [Outcome] = []
  private(set) var tallies: [Tally] = []
  /// The last total of each table of money.
  private var totals: [PublishedTotal] = []
  private(set) var findings: [Finding] = []
  private(set) var fiscalYears: [String] = []
  /// The first currency and unit that a table of amounts names.
  private(set) var money = MoneyContext()
  /// The cells that records account for, by table.
  private(set) var used: [(table: Int, cell: Int)] = []

  /// What each table was read as.
  private(set) var claims: [(table: Int, kind: String)] = []

  private let rules: RuleFile
  private let organisations: OrganisationField
  private var ids: Set<String> = []

  /// What a table is, while its rows are taken.
  private struct Context {
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

  // MARK: A table

  /// Takes a table that a rule fits.
  mutating func take(
    _ table: SurveyTable, _ columns: SurveyColumns, objective: String?, outcome: String?
  ) {
    claims.append((table.number, columns.rule.kind.rawValue))
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

  private mutating func takeTotal(_ rows: [SurveyRows.Row], _ context: Context) {
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

  private mutating func tally(
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

  private func money(_ table: SurveyTable, _ rule: TableRule) -> MoneyContext {
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

  private mutating func note(_ evidence: NumberConvention.Evidence, _ table: SurveyTable) {
    guard let place = table.table.rows.first else { return }
    if let finding = Finding.numberConvention(evidence, table: table.number + 1, place) {
      findings.append(finding)
    }
  }

  // MARK: A row

  private mutating func take(
    _ row: SurveyRows.Row, _ context: Context, _ opened: (activities: Int, kpis: Int, costings: Int)
  ) {
    switch context.columns.rule.kind {
    case .acronyms: takeAcronym(row, context)
    case .kpis: takeKPI(row, context, from: opened.kpis)
    case .activities:
      let activity = takeActivity(row, context, from: opened.activities)
      takeCosting(row, context, activity: activity, from: opened.costings)
    case .costing, .totals: takeCosting(row, context, activity: nil, from: opened.costings)
    case .explained: use(row.index, context.table)
    }
  }

  /// Opens the objective and outcome that a row prints in columns of their own.
  private mutating func open(_ row: SurveyRows.Row, _ context: inout Context) {
    let kind = context.columns.rule.kind
    guard kind == .activities || kind == .kpis else { return }
    let place = context.table.table.rows[row.index]
    if let title = opened(.objective, row, context) {
      let (number, rest) = Self.numbered(title, Self.levelNumber)
      if let known = objectives.first(where: { $0.title == rest }) {
        context.objective = known.id
      } else {
        let id = unique(number ?? "objective/\(objectives.count + 1)")
        objectives.append(Objective(id: id, title: rest, places: [place]))
        context.objective = id
      }
      context.outcome = nil
    }
    if let title = opened(.outcome, row, context) {
      let (number, rest) = Self.numbered(title, Self.levelNumber)
      if let known = outcomes.first(where: { $0.title == rest && $0.objective == context.objective }
      ) {
        context.outcome = known.id
      } else {
        let id = unique(number ?? "outcome/\(outcomes.count + 1)")
        outcomes.append(
          Outcome(id: id, objective: context.objective, title: rest, places: [place]))
        context.outcome = id
      }
    }
  }

  private static let levelNumber = RulePattern("^(\\d+(?:\\.\\d+)*)[.):]?\\s+")

  /// What a field's cell says where it begins in the row.
  private func opened(_ field: Field, _ row: SurveyRows.Row, _ context: Context) -> String? {
    guard let owner = owner(field, row, context),
      Int(context.table.table.cells[owner].row) == row.index
    else { return nil }
    return text(field, row, context)
  }

  private mutating func takeAcronym(_ row: SurveyRows.Row, _ context: Context) {
    guard let acronym = text(.acronym, row, context) else { return }
    acronyms.append(
      Acronym(
        acronym: acronym, expansion: text(.expansion, row, context) ?? "",
        places: [context.table.table.rows[row.index]]))
    use(row.index, context.table)
  }

  private mutating func takeActivity(
    _ row: SurveyRows.Row, _ context: Context, from first: Int
  ) -> String? {
    let place = context.table.table.rows[row.index]
    let title = text(.activity, row, context)
    let owner = owner(.activity, row, context)
    let isNew =
      title != nil && owner.map { Int(context.table.table.cells[$0].row) == row.index } ?? true
    if isNew, let title {
      var (number, rest) = Self.numbered(title, context.columns.rule.number)
      number = number ?? serial(row, context)
      let id = unique(number ?? "t\(context.table.number + 1)/\(row.index + 1)")
      var activity = Activity(
        id: id, number: number, objective: context.objective, outcome: context.outcome,
        title: rest, places: [place])
      activity.lead = participants(.lead, row, context) ?? participants(.responsible, row, context)
      activity.partners = participants(.partners, row, context)
      activity.timeline = timeline(row, context)
      activities.append(activity)
      addKPIs(row, context, of: activity)
    } else if activities.count > first {
      activities[activities.count - 1].places.append(place)
    } else {
      return nil
    }
    let last = activities.count - 1
    var details = details(
      row, context, besides: isNew ? [] : [.lead, .partners, .timeline, .responsible])
    if let heading = context.heading, isNew {
      details.insert(Detail(label: "Section", text: heading, place: place), at: 0)
    }
    if !details.isEmpty { activities[last].details = (activities[last].details ?? []) + details }
    use(row.index, context.table)
    return activities[last].id
  }

  /// The number that a column of its own gives to a row.
  private func serial(_ row: SurveyRows.Row, _ context: Context) -> String? {
    guard let title = context.columns.positions(of: .activity).first,
      let column = context.columns.positions(of: .ignored).last(where: { $0 < title })
    else { return nil }
    let text = context.table.texts[row.index][column]
    let isNumber = text.first?.isASCIIDigit ?? false
    return isNumber && text.allSatisfy { $0.isASCIIDigit || ".)".contains($0) }
      ? Outline.bare(text) : nil
  }

  /// The indicators that stand in an activity's row.
  private mutating func addKPIs(_ row: SurveyRows.Row, _ context: Context, of activity: Activity) {
    guard let cell = owner(.indicator, row, context) else { return }
    let content = context.table.table.cells[cell]
    let place = context.table.table.rows[row.index]
    let items = EnumeratedList(CellText(content, row: place).lines).items
    for (index, item) in items.enumerated() {
      var kpi = KPI(
        id: "\(activity.id)/\(index + 1)", objective: activity.objective, outcome: activity.outcome,
        activities: [activity.id], enumerator: item.enumerator?.printed, indicator: item.text,
        places: [place])
      if items.count == 1 {
        kpi.baseline = text(.baseline, row, context).map {
          TargetField.read($0, context.convention)
        }
        kpi.target = target(row, context)
        kpi.meansOfVerification = text(.meansOfVerification, row, context)
      }
      kpis.append(kpi)
    }
  }

  /// What a row is to reach: the last of its targets, where it has several.
  private func target(_ row: SurveyRows.Row, _ context: Context) -> Target? {
    let column = context.columns.positions(of: .target).last {
      !context.table.texts[row.index][$0].isEmpty && !context.table.texts[row.index][$0].isDashes
    }
    return column.map { TargetField.read(context.table.texts[row.index][$0], context.convention) }
  }

  /// Takes a table that is one activity's card.
  mutating func take(
    _ card: SurveyCard, _ table: SurveyTable, rule: TableRule, objective: String?, outcome: String?
  ) {
    guard let title = card.text(.activity), let place = table.table.rows.first else { return }
    claims.append((table.number, "activity card"))
    let (number, rest) = Self.numbered(title, rule.number)
    var activity = Activity(
      id: unique(number ?? "t\(table.number + 1)"), number: number, objective: objective,
      outcome: outcome, title: rest, places: [place])
    activity.lead = card.text(.lead).map { organisations.read($0, inherited: false) }
    activity.partners = card.text(.partners).map { organisations.read($0, inherited: false) }
    activity.timeline = card.text(.timeline).map {
      TimelineField.read($0, fiscalYearStart: rules.plan.fiscalYearStart)
    }
    let taken: Set<Field> = [.activity, .lead, .partners, .timeline]
    let details = card.entries.filter { $0.field.map { !taken.contains($0) } ?? true }
      .map { Detail(label: $0.label, text: $0.text, place: $0.place) }
    if !details.isEmpty { activity.details = details }
    activities.append(activity)
    for entry in card.entries { use(entry.row, table) }
  }

  private mutating func takeKPI(_ row: SurveyRows.Row, _ context: Context, from first: Int) {
    let place = context.table.table.rows[row.index]
    let printed = text(.indicator, row, context)
    let owner = owner(.indicator, row, context)
    let isNew =
      printed != nil && owner.map { Int(context.table.table.cells[$0].row) == row.index } ?? true
    let fields: Set<Field> = [.target, .baseline]
    let hasValues = fields.contains { text($0, row, context) != nil }
    guard isNew || kpis.count > first else { return }
    if !isNew, !hasValues || context.columns.positions(of: .target).count > 1 {
      let more = details(row, context, besides: [])
      if !more.isEmpty {
        kpis[kpis.count - 1].details = (kpis[kpis.count - 1].details ?? []) + more
      }
      kpis[kpis.count - 1].places.append(place)
      use(row.index, context.table)
      return
    }
    let indicator = isNew ? printed ?? "" : kpis[kpis.count - 1].indicator
    var kpi = KPI(
      id: unique("t\(context.table.number + 1)/\(row.index + 1)"), objective: context.objective,
      outcome: context.outcome, indicator: indicator,
      baseline: text(.baseline, row, context).map { TargetField.read($0, context.convention) },
      target: target(row, context),
      meansOfVerification: text(.meansOfVerification, row, context),
      frequency: text(.frequency, row, context).map(FrequencyField.read),
      responsible: participants(.responsible, row, context) ?? participants(.lead, row, context),
      places: [place])
    var details = details(row, context, besides: [])
    if let heading = context.heading {
      details.insert(Detail(label: "Section", text: heading, place: place), at: 0)
    }
    if !details.isEmpty { kpi.details = details }
    kpis.append(kpi)
    use(row.index, context.table)
  }

  private mutating func takeCosting(
    _ row: SurveyRows.Row, _ context: Context, activity: String?, from first: Int
  ) {
    let columns = context.columns.columns
    let printed = columns.indices.filter {
      columns[$0].field == .amount || columns[$0].field == .total
    }
    let filled = printed.filter { !context.table.texts[row.index][$0].isEmpty }
    let place = context.table.table.rows[row.index]
    guard !filled.isEmpty else {
      if activity == nil { addRest(row, context, from: first) }
      return
    }
    let title = row.label.isEmpty ? costings.last.map(\.title) ?? "" : row.label
    let number = activity == nil ? Self.numbered(title, context.columns.rule.number).number : nil
    let id = unique(
      activity.map { "cost/\($0)" } ?? number ?? "t\(context.table.number + 1)/\(row.index + 1)")
    let hasYears = columns.contains { $0.year != nil }
    let total = printed.first { columns[$0].field == .total && (hasYears || printed.count == 1) }
    let amounts = printed.filter { $0 != total || !hasYears && printed.count > 1 }
    var costing = Costing(
      id: id,
      activity: activity ?? number.flatMap { n in activities.contains { $0.id == n } ? n : nil },
      title: title, fundingType: text(.fundingType, row, context),
      fundingSource: text(.fundingSource, row, context),
      amounts: amounts.count == 1 && total == nil && columns[amounts[0]].year == nil
        ? [] : amounts.map { amount(row.index, $0, context, record: id) },
      places: [place])
    let whole = total ?? (amounts.count == 1 && columns[amounts[0]].year == nil ? amounts[0] : nil)
    costing.total = whole.map { amount(row.index, $0, context, record: id) }
    if activity == nil {
      var details = details(row, context, besides: [])
      if let heading = context.heading {
        details.insert(Detail(label: "Section", text: heading, place: place), at: 0)
      }
      if !details.isEmpty { costing.details = details }
    }
    costings.append(costing)
    use(row.index, context.table)
  }

  /// A row of words under a costing line, kept with it.
  private mutating func addRest(_ row: SurveyRows.Row, _ context: Context, from first: Int) {
    guard costings.count > first else { return }
    let rest = details(row, context, besides: [])
    guard !rest.isEmpty || !row.label.isEmpty else { return }
    if !row.label.isEmpty {
      costings[costings.count - 1].details =
        (costings[costings.count - 1].details ?? [])
        + [
          Detail(label: "", text: row.label, place: context.table.table.rows[row.index])
        ] + rest
    }
    use(row.index, context.table)
  }
}

extension SurveyStage {
  // MARK: Cells

  private func owner(_ field: Field, _ row: SurveyRows.Row, _ context: Context) -> Int? {
    context.columns.positions(of: field).lazy.compactMap {
      context.table.texts[row.index][$0].isEmpty ? nil : context.table.owners[row.index][$0]
    }.first
  }

  /// What a row prints under a field, in all its columns, a cell merged downwards included.
  private func text(_ field: Field, _ row: SurveyRows.Row, _ context: Context) -> String? {
    var seen: [Int] = []
    var words: [String] = []
    for column in context.columns.positions(of: field) {
      let text = context.table.texts[row.index][column]
      guard let owner = context.table.owners[row.index][column], !text.isEmpty, !text.isDashes,
        !seen.contains(owner)
      else { continue }
      seen.append(owner)
      words.append(text)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func participants(
    _ field: Field, _ row: SurveyRows.Row, _ context: Context
  ) -> Participants? {
    guard let text = text(field, row, context) else { return nil }
    let isInherited =
      owner(field, row, context).map { Int(context.table.table.cells[$0].row) < row.index } ?? false
    return organisations.read(text, inherited: isInherited)
  }

  private func timeline(_ row: SurveyRows.Row, _ context: Context) -> Timeline? {
    let start = rules.plan.fiscalYearStart
    if let text = text(.timeline, row, context) {
      return TimelineField.read(text, fiscalYearStart: start)
    }
    let ends = [text(.start, row, context), text(.end, row, context)].compactMap(\.self)
    guard !ends.isEmpty else { return nil }
    return TimelineField.read(ends.joined(separator: " - "), fiscalYearStart: start)
  }

  /// The cells of a row that no field takes, and every target where there are several.
  private func details(
    _ row: SurveyRows.Row, _ context: Context, besides extra: Set<Field>
  ) -> [Detail] {
    let kind = context.columns.rule.kind
    var own: Set<Field> =
      switch kind {
      case .kpis:
        [.indicator, .baseline, .target, .meansOfVerification, .frequency, .responsible, .lead]
      case .activities:
        [
          .activity, .lead, .responsible, .partners, .timeline, .start, .end, .amount, .total,
          .fundingType, .fundingSource, .indicator, .objective, .outcome,
        ]
      default: [.activity, .title, .label, .amount, .total, .fundingType, .fundingSource]
      }
    own.insert(.ignored)
    if kind == .activities, context.columns.positions(of: .indicator).count == 1 {
      own.formUnion([.baseline, .meansOfVerification])
      if context.columns.positions(of: .target).count == 1 { own.insert(.target) }
    }
    if kind == .kpis { own.formUnion([.objective, .outcome]) }
    own.subtract(extra)
    if kind == .kpis, context.columns.positions(of: .target).count > 1 { own.remove(.target) }
    if context.columns.columns.contains(where: { $0.field == .lead }), kind != .costing,
      context.columns.columns.contains(where: { $0.field == .responsible })
    {
      own.remove(kind == .kpis ? .lead : .responsible)
    }
    var details: [Detail] = []
    // Words in a column without a heading say which of several rows this is: "Actual achieved".
    let qualifier = context.columns.columns.indices.first {
      context.columns.columns[$0].isUnlabelled && context.columns.columns[$0].numbers < 0.5
    }.map { context.table.texts[row.index][$0] }
    for cell in context.table.cells(in: row.index) {
      let content = context.table.table.cells[cell]
      let column = context.columns.columns[Int(content.column)]
      guard let field = column.field, !own.contains(field) else { continue }
      let text = CellText.flattened(content.text.reading)
      var label = column.label
      if let qualifier, !qualifier.isEmpty, !column.isUnlabelled, field == .target {
        label = "\(qualifier) / \(label)"
      }
      details.append(Detail(label: label, text: text, place: content.place))
    }
    return details
  }

  private mutating func amount(
    _ row: Int, _ column: Int, _ context: Context, record: String
  ) -> Amount {
    let result = amount(row, column, context, record: record, noting: true)
    if result.amount == nil, !result.printed.isEmpty,
      AmountField(result.printed, context.convention) == .unreadable,
      result.printed.contains(where: \.isASCIIDigit)
    {
      findings.append(.unreadableFigure(result.printed, record, result.place))
    }
    return result
  }

  private func amount(
    _ row: Int, _ column: Int, _ context: Context, record: String, noting: Bool
  ) -> Amount {
    let table = context.table
    let printed = table.texts[row][column]
    let place =
      table.owners[row][column].map { table.table.cells[$0].place } ?? table.table.rows[row]
    let heading = context.columns.columns[column]
    var amount = Amount(
      fiscalYear: heading.year, column: noting && heading.year == nil ? heading.label : nil,
      amount: nil, printed: printed, place: place)
    let isMoney = heading.field == .amount || heading.field == .total
    let own = context.columns.rule.unit == nil ? MoneyContext(heading.label).unit : nil
    let unit = isMoney && !heading.isPercent ? own ?? context.money.unit : nil
    if let number = PrintedNumber.read(printed, context.convention) {
      amount.amount = number.value(inUnit: unit ?? ExactDecimal(1))
    }
    return amount
  }

  // MARK: Ids and the ledger

  private mutating func unique(_ id: String) -> String {
    var candidate = id
    var count = 2
    while !ids.insert(candidate).inserted {
      candidate = "\(id)~\(count)"
      count += 1
    }
    return candidate
  }

  /// A number in front of a title: "1.1", "12.", "PA 01".
  private static func numbered(_ title: String, _ pattern: RulePattern?) -> (
    number: String?, String
  ) {
    guard let groups = pattern?.firstMatch(in: title), groups.count >= 2, let whole = groups[0],
      let number = groups[1], title.hasPrefix(whole), whole.count < title.count
    else { return (nil, title) }
    return (Outline.bare(number), String(title.dropFirst(whole.count)).trimmingCharacters())
  }

  private mutating func use(_ row: Int, _ table: SurveyTable) {
    for cell in table.cells(in: row) { used.append((table.number, cell)) }
  }

  private mutating func useHeader(_ table: SurveyTable) {
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
