internal import Documents
internal import Findings

/// A tab-separated table, built row by row; a line is a row, a tab begins the next column.
struct TabTable {
  private var table = Table(rows: [], columns: 0, cells: [])

  mutating func append(_ line: TextLines.Line) {
    let row = table.rows.count
    table.rows.append(.text(line: line.number, column: 1))
    var column = 0
    var scalars: Int32 = 1
    var start = line.bytes.startIndex
    while true {
      let end = line.bytes[start...].firstIndex(of: 0x09) ?? line.bytes.endIndex
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

  func finish() -> Table { table }
}
