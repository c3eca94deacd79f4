internal import Findings

/// How CSV files are written; exact RFC 4180 with line feeds unless told otherwise.
package struct CSVDialect: Sendable, Hashable {
  /// Lines end in CR LF instead of LF.
  package var carriageReturns = false
  /// A byte order mark stands in front, as some spreadsheets want it.
  package var byteOrderMark = false
  /// Text that a spreadsheet would run as a formula gets an apostrophe in front.
  ///
  /// Source: OWASP Application Security Verification Standard 1.2.10.
  package var excelSafe = false

  package init(carriageReturns: Bool = false, byteOrderMark: Bool = false, excelSafe: Bool = false)
  {
    self.carriageReturns = carriageReturns
    self.byteOrderMark = byteOrderMark
    self.excelSafe = excelSafe
  }
}

/// Writes a table's rows as RFC 4180 says: UTF-8, a field in quotes only where it must be.
package struct CSVWriter: ~Copyable {
  package var sink: ByteSink
  private let dialect: CSVDialect

  package init(into sink: consuming ByteSink = ByteSink(), dialect: CSVDialect = CSVDialect()) {
    self.sink = sink
    self.dialect = dialect
    if dialect.byteOrderMark { self.sink.put("\u{feff}") }
  }

  /// A whole table, its header first.
  package mutating func write(_ table: RecordTable) {
    row(table.fields.map { .text($0.name) })
    table.forEachRow { row($0) }
  }

  /// One row of values.
  package mutating func row(_ values: [RecordTable.Value]) {
    for index in values.indices {
      if index > 0 { sink.put(UInt8(ascii: ",")) }
      field(values[index])
    }
    sink.put(dialect.carriageReturns ? "\r\n" : "\n")
  }

  private mutating func field(_ value: RecordTable.Value) {
    switch value {
    case .null: break
    case .integer(let number): sink.put(decimal: number)
    case .decimal(let digits), .date(let digits): sink.put(digits)
    case .boolean(let value): sink.put(value ? "true" : "false")
    case .text(let text): string(text)
    }
  }

  private mutating func string(_ text: String) {
    var text = text
    if dialect.excelSafe, FormulaText.begins(text) { text = "'" + text }
    text.withUTF8 { utf8 in
      Self.mustQuote(utf8) ? quoted(utf8) : sink.put(UnsafeRawBufferPointer(utf8))
    }
  }

  /// Told without a branch a byte.
  private static func mustQuote(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in utf8 {
      found |= (byte == 0x2C ? 1 : 0) | (byte == 0x22 ? 1 : 0)
      found |= (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
    }
    return found != 0
  }

  private mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    sink.put(quote)
    var rest = utf8[...]
    while let index = rest.firstIndex(of: quote) {
      sink.put(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest[...index])))
      sink.put(quote)
      rest = rest[(index + 1)...]
    }
    sink.put(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest)))
    sink.put(quote)
  }
}
