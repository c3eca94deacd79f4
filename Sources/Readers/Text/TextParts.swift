internal import Documents
internal import Findings

/// A text cut behind blank lines, where no block goes on, into parts that are read on all cores.
enum TextParts {
  /// The least length of a part in bytes.
  private static let length = 1 << 19

  /// The blocks of a text; nil where its tables are larger than the limits allow.
  static func blocks(
    of bytes: [UInt8], limits: ReadingLimits, length: Int = length
  ) -> [Block]? {
    let ranges = ranges(of: bytes, length: length)
    let counts = ranges.concurrentMap { lineCount(of: bytes, in: $0) }
    var parts: [(range: Range<Int>, behind: Int32)] = []
    var lines: Int32 = 0
    for (range, count) in zip(ranges, counts) {
      parts.append((range, lines))
      lines += count
    }
    let results = parts.concurrentMap { part in
      // Bytes of its own: references to the same are counted slowly from several threads.
      let own = Array(bytes[part.range])
      return read(TextLines(own, in: own.indices, behind: part.behind), limits)
    }
    var blocks: [Block] = []
    var cells = 0
    for part in results {
      guard let part else { return nil }
      cells += part.cells
      blocks += part.blocks
    }
    return cells <= limits.cells ? blocks : nil
  }

  private static func read(
    _ lines: TextLines, _ limits: ReadingLimits
  ) -> (blocks: [Block], cells: Int)? {
    var blocks = TextBlocks()
    var size = TableSize(limits: limits)
    for line in lines {
      if size.excess(with: line) != nil { return nil }
      blocks.take(line)
    }
    return (blocks.finish(), size.cells)
  }

  /// Ranges of some length, each but the last ending behind an empty line.
  static func ranges(of bytes: [UInt8], length: Int = length) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = TextLines.start(of: bytes)
    var end = start + length
    while end < bytes.count {
      if bytes[end - 1] == 0x0A,
        bytes[end - 2] == 0x0A || bytes[end - 2] == 0x0D && bytes[end - 3] == 0x0A
      {
        ranges.append(start..<end)
        start = end
        end += length
      } else {
        end += 1
      }
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// How many lines end in a range.
  private static func lineCount(of bytes: [UInt8], in range: Range<Int>) -> Int32 {
    bytes.withUnsafeBufferPointer { bytes in
      var count: Int32 = 0
      for index in range where bytes[index] <= 0x0D {
        guard bytes[index] == 0x0A || bytes[index] == 0x0D else { continue }
        let isHalf = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        if !isHalf { count += 1 }
      }
      return count
    }
  }
}
