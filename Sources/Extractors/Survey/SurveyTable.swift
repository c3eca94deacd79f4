internal import Documents

/// A table of unknown layout: which of its rows are its caption, its header and its body.
struct SurveyTable {
  let table: Table
  /// 0-based, counted over the document.
  let number: Int
  /// The text at every grid position, a spanning cell's at each that it covers.
  let texts: [[String]]
  /// The cell at every grid position.
  let owners: [[Int?]]
  /// What stands above the table: lines of prose, the nearest last.
  let lead: [String]
  private(set) var captionRows: [Int] = []
  private(set) var headerRows: [Int] = []
  private(set) var body: Range<Int> = 0..<0

  /// The largest grid that is looked at.
  static let maximumGrid = 2_000_000

  /// - Parameter isKnown: Whether a text is the wording of some field's header.
  init?(_ table: Table, number: Int, lead: [String], isKnown: (String) -> Bool) {
    guard table.rows.count * table.columns <= Self.maximumGrid, table.columns > 0 else {
      return nil
    }
    self.table = table
    self.number = number
    self.lead = lead
    owners = table.grid
    let flat = table.cells.map { CellText.flattened($0.text.reading) }
    texts = owners.map { $0.map { $0.map { flat[$0] } ?? "" } }
    divide(isKnown)
  }

  /// Takes a given number of rows as the header.
  mutating func setHeader(rows: Int) {
    let count = min(max(0, rows), texts.count)
    captionRows = []
    headerRows = Array(0..<count)
    body = count..<texts.count
  }

  /// The cells that begin in a row and hold text, from the left.
  func cells(in row: Int) -> [Int] {
    var cells: [Int] = []
    for owner in owners[row] {
      guard let owner, Int(table.cells[owner].row) == row, cells.last != owner,
        !table.cells[owner].text.isEmpty
      else { continue }
      cells.append(owner)
    }
    return cells
  }

  /// The different headings over a column, the highest first.
  func path(_ column: Int) -> [String] {
    var path: [String] = []
    for (position, row) in headerRows.enumerated() {
      var text = texts[row][column]
      // Where the source has no spans, a heading stands over the blanks on its right.
      let below = headerRows.dropFirst(position + 1).contains { !texts[$0][column].isEmpty }
      if text.isEmpty, below, column > 0 {
        text = texts[row][..<column].last { !$0.isEmpty } ?? ""
        if texts[row].firstIndex(of: text) == 0 { text = "" }
      }
      if !text.isEmpty, path.last != text { path.append(text) }
    }
    return path
  }

  /// The headings of all columns, from the left.
  var headings: [String] {
    (0..<table.columns).map { path($0).joined(separator: " / ") }
  }

  /// The texts of caption rows and of the table's own caption.
  var captions: [String] {
    var captions = table.caption.map { [CellText.flattened($0.reading)] } ?? []
    for row in captionRows {
      var seen: [String] = []
      for text in texts[row] where !text.isEmpty && !seen.contains(text) { seen.append(text) }
      captions.append(seen.joined(separator: " "))
    }
    return captions
  }

  // MARK: Dividing

  private mutating func divide(_ isKnown: (String) -> Bool) {
    var row = 0
    let limit = min(texts.count, 8)
    while row < limit, headerRows.isEmpty {
      let kind = kind(of: row, isKnown)
      if kind == .header { break }
      if kind == .body { break }
      row += 1
    }
    if row < limit, kind(of: row, isKnown) == .header {
      captionRows = Array(0..<row)
      repeat {
        headerRows.append(row)
        row += 1
      } while row < limit && goesOn(row, isKnown)
    } else {
      row = unworded() ?? marked(isKnown)
    }
    body = row..<texts.count
  }

  /// The header of a table of numbers whose words are no rule's: what stands above its first row
  /// of numbers.
  private mutating func unworded() -> Int? {
    var captions: [Int] = []
    var headers: [Int] = []
    var row = 0
    while row < min(texts.count, 8) {
      let texts = cells(in: row).map { CellText.flattened(table.cells[$0].text.reading) }
      if texts.isEmpty || texts.count == 1 && !isNumber(texts[0]) || isContext(texts) {
        captions.append(row)
      } else if texts.contains(where: { isNumber($0) && !Self.isYear($0) }) {
        guard !headers.isEmpty else { return nil }
        captionRows = captions
        headerRows = headers
        return row
      } else {
        headers.append(row)
      }
      row += 1
    }
    return nil
  }

  /// The rows that the source marks as headers, where they hold no numbers.
  private mutating func marked(_ isKnown: (String) -> Bool) -> Int {
    var row = 0
    var lone: [Int] = []
    while table.headerRows.contains(row), row < texts.count,
      numbers(in: row) == 0 || cells(in: row).count == 1
    {
      if cells(in: row).count <= 1 { lone.append(row) } else { headerRows.append(row) }
      row += 1
    }
    if headerRows.isEmpty {
      captionRows = []
      return lone.count == row ? row : 0
    }
    captionRows = lone
    return row
  }

  private enum RowKind { case lone, header, body }

  private func kind(of row: Int, _ isKnown: (String) -> Bool) -> RowKind {
    let cells = cells(in: row)
    if cells.isEmpty { return .lone }
    let texts = cells.map { CellText.flattened(table.cells[$0].text.reading) }
    if cells.count == 1 {
      if table.columns == 1 { return .body }
      return isNumber(texts[0]) ? .body : .lone
    }
    let known = texts.count { isKnown($0) }
    let numbers = texts.count { isNumber($0) && !Self.isYear($0) }
    let years = texts.count { Self.isYear($0) }
    let long = texts.count { $0.utf8.count > 160 }
    if numbers > 0 || long * 2 > texts.count { return isContext(texts) ? .lone : .body }
    if known > 0, known * 3 >= texts.count || known >= 2 { return .header }
    if known > 0 || years >= 2, table.headerRows.contains(row) || years >= 2 { return .header }
    return isContext(texts) ? .lone : .body
  }

  /// "Base year | 2019", "Unit | t CO2 equivalent/year": rows that say something of the whole table.
  private func isContext(_ texts: [String]) -> Bool {
    guard texts.count == 2, let word = texts.first?.lowercased() else { return false }
    return ["unit", "units", "base year", "year", "unité", "currency", "devise"].contains(word)
  }

  /// Whether years head columns in a row: three of them, or nothing else but words of headers; a row
  /// of data may print when something begins and when it ends.
  private func isHeadedByYears(_ texts: [String], _ isKnown: (String) -> Bool) -> Bool {
    let others = texts.filter { !Self.isYear($0) }
    let years = texts.count - others.count
    return years > 2
      || years > 0
        && others.allSatisfy { isKnown($0) || $0.lowercased().hasSuffix("year") }
  }

  /// Whether the header goes on in a row: no numbers, and either known words or years under it.
  private func goesOn(_ row: Int, _ isKnown: (String) -> Bool) -> Bool {
    let cells = cells(in: row)
    guard !cells.isEmpty else { return false }
    let texts = cells.map { CellText.flattened(table.cells[$0].text.reading) }
    guard texts.allSatisfy({ $0.utf8.count <= 120 && (!isNumber($0) || Self.isYear($0)) }) else {
      return false
    }
    if cells.count == 1 { return false }
    if isHeadedByYears(texts, isKnown) { return true }
    if texts.contains(where: Self.isYear), !(self.texts[row].first?.isEmpty ?? true) {
      return false
    }
    if owners[row].contains(where: { $0.map { Int(table.cells[$0].row) < row } ?? false }) {
      return headerRows.contains { above in
        owners[row].contains { $0.map { Int(table.cells[$0].row) == above } ?? false }
      }
    }
    let isOpenOnTheLeft = self.texts[row].first?.isEmpty ?? false
    let known = texts.count { isKnown($0) }
    let isShort = texts.allSatisfy { $0.utf8.count <= 40 }
    let comesBeforeNumbers = row + 1 < self.texts.count && numbers(in: row + 1) > 1
    return known * 2 >= texts.count
      || isOpenOnTheLeft
        && (table.headerRows.contains(row) || known > 0 || isShort && comesBeforeNumbers)
  }

  private func numbers(in row: Int) -> Int {
    cells(in: row).count { isNumber(CellText.flattened(table.cells[$0].text.reading)) }
  }

  private func isNumber(_ text: String) -> Bool { SurveyNumbers.isNumber(text) }

  /// Whether a text is a year and nothing else, as columns are headed: "2027", "FY 2025-26", "YR3".
  static func isYear(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    let words = text.lowercased().filter { $0 != " " && $0 != "'" }
    for lead in ["yr", "year", "année", "y"] where words.hasPrefix(lead) {
      let digits = words.dropFirst(lead.count)
      if (1...2).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) { return true }
    }
    let rest = words.hasPrefix("fy") ? words.dropFirst(2) : words[...]
    let digits = rest.filter(\.isASCIIDigit)
    return FiscalYear.find(in: text) != nil
      && rest.allSatisfy { $0.isASCIIDigit || "-/–".contains($0) } && digits.count <= 8
  }
}

/// Numbers as a table of unknown convention may print them.
enum SurveyNumbers {
  /// Whether a text is a number under either convention, with what may stand beside it.
  static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 48,
      text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0xD9 })
    else { return false }
    return [NumberConvention.point, .comma].contains {
      PrintedNumber.read(text, $0)?.value != nil
    }
  }
}
