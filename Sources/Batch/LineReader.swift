internal import Glibc

/// The lines of a descriptor, without what ends them; the last may end without it.
package struct LineReader {
  private let descriptor: Int32
  private let longest: Int
  private let terminator: UInt8
  private var waiting: [UInt8] = []
  /// Where the next line begins among the waiting bytes.
  private var start = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - longest: The longest line in bytes; what is past it is dropped.
  ///   - terminator: The byte that ends a line.
  package init(_ descriptor: Int32, longest: Int, endedBy terminator: UInt8 = 0x0A) {
    self.descriptor = descriptor
    self.longest = longest
    self.terminator = terminator
  }

  package mutating func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = waiting[searched...].firstIndex(of: terminator) {
        defer { start = end + 1 }
        return Array(waiting[start..<end].prefix(longest))
      }
      if waiting.count - start > longest + 1 { waiting.removeSubrange((start + longest + 1)...) }
      guard !isAtEnd else {
        guard start < waiting.count else { return nil }
        defer { start = waiting.count }
        return Array(waiting[start...].prefix(longest))
      }
      waiting.removeFirst(start)
      start = 0
      searched = waiting.count
      fill()
    }
  }

  private mutating func fill() {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &piece, piece.count)
    if count > 0 {
      waiting += piece[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
