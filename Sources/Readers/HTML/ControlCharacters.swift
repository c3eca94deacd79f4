/// Control characters, which libxml2 drops without a word.
enum ControlCharacters {
  /// UTF-8 in which a page break is a blank and every other control is U+FFFD, scalar for scalar.
  static func shown(_ bytes: consuming [UInt8]) -> [UInt8] {
    guard bytes.contains(where: isControl) else { return bytes }
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if !isControl(byte) {
        shown.append(byte)
      } else if byte == 0x0B || byte == 0x0C {
        shown.append(0x20)
      } else {
        shown += [0xEF, 0xBF, 0xBD]
      }
    }
    return shown
  }

  /// Whether a byte is none of tab, line feed, carriage return and what is printed.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
