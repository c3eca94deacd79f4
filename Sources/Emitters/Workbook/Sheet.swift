/// A sheet of a workbook: a table, or what of it fits on one sheet.
struct Sheet {
  var name: String
  var xml: [UInt8]

  /// The most rows that a sheet has, and the most characters that a cell has.
  private static let (mostRows, mostCharacters) = (1_048_576, 32_767)

  /// The sheets of a table; more than one only where it has more rows than a sheet can hold.
  static func sheets(of table: RecordTable) -> [Sheet] {
    var sheets: [Sheet] = []
    var sink = ByteSink()
    var row = 0
    func begin() {
      sink = ByteSink()
      sink.put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://"
          + "schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView"
          + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
          + " state=\"frozen\"/></sheetView></sheetViews><sheetData>")
      row = 1
      put(table.fields.map { .text($0.name) }, row: 1, style: 1, to: &sink)
    }
    func end() {
      sink.put("</sheetData></worksheet>")
      let number = sheets.isEmpty ? "" : " \(sheets.count + 1)"
      sheets.append(Sheet(name: "\(table.name)\(number)", xml: sink.bytes))
    }
    begin()
    table.forEachRow { values in
      if row == mostRows {
        end()
        begin()
      }
      row += 1
      put(values, row: row, style: 0, to: &sink)
    }
    end()
    return sheets
  }

  private static func put(
    _ values: [RecordTable.Value], row: Int, style: Int, to sink: inout ByteSink
  ) {
    sink.put("<row r=\"\(row)\">")
    for (column, value) in values.enumerated() where value != .null {
      sink.put("<c r=\"\(letters(column))\(row)\"")
      if style > 0 { sink.put(" s=\"\(style)\"") }
      sink.put(content(value))
    }
    sink.put("</row>")
  }

  /// What follows a cell's address: its type, style and value.
  private static func content(_ value: RecordTable.Value) -> String {
    switch value {
    case .null: return "/>"
    case .integer(let number): return "><v>\(number)</v></c>"
    case .decimal(let digits) where isExact(digits): return "><v>\(digits)</v></c>"
    case .decimal(let digits): return inline(digits)
    case .boolean(let value): return " t=\"b\"><v>\(value ? 1 : 0)</v></c>"
    case .date(let date):
      guard let day = serial(date) else { return inline(date) }
      return " s=\"2\"><v>\(day)</v></c>"
    case .text(let text): return inline(text)
    }
  }

  private static func inline(_ text: String) -> String {
    " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
  }

  /// Whether a spreadsheet's binary numbers hold the digits without rounding.
  private static func isExact(_ digits: String) -> Bool {
    digits.utf8.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } <= 15
  }

  /// The days from 1899-12-30, as spreadsheets count them, to a date from 1901 on.
  static func serial(_ date: String) -> Int? {
    guard let day = CalendarDay(date), day >= CalendarDay(year: 1901, month: 1, day: 1) else {
      return nil
    }
    return day.number - CalendarDay(year: 1899, month: 12, day: 30).number
  }

  /// "A" for 0, "AA" for 26.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// The text as XML 1.0 and spreadsheets can hold it; one that is too long ends in "[…]".
  static func escaped(_ text: String) -> String {
    let isLong = text.utf16.count > mostCharacters
    let text = isLong ? String(text.unicodeScalars.prefix(mostCharacters / 2)) + "[…]" : text
    var xml = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": xml += "&amp;"
      case "<": xml += "&lt;"
      case ">": xml += "&gt;"
      case "\"": xml += "&quot;"
      case "_" where looksEscaped(scalars[index...]): xml += "_x005F_"
      case "\t", "\n": xml.unicodeScalars.append(scalar)
      case "\r": xml += "_x000D_"
      case "\u{0}"..<" ", "\u{fffe}", "\u{ffff}": xml += "\u{fffd}"
      default: xml.unicodeScalars.append(scalar)
      }
    }
    return xml
  }

  /// Whether a spreadsheet would take what begins here for an escaped character: "_x0041_".
  private static func looksEscaped(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = Array(rest.prefix(7))
    return word.count == 7 && word[1] == "x" && word[6] == "_"
      && word[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
