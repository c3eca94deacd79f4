internal import Findings
internal import Records
internal import RuleFiles

/// From the rows of costing tables to costing lines and published totals.
struct CostingStage {
  private(set) var costings: [Costing] = []
  private(set) var totals: [PublishedTotal] = []
  private(set) var findings: [Finding] = []
  /// What printed numbers are multiplied by; nil where the rules expect the document to name its
  /// unit and it does not, so that no number can be read.
  private let unit: ExactDecimal?
  /// The numbers that no unit is known for, and where the first one stands.
  private var unitless: (count: Int, first: Place)?
  private var ids = UniqueIDs()
  private var totalIDs = UniqueIDs()

  init(
    costing rows: RecordRows, _ costingRule: TableRule?, totals totalRows: RecordRows,
    _ totalRule: TableRule?, activities: Set<String>, unit: ExactDecimal?
  ) {
    self.unit = unit
    if let costingRule {
      for row in rows { take(row, costingRule, activities) }
    }
    if let totalRule {
      var fundingType: String?
      for row in totalRows { take(row, totalRule, &fundingType) }
    }
    if let unitless { findings.append(.unknownUnit(unitless.count, unitless.first)) }
  }

  private mutating func take(_ row: RecordRow, _ rule: TableRule, _ activities: Set<String>) {
    let title = row.values[.activity] ?? CellText()
    let hasAmounts = row.amounts.contains { $0.text != nil } || row.values[.total] != nil
    if row.resumes, !hasAmounts, row.isBlank(.fundingType, .fundingSource), !costings.isEmpty {
      costings[costings.count - 1].title += " \(title.text)"
      costings[costings.count - 1].places += row.places
      return
    }
    guard !title.isEmpty || hasAmounts else { return }
    var text = title.text
    var number = row.number.map(Outline.bare)
    if number == nil, let groups = rule.number?.firstMatch(in: text), groups.count >= 2,
      let whole = groups[0], let found = groups[1], text.hasPrefix(whole)
    {
      number = Outline.bare(found)
      text = String(text.dropFirst(whole.count)).trimmingCharacters()
    }
    if title.isEmpty, let above = costings.last {
      number = above.activity
      text = above.title
    }
    let id = ids.take(number ?? "line/\(costings.count + 1)")
    costings.append(
      Costing(
        id: id, activity: number.flatMap { activities.contains($0) ? $0 : nil }, title: text,
        fundingType: row.text(.fundingType), fundingSource: row.text(.fundingSource),
        amounts: amounts(of: row, record: id), total: total(of: row, record: id),
        places: row.places))
  }

  private mutating func take(_ row: RecordRow, _ rule: TableRule, _ fundingType: inout String?) {
    guard let label = row.text(.label) else { return }
    guard let scope = rule.lines.first(where: { $0.pattern.matches(label) })?.scope else { return }
    if scope == .fundingType { fundingType = label }
    if scope == .grand { fundingType = nil }
    let base =
      scope == .fundingSource
      ? [fundingType, label].compactMap(\.self).joined(separator: "/") : label
    let id = totalIDs.take(base)
    totals.append(
      PublishedTotal(
        id: id, scope: scope, label: label, fundingType: fundingType,
        fundingSource: scope == .fundingSource ? label : nil,
        amounts: amounts(of: row, record: id), total: total(of: row, record: id),
        places: row.places))
  }

  private mutating func amounts(of row: RecordRow, record: String) -> [Amount] {
    row.amounts.map { cell in
      amount(cell.text, fiscalYear: cell.fiscalYear, row: row.place, record: record)
    }
  }

  private mutating func total(of row: RecordRow, record: String) -> Amount? {
    row.values[.total].map { amount($0, fiscalYear: nil, row: row.place, record: record) }
  }

  private mutating func amount(
    _ cell: CellText?, fiscalYear: String?, row: Place, record: String
  ) -> Amount {
    let printed = cell?.text ?? ""
    let place = cell?.lines.first?.place ?? row
    var amount = Amount(fiscalYear: fiscalYear, amount: nil, printed: printed, place: place)
    switch AmountField(printed) {
    case .none: break
    case .value(let value):
      guard let unit else {
        unitless = ((unitless?.count ?? 0) + 1, unitless?.first ?? place)
        break
      }
      amount.amount = value.multiplied(by: unit)
      if amount.amount == nil { findings.append(.unreadableAmount(printed, record, place)) }
    case .absolute(let value): amount.amount = value
    case .unreadable: findings.append(.unreadableAmount(printed, record, place))
    }
    return amount
  }
}

extension Finding {
  /// A cell of an amount column that cannot be read as one.
  static func unreadableAmount(
    _ printed: String, _ record: String, _ place: Place
  ) -> Finding {
    Finding(
      code: "AMT001", name: "unreadable-amount", severity: .error,
      message: "\(record), \(place): \"\(printed)\" cannot be read as an amount; "
        + "it is kept as printed and takes part in no sum. Check the cell against the source",
      actual: printed, records: [record], places: [place], identity: [record, printed])
  }

  fileprivate static func unknownUnit(_ count: Int, _ first: Place) -> Finding {
    Finding(
      code: "AMT006", name: "unknown-unit", severity: .error,
      message:
        "\(first): no line says in which currency and unit amounts are, as the rules expect, "
        + "so \(count) amounts are kept as printed and take part in no sum. Correct \"money\" in "
        + "the rules, or leave it out where amounts are in full",
      places: [first], identity: [])
  }
}
