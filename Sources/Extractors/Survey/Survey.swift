internal import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// A document walked from top to bottom by rules that know words and no layout.
struct Survey {
  private let rules: RuleFile
  private let words: (String) -> Bool
  private(set) var outline: Outline
  private(set) var stage: SurveyStage
  private(set) var ledger: CellLedger
  /// The columns of the last table that a rule fitted, for one that goes on without its header.
  private var last: (columns: SurveyColumns, number: Int)?
  /// What stands between the last table and here.
  private var lead: [String] = []
  /// The table that may go on, and what stands above it.
  private var open: OpenTable?
  private var joined: [Int: JoinedTable] = [:]

  /// A table that may go on behind a page break.
  private struct OpenTable {
    var table: JoinedTable
    var lead: [String]
    /// The texts of its header's rows; nil where its words are no rule's.
    var header: [[String]]?
    var endsInTotal: Bool
  }
  /// The lines of prose that hold a number.
  private var prose: [(line: String, place: Place)] = []
  /// The tables that a rule fitted, each with its columns, and those that none did.
  private(set) var claimed: [(table: SurveyTable, columns: SurveyColumns)] = []
  private(set) var unclaimed: [SurveyTable] = []
  private(set) var drift: [Finding] = []

  init(_ document: Document, rules: RuleFile, organisations: OrganisationField) {
    self.rules = rules
    let tables = rules.tables
    words = { text in tables.contains { $0.field(of: text) != nil } }
    outline = Outline(rules.structure)
    stage = SurveyStage(rules, organisations: organisations)
    ledger = CellLedger(document)
    let furniture = Furniture(document.blocks, patterns: rules.furniture)
    var number = 0
    for (index, block) in document.blocks.enumerated() {
      if let table = block.table {
        outline.passTable()
        goOn(table, number: number)
        number += 1
        lead = []
      } else if !furniture.contains(index) {
        take(block)
      }
    }
    close()
    stage.compare(with: prose)
    drift = LayoutDrift(rules.tables, claimed).findings
    for use in stage.used {
      let origin = joined[use.table]?.origin(of: use.cell) ?? use
      ledger.use(origin.cell, ofTable: origin.table)
    }
    for claim in stage.claims {
      for piece in joined[claim.table]?.pieces.map(\.number) ?? [claim.table] {
        ledger.claim(piece, as: claim.kind)
      }
    }
  }

  private mutating func take(_ block: Block) {
    switch block.kind {
    case .rule, .furniture, .footnote, .contentsEntry, .table: return
    case .heading, .paragraph, .listItem:
      let line = CellText.flattened(block.line)
      guard !line.isEmpty else { return }
      close()
      lead.append(line)
      if line.utf8.contains(where: { (0x30...0x39).contains($0) }), let place = block.places.first {
        prose.append((line, place))
      }
      if lead.count > 6 { lead.removeFirst() }
      if block.kind == .heading { last = nil }
      _ = outline.take(
        line, isListItem: block.kind == .listItem, text: block.text.reading,
        place: block.places.first ?? .text(line: 1, column: 1))
    }
  }

  /// Takes a table as the rest of the one before, where nothing stands between them and it has the
  /// same columns and header or no header at all; else as one of its own.
  private mutating func goOn(_ table: Table, number: Int) {
    let read = SurveyTable(table, number: number, lead: [], isKnown: words)
    let header = read.flatMap { table in
      hasKnownHeader(table) ? table.headerRows.map { table.texts[$0] } : nil
    }
    let endsInTotal = read.map(endsInTotal) ?? false
    if var before = open, lead.isEmpty, read != nil, let above = before.header,
      before.table.table.columns == table.columns,
      header == nil || header == above && !before.endsInTotal
    {
      before.table.join(table, number: number)
      before.endsInTotal = endsInTotal
      open = before
      return
    }
    let heading = lead
    close()
    open = OpenTable(
      table: JoinedTable(table, number: number), lead: heading, header: header,
      endsInTotal: endsInTotal)
  }

  private func endsInTotal(_ table: SurveyTable) -> Bool {
    guard let last = table.texts.last?.first(where: { !$0.isEmpty }) else { return false }
    return (rules.totals + rules.grandTotals).contains { $0.matches(last) }
  }

  /// Reads the table that is open.
  private mutating func close() {
    guard let table = open else { return }
    open = nil
    let behind = lead
    lead = table.lead
    if table.table.pieces.count > 1 { joined[table.table.number] = table.table }
    take(table.table.table, number: table.table.number)
    if let last, last.number == table.table.number {
      self.last = (last.columns, table.table.pieces.last?.number ?? last.number)
    }
    lead = behind
  }

  private mutating func take(_ printed: Table, number: Int) {
    guard var table = SurveyTable(printed, number: number, lead: lead, isKnown: words) else {
      return
    }
    for rule in rules.tables where rule.kind == .activities {
      guard let card = SurveyCard(table, rule: rule) else { continue }
      stage.take(
        card, table, rule: rule, objective: outline.objective, outcome: outline.outcome)
      return
    }
    if let columns = SurveyColumns.match(table, rules: rules) {
      if let rows = columns.rule.headerRows { table.setHeader(rows: rows) }
      stage.take(table, columns, objective: outline.objective, outcome: outline.outcome)
      claimed.append((table, columns))
      last = (columns, number)
      return
    }
    if let open = last, open.number == number - 1, lead.count <= 3,
      open.columns.columns.count == table.table.columns, !hasKnownHeader(table)
    {
      table.setHeader(rows: 0)
      stage.take(table, open.columns, objective: outline.objective, outcome: outline.outcome)
      last = (open.columns, number)
      return
    }
    if !stage.takeFigures(table) { unclaimed.append(table) }
  }

  private func hasKnownHeader(_ table: SurveyTable) -> Bool {
    table.headerRows.contains { row in table.texts[row].contains { !$0.isEmpty && words($0) } }
  }
}
