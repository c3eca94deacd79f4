internal import Glibc

/// The lines of a descriptor, without their newlines; the last may end without one.
package struct LineReader {
  private let descriptor: Int32
  private let longest: Int
  private var waiting: [UInt8] = []
  private var isAtEnd = false

  /// - Parameter longest: The longest line in bytes; what is past it is dropped.
  package init(_ descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  package mutating func next() -> [UInt8]? {
    var searched = 0
    while true {
      if let end = waiting[searched...].firstIndex(of: 0x0A) {
        let line = Array(waiting[..<end].prefix(longest))
        waiting.removeFirst(end + 1)
        return line
      }
      searched = waiting.count
      if searched > longest + 1 {
        waiting.removeLast(searched - longest - 1)
        searched = waiting.count
      }
      guard !isAtEnd else {
        guard !waiting.isEmpty else { return nil }
        defer { waiting = [] }
        return Array(waiting.prefix(longest))
      }
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
