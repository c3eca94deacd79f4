internal import Documents
internal import Findings

/// A table whose cells are set apart by tabs; a line is a row.
enum TabTable {
  /// The table of some lines, one after the other in the source.
  static func table(of lines: [TextLines.Line]) -> Table {
    var table = Table(rows: [], columns: 0, cells: [])
    table.rows.reserveCapacity(lines.count)
    table.cells.reserveCapacity(lines.reduce(0) { $0 + fields(in: $1) })
    var above = 0..<0
    for line in lines {
      let start = table.cells.count
      append(line, to: &table, below: above)
      above = start..<table.cells.count
    }
    return table
  }

  /// - Parameter above: The cells of the row above, of which those in the same column often say the
  ///   same.
  private static func append(
    _ line: TextLines.Line, to table: inout Table, below above: Range<Int>
  ) {
    var above = above
    let row = table.rows.count
    table.rows.append(.text(line: line.number, column: 1))
    line.bytes.withUnsafeBufferPointer { bytes in
      var column = 0
      var scalars: Int32 = 1
      var start = 0
      while true {
        var end = start
        var length: Int32 = 0
        while end < bytes.count, bytes[end] != tab {
          length &+= bytes[end] & 0xC0 == 0x80 ? 0 : 1
          end += 1
        }
        var (first, last) = (start, end)
        while first < last, bytes[first] == 0x20 { first += 1 }
        while first < last, bytes[last - 1] == 0x20 { last -= 1 }
        if first < last {
          while let cell = above.first, table.cells[cell].column < column {
            above.removeFirst()
          }
          let cell = above.first.map { table.cells[$0] }
          let text = InlineText.richText(
            UnsafeBufferPointer(rebasing: bytes[first..<last]),
            likely: cell?.column == Int32(column) ? cell?.text : nil)
          let lead = scalars + Int32(clamping: first - start)
          if !text.isEmpty {
            table.cells.append(
              Cell(
                row: row, column: column, text: text,
                place: .text(line: line.number, column: lead)))
          }
        }
        column += 1
        guard end < bytes.count else { break }
        scalars += length + 1
        start = end + 1
      }
      table.columns = max(table.columns, column)
    }
  }

  private static let tab: UInt8 = 0x09

  /// How many fields of a line hold anything.
  private static func fields(in line: TextLines.Line) -> Int {
    line.bytes.withUnsafeBufferPointer { bytes in
      var count = bytes.first == tab ? 0 : 1
      for index in bytes.indices.dropFirst() {
        count &+= bytes[index] != tab && bytes[index - 1] == tab ? 1 : 0
      }
      return count
    }
  }
}
