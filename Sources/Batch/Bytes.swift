/// Writes numbers (four bytes, lowest first) and counted texts one after another.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func number(_ value: Int) {
    let small = UInt32(clamping: value)
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: small >> UInt32(shift))) }
  }

  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes += Array(value.utf8)
  }
}

/// Reads what `ByteWriter` wrote, and trusts none of it.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() throws(FrameError) -> Int {
    guard bytes.count - position >= 4 else {
      throw FrameError(description: "a payload that ends inside a number")
    }
    defer { position += 4 }
    return (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }

  mutating func text(atMost limit: Int) throws(FrameError) -> String {
    let count = try number()
    guard count <= limit, bytes.count - position >= count else {
      throw FrameError(description: "a text of \(count) bytes, where at most \(limit) may be")
    }
    defer { position += count }
    guard let text = String(validating: bytes[position..<(position + count)], as: UTF8.self) else {
      throw FrameError(description: "a text that is not UTF-8")
    }
    return text
  }

  mutating func rest() -> [UInt8] {
    defer { position = bytes.count }
    return Array(bytes[position...])
  }

  func end() throws(FrameError) {
    guard position == bytes.count else {
      throw FrameError(description: "a payload with \(bytes.count - position) bytes too many")
    }
  }
}
