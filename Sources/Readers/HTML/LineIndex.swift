internal import Findings

/// Where a byte stands: its line, and its column in Unicode scalars.
struct LineIndex {
  private let starts: [Int]
  private var last = (offset: 0, line: 0, column: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let ends =
        byte == 0x0a || (byte == 0x0d && (index + 1 == bytes.count || bytes[index + 1] != 0x0a))
      if ends { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The place of a byte offset; offsets that grow are found without counting a line twice.
  mutating func place(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Place {
    let offset = max(0, min(offset, bytes.count))
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var (from, column) = (starts[low], 1)
    if last.line == low, last.offset <= offset, last.offset >= from {
      (from, column) = (last.offset, last.column)
    }
    for index in from..<offset where bytes[index] & 0xc0 != 0x80 { column += 1 }
    last = (offset, low, column)
    return .text(line: Int32(clamping: low + 1), column: Int32(clamping: column))
  }
}
