internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// The records that a row opens or goes on.
extension SurveyStage {
  mutating func take(
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
  mutating func open(_ row: SurveyRows.Row, _ context: inout Context) {
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

  static let levelNumber = RulePattern("^(\\d+(?:\\.\\d+)*)[.):]?\\s+")

  /// What a field's cell says where it begins in the row.
  func opened(_ field: Field, _ row: SurveyRows.Row, _ context: Context) -> String? {
    guard let owner = owner(field, row, context),
      Int(context.table.table.cells[owner].row) == row.index
    else { return nil }
    return text(field, row, context)
  }

  mutating func takeAcronym(_ row: SurveyRows.Row, _ context: Context) {
    guard let acronym = text(.acronym, row, context) else { return }
    acronyms.append(
      Acronym(
        acronym: acronym, expansion: text(.expansion, row, context) ?? "",
        places: [context.table.table.rows[row.index]]))
    use(row.index, context.table)
  }

  mutating func takeActivity(
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
  func serial(_ row: SurveyRows.Row, _ context: Context) -> String? {
    guard let title = context.columns.positions(of: .activity).first,
      let column = context.columns.positions(of: .ignored).last(where: { $0 < title })
    else { return nil }
    let text = context.table.texts[row.index][column]
    let isNumber = text.first?.isASCIIDigit ?? false
    return isNumber && text.allSatisfy { $0.isASCIIDigit || ".)".contains($0) }
      ? Outline.bare(text) : nil
  }

  /// The indicators that stand in an activity's row.
  mutating func addKPIs(_ row: SurveyRows.Row, _ context: Context, of activity: Activity) {
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
  func target(_ row: SurveyRows.Row, _ context: Context) -> Target? {
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

  mutating func takeKPI(_ row: SurveyRows.Row, _ context: Context, from first: Int) {
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
    let indicator = isNew ? Substring(printed ?? "") : kpis[kpis.count - 1].wording
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

  mutating func takeCosting(
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
  mutating func addRest(_ row: SurveyRows.Row, _ context: Context, from first: Int) {
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
