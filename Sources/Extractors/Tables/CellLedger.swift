internal import Documents
internal import Findings
internal import Records

/// Which cells of a document's tables the records account for.
struct CellLedger: Sendable {
  private var used: [[Bool]]
  private var kinds: [String?]
  private let tables: [Table]

  init(_ document: Document) {
    tables = document.tables
    kinds = [String?](repeating: nil, count: tables.count)
    used = tables.map { [Bool](repeating: false, count: $0.cells.count) }
  }

  /// Notes that a record, a header or a rule accounts for a cell.
  mutating func use(_ cell: Int, ofTable table: Int) { used[table][cell] = true }

  mutating func use(_ cells: Range<Int>, ofTable table: Int) {
    for cell in cells { used[table][cell] = true }
  }

  /// Notes what a table's rows are read as.
  mutating func claim(_ table: Int, as kind: String) {
    if kinds[table] == nil { kinds[table] = kind }
  }

  func coverage() -> Coverage {
    var coverage = Coverage()
    coverage.kinds = kinds
    coverage.tables = tables.count
    var (numbers, openings) = (Remembered<Bool>(), Remembered<Bool>())
    for (number, table) in tables.enumerated() {
      coverage.rows += table.rows.count
      if let confidence = table.confidence, confidence < Self.sure, let place = table.rows.first {
        coverage.uncertainTables.append(
          Coverage.UncertainTable(table: number + 1, confidence: confidence, place: place))
      }
      var rowUsed = [Bool](repeating: false, count: table.rows.count)
      let (cells, used) = (table.cells, used[number])
      for index in cells.indices where !cells[index].text.isEmpty {
        coverage.cells += 1
        if used[index] { rowUsed[Int(cells[index].row)] = true }
        guard !used[index] || Self.mayBeNumber(cells[index].text.text) else { continue }
        let text = CellText.flattened(cells[index].text.reading)
        let isNumber =
          text.utf8.count <= Self.longest && Self.holdsDigit(text) && !Self.endsAsMark(text)
          && (Self.opening(of: text).map { openings.value(of: $0, PrintedNumber.mayBegin) } ?? true)
          && numbers.value(of: text, Self.isNumber)
        if isNumber { coverage.numbers += 1 }
        if used[index] { continue }
        if isNumber { coverage.unusedNumbers += 1 }
        let cell = cells[index]
        coverage.unused.append(
          Coverage.UnusedCell(
            table: number + 1, row: Int(cell.row) + 1, column: Int(cell.column) + 1, text: text,
            place: cell.place))
      }
      coverage.unusedRows += rowUsed.filter { !$0 }.count
      if !rowUsed.contains(true) { coverage.unusedTables += 1 }
    }
    return coverage
  }

  /// The confidence from which on a table's cells are taken as they are.
  private static let sure = 70

  /// The most bytes of a number.
  private static let longest = 40

  /// Whether a text holds a digit, and no more than a number does of what is certainly read.
  private static func mayBeNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      var (digits, printed) = (0, 0)
      for byte in utf8 {
        digits &+= byte >= 0x30 && byte <= 0x39 ? 1 : 0
        printed &+= byte > 0x20 && byte < 0x7F ? 1 : 0
      }
      return digits > 0 && printed <= longest
    }
  }

  /// The word that an ASCII text begins with; nil where it begins with none.
  private static func opening(of text: String) -> String? {
    guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A,
      text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 })
    else { return nil }
    return String(
      text.utf8.prefix { byte in
        (byte < 0x30 || byte > 0x39) && byte != 0x20 && byte != 0x28 && byte != 0x2D
      })
  }

  private static func holdsDigit(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a point stands behind a last digit, as in "12.", which is the mark of an item.
  private static func endsAsMark(_ text: String) -> Bool {
    let end = text.utf8.suffix(2)
    return end.last == UInt8(ascii: ".") && (0x30...0x39).contains(end.first ?? 0)
  }

  private static func isNumber(_ text: String) -> Bool {
    if case .value = AmountField(text.hasSuffix("%") ? String(text.dropLast()) : text) {
      return true
    }
    return false
  }
}
