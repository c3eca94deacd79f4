internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// What a plan says of itself, found in its prose; a paragraph past 20,000 bytes says nothing.
enum PlanStage {
  static func plan(
    _ document: Document, rule: RuleFile.PlanRule, family: String, fiscalYears: [String]
  ) -> Plan {
    var plan = Plan(id: rule.id ?? family, issuer: rule.issuer, source: document.source)
    plan.fiscalYears = fiscalYears
    plan.fiscalYearStart = rule.fiscalYearStart
    plan.currency = rule.currency
    plan.languages = languages(document)
    for block in document.blocks where block.kind != .table && block.text.text.utf8.count <= 20_000
    {
      read(CellText.flattened(block.line), block, rule, &plan)
    }
    if plan.unit == nil, rule.money != nil {
      for cell in document.blocks.compactMap(\.table).flatMap(\.cells) where cell.row < 3 {
        readMoney(CellText.flattened(cell.text.text), rule, &plan)
      }
    }
    return plan
  }

  private static func readMoney(_ line: String, _ rule: RuleFile.PlanRule, _ plan: inout Plan) {
    guard plan.unit == nil, let groups = rule.money?.firstMatch(in: line), groups.count >= 3
    else { return }
    plan.currency = groups[1] ?? plan.currency
    plan.unit = groups[2].flatMap { MoneyWords.multiplier($0)?.description }
  }

  private static func read(
    _ line: String, _ block: Block, _ rule: RuleFile.PlanRule, _ plan: inout Plan
  ) {
    guard !line.isEmpty, let place = block.places.first else { return }
    if plan.title == nil, block.kind != .contentsEntry, let match = group(rule.title, in: line) {
      plan.title = match
    }
    if plan.status == nil, isDraft(line, block, rule) {
      plan.status = "draft"
    }
    if plan.period == nil, let groups = rule.period?.firstMatch(in: line),
      let text = groups.last ?? nil
    {
      plan.period = period(text, fiscalYearStart: rule.fiscalYearStart, years: plan.fiscalYears)
    }
    readMoney(line, rule, &plan)
    for date in rule.dates where !plan.dates.contains(where: { $0.kind == date.kind }) {
      if let text = group(date.pattern, in: line) {
        plan.dates.append(
          Plan.Milestone(
            kind: date.kind, text: text, date: CalendarDate.iso(text), place: place))
      }
    }
    for count in rule.counts {
      guard let text = group(count.pattern, in: line), let number = NumberWord.value(text)
      else { continue }
      let whole = count.pattern.firstMatch(in: line).first.flatMap(\.self) ?? text
      if !plan.declaredCounts.contains(where: { $0.kind == count.kind && $0.text == whole }) {
        plan.declaredCounts.append(
          Plan.DeclaredCount(kind: count.kind, count: number, text: whole, place: place))
      }
    }
  }

  /// Whether a line, or a stamp whose letters are set wide apart, calls the plan a draft.
  private static func isDraft(_ line: String, _ block: Block, _ rule: RuleFile.PlanRule) -> Bool {
    rule.draft.contains { pattern in
      pattern.matches(line)
        || block.kind == .furniture && pattern.matches(line.filter { !$0.isWhitespace })
    }
  }

  /// The pattern's first group, or the whole match where it has none.
  private static func group(_ pattern: RulePattern?, in line: String) -> String? {
    guard let groups = pattern?.firstMatch(in: line), let whole = groups.first else { return nil }
    return (groups.count > 1 ? groups[1] : whole) ?? whole
  }

  /// A period, dated by the fiscal years that the plan costs where it costs any.
  private static func period(
    _ text: String, fiscalYearStart: String?, years: [String]
  ) -> Plan.Period {
    var period = Plan.Period(text: text)
    guard let start = fiscalYearStart, let first = years.first, let last = years.last,
      let firstYear = Int(first.prefix(4)), let lastYear = Int(last.prefix(4)),
      let end = CalendarDate.dayBefore(start, in: lastYear + 1)
    else { return period }
    period.start = "\(firstYear)-\(start)"
    period.end = end
    return period
  }

  /// The languages of the blocks, the one with most text first.
  private static func languages(_ document: Document) -> [String] {
    var sizes: [String: Int] = [:]
    for block in document.blocks {
      guard let language = block.language else { continue }
      let cells = block.table?.cells ?? []
      let size = cells.indices.reduce(0) { $0 + cells[$1].text.text.utf8.count }
      sizes[language, default: 0] += block.table == nil ? block.text.text.utf8.count : size
    }
    return sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
