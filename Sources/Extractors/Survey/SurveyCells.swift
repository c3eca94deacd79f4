internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// What the cells of a row print, field by field.
extension SurveyStage {
  func owner(_ field: Field, _ row: SurveyRows.Row, _ context: Context) -> Int? {
    context.columns.positions(of: field).lazy.compactMap {
      context.table.texts[row.index][$0].isEmpty ? nil : context.table.owners[row.index][$0]
    }.first
  }

  /// What a row prints under a field, in all its columns, a cell merged downwards included.
  func text(_ field: Field, _ row: SurveyRows.Row, _ context: Context) -> String? {
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

  func participants(
    _ field: Field, _ row: SurveyRows.Row, _ context: Context
  ) -> Participants? {
    guard let text = text(field, row, context) else { return nil }
    let isInherited =
      owner(field, row, context).map { Int(context.table.table.cells[$0].row) < row.index } ?? false
    return organisations.read(text, inherited: isInherited)
  }

  func timeline(_ row: SurveyRows.Row, _ context: Context) -> Timeline? {
    let start = rules.plan.fiscalYearStart
    if let text = text(.timeline, row, context) {
      return TimelineField.read(text, fiscalYearStart: start)
    }
    let ends = [text(.start, row, context), text(.end, row, context)].compactMap(\.self)
    guard !ends.isEmpty else { return nil }
    return TimelineField.read(ends.joined(separator: " - "), fiscalYearStart: start)
  }

  /// The cells of a row that no field takes, and every target where there are several.
  func details(
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

  mutating func amount(
    _ row: Int, _ column: Int, _ context: Context, record: String
  ) -> Amount {
    let result = amount(row, column, context, record: record, noting: true)
    if result.amount == nil, !result.printed.isEmpty,
      AmountField(result.printed, context.convention) == .unreadable,
      result.printed.contains(where: \.isASCIIDigit)
    {
      findings.append(.unreadableAmount(result.printed, record, result.place))
    }
    return result
  }

  func amount(
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
}
