/// Bytes in the sixty-four characters that any text may carry; source: RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func put(_ bytes: [UInt8], into sink: inout ByteSink) {
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let end = min(start + 3, bytes.count)
      var group: UInt32 = 0
      for index in start..<start + 3 {
        group = group << 8 | (index < end ? UInt32(bytes[index]) : 0)
      }
      for place in 0..<4 {
        let isFiller = place > end - start
        sink.put(
          isFiller ? UInt8(ascii: "=") : alphabet[Int(group >> (18 - 6 * UInt32(place)) & 0x3f)])
      }
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    var sink = ByteSink()
    put(bytes, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
