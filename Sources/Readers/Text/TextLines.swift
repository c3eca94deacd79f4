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
    let end = bytes[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
    let line = Line(number: number, bytes: bytes[start..<end])
    start = end + 1
    if end + 1 < self.end, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start = end + 2 }
    return line
  }
}
