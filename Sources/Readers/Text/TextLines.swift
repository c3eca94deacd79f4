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
  private var number: Int32 = 0

  /// The lines of `bytes` after a byte order mark, if there is one.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard start < bytes.count else { return nil }
    number += 1
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = Line(number: number, bytes: bytes[start..<end])
    start = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start = end + 2 }
    return line
  }
}
