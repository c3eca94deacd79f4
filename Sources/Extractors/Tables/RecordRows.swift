internal import Documents
internal import Findings

/// The rows of one kind of table, each made when it is asked for: all at once they would take more
/// room than the document or its records.
struct RecordRows: Sequence, Sendable {
  /// What the rows below one header or line of the outline have in common.
  struct Section: Sendable {
    var table: Int
    var columns: Columns
    /// The ids of the objective and outcome that stand above.
    var objective: String?
    var outcome: String?
    /// The fields of the columns whose cells may be merged downwards.
    var mergedDown: [Field]
  }

  /// Where a row stands.
  struct Found: Sendable {
    var section: Int32
    var row: Int32
    /// The cells that begin in it.
    var cells: Range<Int32>
    /// Whether it is the first after a page break or another interruption of its table.
    var resumes: Bool
    /// The cells of rows above that reach down into it, from the left.
    var reaching: [Int]

    init(section: Int32, row: Int, cells: Range<Int>, resumes: Bool, reaching: [Int]) {
      self.section = section
      self.row = Int32(clamping: row)
      self.cells = Int32(clamping: cells.lowerBound)..<Int32(clamping: cells.upperBound)
      self.resumes = resumes
      self.reaching = reaching
    }
  }

  private let found: [Found]
  private let sections: [Section]
  private let tables: [Table]

  init(found: [Found], sections: [Section], tables: [Table]) {
    self.found = found
    self.sections = sections
    self.tables = tables
  }

  var count: Int { found.count }

  func makeIterator() -> some IteratorProtocol<RecordRow> {
    found.lazy.map { found in
      let section = sections[Int(found.section)]
      return RecordRow(found, section, tables[section.table])
    }.makeIterator()
  }
}

/// The cells that reach down into rows below, while a table is walked from row to row.
struct RowSpans {
  /// By column, the row that the cell does not reach any more.
  private var open: [Int: (until: Int, cell: Int)] = [:]

  /// Takes in the cells that begin in a row, and says which from above reach into it.
  mutating func take(_ row: Int, _ cells: Range<Int>, of table: Table) -> [Int] {
    for index in cells where table.cells[index].rowSpan > 1 {
      let cell = table.cells[index]
      open[Int(cell.column)] = (row + Int(cell.rowSpan), index)
    }
    if open.isEmpty { return [] }
    return open.sorted { $0.key < $1.key }.map(\.value)
      .filter { row < $0.until && $0.cell < cells.lowerBound }.map(\.cell)
  }
}

extension RecordRow {
  /// The row as its columns tell what its cells mean.
  init(_ found: RecordRows.Found, _ section: RecordRows.Section, _ table: Table) {
    self.init(place: table.rows[Int(found.row)])
    objective = section.objective
    outcome = section.outcome
    resumes = found.resumes
    let columns = section.columns
    for index in Int(found.cells.lowerBound)..<Int(found.cells.upperBound) {
      take(table.cells[index], columns)
    }
    for index in found.reaching { inherit(table.cells[index], columns) }
    for field in section.mergedDown where values[field] == nil { values[field] = CellText() }
    orderAmounts(by: columns.fiscalYears)
  }

  private mutating func take(_ cell: Cell, _ columns: Columns) {
    let column = Int(cell.column)
    guard columns.isRead(column) else { return }
    if column == columns.number {
      number = CellText.flattened(cell.text.reading)
    } else if let field = columns.fields[column] {
      if cell.rowSpan == 1 { goOn(in: cell) }
      let text = CellText(cell, row: place)
      if field == .amount || field == .total || !cell.text.text.isDashes {
        put(text, as: field, year: columns.years[column])
      }
    }
  }

  /// Takes what a cell from above reaches down into a blank field.
  private mutating func inherit(_ cell: Cell, _ columns: Columns) {
    let column = Int(cell.column)
    guard column < columns.count, let field = columns.fields[column], column != columns.number,
      field != .activity, field != .indicator, field != .amount, field != .total
    else { return }
    var text = CellText(cell, row: place)
    text.inherited = true
    if isBlank(field) { values[field] = text }
  }

  private mutating func orderAmounts(by order: [String]) {
    guard !order.isEmpty else { return }
    for year in order where !amounts.contains(where: { $0.fiscalYear == year }) {
      amounts.append(AmountCell(fiscalYear: year, text: nil))
    }
    amounts.sort {
      (order.firstIndex(of: $0.fiscalYear) ?? 0) < (order.firstIndex(of: $1.fiscalYear) ?? 0)
    }
  }

  private mutating func put(_ text: CellText, as field: Field, year: String?) {
    if field == .amount {
      guard let year else { return }
      amounts.append(AmountCell(fiscalYear: year, text: text))
    } else if values[field] == nil {
      values[field] = text
    } else {
      values[field]?.append(text)
    }
  }
}

extension CellText {
  /// A cell's text, a line a paragraph, each where it stands.
  init(_ cell: Cell, row: Place) {
    cell.forEachLine { line, place in
      let text = Self.flattened(line)
      if text.isEmpty { return }
      lines.append(Line(text: text, place: place, row: place == cell.place ? row : place))
    }
  }
}

extension Cell {
  /// Gives the lines of its text as it is read, blank ones left out, each with the place it begins
  /// in.
  func forEachLine(_ body: (_ line: Substring, _ place: Place) -> Void) {
    text.reading.forEachLine { line, number in
      body(line, continuations.isEmpty ? place : place(ofLine: number))
    }
  }
}
