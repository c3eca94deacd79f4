/// Where an emitter puts its bytes: kept in memory, or handed on whenever enough have gathered.
package struct ByteSink: ~Copyable {
  /// Room for what has been put and not yet handed on, and how much of it is taken.
  ///
  /// No copy shares it, so that nothing has to be asked before a byte is written.
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var taken = 0
  private let drain: ((UnsafeRawBufferPointer) -> Void)?

  private static let enough = 1 << 16

  /// A sink that keeps everything.
  package init() {
    drain = nil
    room = .allocate(capacity: 256)
  }

  /// A sink that hands its bytes on in order, at most about 64 KB behind; `finish` hands on the rest.
  package init(drain: @escaping (UnsafeRawBufferPointer) -> Void) {
    self.drain = drain
    room = .allocate(capacity: 2 * Self.enough)
  }

  deinit { room.deallocate() }

  /// What has been put and not yet handed on.
  package var bytes: [UInt8] { Array(room[..<taken]) }

  package mutating func put(_ byte: UInt8) {
    if taken == room.count { makeRoom(for: 1) }
    room[taken] = byte
    taken += 1
    if taken >= Self.enough { finish() }
  }

  package mutating func put(_ piece: UnsafeRawBufferPointer) {
    if let drain, piece.count >= Self.enough {
      finish()
      drain(piece)
      return
    }
    if room.count - taken < piece.count { makeRoom(for: piece.count) }
    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[taken...])
      .copyMemory(from: piece)
    taken += piece.count
    if taken >= Self.enough { finish() }
  }

  /// The longest piece that `put(atMost:)` takes.
  static var mostAtOnce: Int { enough }

  /// Puts what the closure writes, at most so many bytes; it says how many they are.
  @inline(__always)
  mutating func put(atMost count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    if room.count - taken < count { makeRoom(for: count) }
    guard let start = room.baseAddress else { return }
    taken += write(start + taken)
    if taken >= Self.enough { finish() }
  }

  /// Twice the room, or as much as is needed.
  private mutating func makeRoom(for count: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: room.count + max(count, room.count))
    _ = larger.update(fromContentsOf: room[..<taken])
    room.deallocate()
    room = larger
  }

  package mutating func put(_ text: StaticString) {
    put(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
  }

  /// Puts a whole number in decimal digits.
  package mutating func put(decimal number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { digits in
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      put(UnsafeRawBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Hands on what is left; a sink that keeps everything goes on keeping it.
  package mutating func finish() {
    guard let drain, taken > 0 else { return }
    drain(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<taken]))
    taken = 0
  }
}
