package import Documents
internal import Findings

/// A table whose cells are set apart by "|", as in markdown.
///
/// Source of the form: GitHub Flavored Markdown Spec 0.29, section 4.10. Wider than it: a table may
/// lack its delimiter row, as one does that goes on after a page break, and have several.
package enum PipeTable {
  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  /// Whether a line begins with a pipe and has another.
  package static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { !isBlank($0) }), first == pipe else { return false }
    var pipes = 0
    for byte in line where byte == pipe {
      pipes += 1
      if pipes == 2 { return true }
    }
    return false
  }

  /// Whether a line is a row of nothing but dashes, which ends a header: "| --- | :---: |".
  ///
  /// Fewer dashes than three are read as the cells of a row of blanks unless `dashes` says else.
  package static func isDelimiter(_ line: ArraySlice<UInt8>, dashes least: Int = 3) -> Bool {
    guard line.contains(UInt8(ascii: "-")) else { return false }
    return fields(of: line).allSatisfy { field in
      var dashes = field.bytes
      if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
      return dashes.count >= least && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }

  /// The table of some lines that are all rows; delimiter rows are left out, and the row above
  /// each, where it is the first or repeats the first, is a header.
  ///
  /// - Parameters:
  ///   - lines: Valid UTF-8 without line ends, one after the other in the source.
  ///   - firstLine: The 1-based line of the first.
  ///   - richText: What a cell's bytes print, for `<br>`, entities and emphasis.
  package static func table(
    of lines: [ArraySlice<UInt8>], firstLine: Int,
    richText: (ArraySlice<UInt8>) -> RichText = { InlineMarkup.richText($0) }
  ) -> Table {
    var table = Table(rows: [], columns: 0, cells: [])
    var heads: [[RichText]] = []
    for (offset, line) in lines.enumerated() {
      let row = table.rows.count
      if isDelimiter(line, dashes: offset == 1 ? 1 : 3) {
        if row > 0, table.headerRows.last != row - 1 {
          let above = table.cells.filter { $0.row == row - 1 }.map(\.text)
          if row == 1 || heads.contains(above) {
            table.headerRows.append(row - 1)
            heads.append(above)
          }
        }
        continue
      }
      let number = firstLine + offset
      let fields = fields(of: line)
      let start = fields.first?.column ?? 1
      table.rows.append(.text(line: Int32(clamping: number), column: Int32(clamping: start)))
      table.columns = max(table.columns, fields.count)
      for (column, field) in fields.enumerated() {
        table.cells.append(
          Cell(
            row: row, column: column, text: richText(unescaped(field.bytes)),
            place: .text(line: Int32(clamping: number), column: Int32(clamping: field.column))))
      }
    }
    return table
  }
}

extension PipeTable {
  /// What stands between two pipes, without blanks around it, and its 1-based column.
  private struct Field {
    var bytes: ArraySlice<UInt8>
    var column: Int
  }

  private static func fields(of line: ArraySlice<UInt8>) -> [Field] {
    var fields: [Field] = []
    var column = 1
    var start = line.startIndex
    var startColumn = 1
    var isEscaped = false
    for index in line.indices {
      let byte = line[index]
      if byte == pipe, !isEscaped {
        fields.append(field(line[start..<index], column: startColumn))
        (start, startColumn) = (index + 1, column + 1)
      }
      isEscaped = byte == backslash && !isEscaped
      if byte & 0xc0 != 0x80 { column += 1 }
    }
    fields.append(field(line[start...], column: startColumn))
    if let first = fields.first, first.bytes.isEmpty { fields.removeFirst() }
    if fields.count > 1, let last = fields.last, last.bytes.isEmpty { fields.removeLast() }
    return fields
  }

  private static func field(_ bytes: ArraySlice<UInt8>, column: Int) -> Field {
    let content = bytes.drop(while: isBlank)
    let skipped = content.isEmpty ? 0 : content.startIndex - bytes.startIndex
    let trimmed = content.reversed().drop(while: isBlank)
    return Field(bytes: content.prefix(trimmed.count), column: column + skipped)
  }

  /// The bytes with "\|" written "|".
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(pipe) else { return bytes }
    var result: [UInt8] = []
    for index in bytes.indices {
      let isEscape =
        bytes[index] == backslash && index + 1 < bytes.endIndex && bytes[index + 1] == pipe
      if !isEscape { result.append(bytes[index]) }
    }
    return result[...]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0d
  }
}
