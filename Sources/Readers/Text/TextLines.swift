/// The lines of a text as ranges of its bytes, 1-based when spoken of, without line ends.
///
/// LF, CRLF and a lone CR end a line; a last line needs no end.
struct TextLines: Sequence, IteratorProtocol {
  /// A line: its 1-based number and its bytes.
  struct Line {
    var number: Int32
    var bytes: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var start: Int
  private let end: Int
  private var number: Int32

  /// The lines of `bytes` after a byte order mark, if there is one.
  init(_ bytes: [UInt8]) {
    self.init(bytes, in: Self.start(of: bytes)..<bytes.count, behind: 0)
  }

  /// The lines of a range that begins at a line's beginning.
  ///
  /// - Parameter number: How many lines stand before it.
  init(_ bytes: [UInt8], in range: Range<Int>, behind number: Int32) {
    self.bytes = bytes
    (start, end) = (range.lowerBound, range.upperBound)
    self.number = number
  }

  /// Where the first line begins: behind a byte order mark, if there is one.
  static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  mutating func next() -> Line? {
    guard start < end else { return nil }
    number += 1
    let lineEnd = bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < end, bytes[index] > 0x0D || bytes[index] != 0x0A && bytes[index] != 0x0D {
        index += 1
      }
      return index
    }
    let line = Line(number: number, bytes: bytes[start..<lineEnd])
    start = lineEnd + 1
    if start < end, bytes[lineEnd] == 0x0D, bytes[start] == 0x0A { start += 1 }
    return line
  }
}
