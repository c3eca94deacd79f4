internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// A document walked from top to bottom: its outline, and every row of the tables that a rule knows.
struct PlanWalk {
  /// A table rule and the columns of the table that it was last matched with.
  struct Matched {
    var rule: Int
    var columns: Columns
  }

  private let rules: RuleFile
  private let headerWords: Set<String>
  private var active: Matched?
  private var lastLine = ""
  /// Whether nothing but interruptions stands between the last table and here.
  private var adjacent = false

  private(set) var outline: Outline
  private var rows: [TableRule.Kind: [RecordRows.Found]] = [:]
  private var sections: [RecordRows.Section] = []
  private let tables: [Table]
  private(set) var fiscalYears: [String] = []
  private(set) var findings: [Finding] = []
  private(set) var ledger: CellLedger

  init(_ document: Document, rules: RuleFile) {
    self.rules = rules
    tables = document.tables
    outline = Outline(rules.structure)
    ledger = CellLedger(document)
    headerWords = Set(
      rules.tables.flatMap(\.columns).flatMap(\.wordings).compactMap {
        if case .words(let words) = $0, !words.isEmpty { words } else { nil }
      })
    let furniture = Furniture(document.blocks, patterns: rules.furniture)
    var table = 0
    for (index, block) in document.blocks.enumerated() {
      if let content = block.table {
        outline.passTable()
        take(content, number: table)
        table += 1
        adjacent = true
      } else if !furniture.contains(index) {
        take(block)
      }
    }
  }

  /// The rows of one kind of table.
  func rows(_ kind: TableRule.Kind) -> RecordRows {
    RecordRows(found: rows[kind] ?? [], sections: sections, tables: tables)
  }

  private mutating func take(_ block: Block) {
    switch block.kind {
    case .rule, .furniture, .footnote, .contentsEntry, .table: return
    case .heading, .paragraph, .listItem:
      adjacent = false
      let line = CellText.flattened(block.line)
      lastLine = line
      let place = block.places.first ?? .text(line: 1, column: 1)
      _ = outline.take(
        line, isListItem: block.kind == .listItem, text: block.text.reading, place: place)
    }
  }

  private mutating func take(_ table: Table, number: Int) {
    let grid = CellGrid(table)
    var matched: Matched?
    var seenSection = false
    var previous: Place?
    var candidates = 4
    var spans = RowSpans()
    var section: Int32?
    let heads = Set(table.headerRows)
    var said = Set<[String]>()
    for row in table.rows.indices {
      let cells = grid.cells(in: row)
      if cells.allSatisfy({ table.cells[$0].text.isEmpty }) { continue }
      if isFiller(table, cells) {
        ledger.use(cells, ofTable: number)
        continue
      }
      if let text = loneText(table, cells), takeSection(text, table.rows[row]) {
        ledger.use(cells, ofTable: number)
        seenSection = true
        section = nil
        continue
      }
      let isHead = heads.contains(row)
      if isHead || mayBeHeader(table, cells, candidates: matched == nil ? candidates : 0) {
        candidates -= 1
        if let found = header(grid, row) {
          settle(found, grid, row, number: number)
          matched = active
          section = nil
          ledger.use(cells, ofTable: number)
          continue
        }
        // A row of figures that belongs to the head is said again with it on the next page.
        if isHead, !said.insert(grid.texts(in: row)).inserted {
          ledger.use(cells, ofTable: number)
          continue
        }
      }
      if matched == nil {
        matched = inherited(grid, row, seenSection: seenSection) ?? headerless(table)
        active = matched ?? active
      }
      guard let matched else { continue }
      let kind = rules.tables[matched.rule].kind
      if section == nil { ledger.claim(number, as: rules.tables[matched.rule].claim) }
      if kind == .explained {
        ledger.use(cells, ofTable: number)
        continue
      }
      let place = table.rows[row]
      let resumes = previous.map { $0.page != place.page } ?? (adjacent && !seenSection)
      previous = place
      if section == nil {
        section = Int32(sections.count)
        sections.append(
          RecordRows.Section(
            table: number, columns: matched.columns, objective: outline.objective,
            outcome: outline.outcome,
            mergedDown: rules.tables[matched.rule].mergedDown.filter(
              matched.columns.fields.contains)))
      }
      for index in cells where matched.columns.isRead(Int(table.cells[index].column)) {
        ledger.use(index, ofTable: number)
      }
      rows[kind, default: []].append(
        RecordRows.Found(
          section: section ?? 0, row: row, cells: cells, resumes: resumes,
          reaching: spans.take(row, cells, of: table)))
    }
  }

  /// Whether every cell of a row is nothing but dashes, as OCR leaves of an empty row.
  private func isFiller(_ table: Table, _ cells: Range<Int>) -> Bool {
    cells.allSatisfy { table.cells[$0].text.isEmpty || table.cells[$0].text.text.isDashes }
  }

  /// The only text of a row, where it has but one.
  private func loneText(_ table: Table, _ cells: Range<Int>) -> String? {
    guard let first = cells.first(where: { !table.cells[$0].text.isEmpty }),
      cells[(first + 1)...].allSatisfy({ table.cells[$0].text.isEmpty })
    else { return nil }
    return CellText.flattened(table.cells[first].text.reading)
  }

  private mutating func takeSection(_ text: String, _ place: Place) -> Bool {
    text.utf8.count <= 400
      && outline.take(text, isListItem: false, text: text, place: place)
  }

  private func mayBeHeader(_ table: Table, _ cells: Range<Int>, candidates: Int) -> Bool {
    if candidates > 0 { return true }
    guard let index = cells.first(where: { !table.cells[$0].text.isEmpty }) else { return false }
    let first = table.cells[index].text
    return first.text.utf8.count <= 80 && headerWords.contains(HeaderText.key(first.reading))
  }

  /// The rule whose header a row is, the strongest first.
  private func header(_ grid: CellGrid, _ row: Int) -> (rule: Int, match: HeaderMatch)? {
    let texts = grid.texts(in: row)
    var best: (rule: Int, match: HeaderMatch)?
    for (index, rule) in rules.tables.enumerated() {
      guard let match = HeaderMatch(texts, rule: rule) else { continue }
      if match.strength > (best?.match.strength ?? 0) { best = (index, match) }
    }
    return best
  }

  /// Makes a header's columns the active ones, once the cells below agree with them.
  private mutating func settle(
    _ found: (rule: Int, match: HeaderMatch), _ grid: CellGrid, _ row: Int, number: Int
  ) {
    let table = grid.table
    let rule = rules.tables[found.rule]
    let printed = found.match.columns(count: table.columns)
    if let active, active.rule == found.rule, active.columns.isPrinted(as: printed) { return }
    let fit = ColumnFit(
      rows: sample(grid, below: row), rule: rule,
      isUnlabelled: found.match.labels.first?.text.isEmpty ?? false)
    let place = table.rows[row]
    switch fit.settle(found.match, count: table.columns) {
    case .asPrinted(let columns): active = Matched(rule: found.rule, columns: columns)
    case .shifted(let columns):
      active = Matched(rule: found.rule, columns: columns)
      findings.append(.shiftedHeader(found.match.labels.map(\.text), table: number + 1, place))
    case .misfit(let columns, let field):
      active = Matched(rule: found.rule, columns: columns)
      findings.append(.misfit(field, table: number + 1, place))
    }
    let headings = found.match.labels.map(\.text).filter { !$0.isEmpty }
    if !rule.layout.isEmpty,
      let drift = LayoutDrift.change(rule, headings, table: number, place)
    {
      findings.append(drift)
    }
    for label in found.match.unknown {
      findings.append(
        .unknownHeader(
          label.text, known: rule.columns.map(\.field.rawValue), table: number + 1, place))
    }
    for year in active?.columns.fiscalYears ?? [] where !fiscalYears.contains(year) {
      fiscalYears.append(year)
    }
  }

  private func sample(_ grid: CellGrid, below row: Int) -> [[String]] {
    var sample: [[String]] = []
    let header = grid.texts(in: row)
    for next in (row + 1)..<max(row + 1, grid.table.rows.count) where sample.count < 12 {
      guard grid.cells(in: next).count >= 2, !grid.table.headerRows.contains(next) else { continue }
      let texts = grid.texts(in: next)
      if texts != header { sample.append(texts) }
    }
    return sample
  }

  /// The columns of the table before, for a table without a header that goes on from it.
  private mutating func inherited(_ grid: CellGrid, _ row: Int, seenSection: Bool) -> Matched? {
    guard let active, grid.table.columns <= active.columns.count else { return nil }
    if adjacent && !seenSection { return active }
    let rule = rules.tables[active.rule]
    guard rule.kind == .activities || seenSection else { return nil }
    let first = grid.texts(in: row)
    let opens =
      active.columns.number.map { $0 < first.count && !first[$0].isEmpty }
      ?? (rule.number?.matches(first[0]) ?? false)
    guard opens, grid.table.columns == active.columns.count else { return nil }
    findings.append(.missingHeader(rule.kind.rawValue, grid.table.rows[row]))
    return active
  }

  private func headerless(_ table: Table) -> Matched? {
    for (index, rule) in rules.tables.enumerated() {
      guard let headerless = rule.headerless, headerless.columns.count >= table.columns,
        headerless.after.matches(lastLine)
      else { continue }
      let columns = Columns(
        fields: Array(headerless.columns), years: headerless.columns.map { _ in nil })
      return Matched(rule: index, columns: columns)
    }
    return nil
  }
}
