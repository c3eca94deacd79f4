internal import Documents
internal import Findings

/// A table whose cells are set apart by tabs; a line is a row.
enum TabTable {
  /// The table of some lines, one after the other in the source.
  static func table(of lines: [TextLines.Line]) -> Table {
    var table = Table(rows: [], columns: 0, cells: [])
    table.rows.reserveCapacity(lines.count)
    table.cells.reserveCapacity(lines.reduce(0) { $0 + fields(in: $1) })
    for line in lines { append(line, to: &table) }
    return table
  }

  private static func append(_ line: TextLines.Line, to table: inout Table) {
    let row = table.rows.count
    table.rows.append(.text(line: line.number, column: 1))
    var column = 0
    var scalars: Int32 = 1
    var start = line.bytes.startIndex
    while true {
      let end = line.bytes[start...].firstIndex(of: tab) ?? line.bytes.endIndex
      let bytes = line.bytes[start..<end].trimmingBlanks
      let lead = scalars + Int32(clamping: line.bytes[start..<bytes.startIndex].scalarCount)
      if !bytes.isEmpty {
        let text = InlineText.richText(bytes)
        if !text.isEmpty {
          table.cells.append(
            Cell(
              row: row, column: column, text: text,
              place: .text(line: line.number, column: lead)))
        }
      }
      column += 1
      guard end < line.bytes.endIndex else { break }
      scalars += Int32(clamping: line.bytes[start..<end].scalarCount) + 1
      start = end + 1
    }
    table.columns = max(table.columns, column)
  }

  private static let tab: UInt8 = 0x09

  /// How many fields of a line hold anything.
  private static func fields(in line: TextLines.Line) -> Int {
    var count = 0
    var last = tab
    for byte in line.bytes {
      if byte != tab, last == tab { count += 1 }
      last = byte
    }
    return count
  }
}
