/// A year of account as headers write it: "2025-26", "2025-/26", "FY 2025/2026", or "2025".
package enum FiscalYear {
  /// The first fiscal or calendar year in the text, written "2025-26" or "2025".
  package static func find(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 4 <= bytes.count {
      guard isYear(bytes[index..<index + 4]), index == 0 || !isDigit(bytes[index - 1]) else {
        index += 1
        continue
      }
      let first = String(decoding: bytes[index..<index + 4], as: UTF8.self)
      var next = index + 4
      var separators = 0
      while next < bytes.count, isSeparator(bytes[next]) {
        if bytes[next] != 0x20 { separators += 1 }
        next += 1
      }
      let digits = bytes[next...].prefix(while: isDigit)
      if separators > 0, digits.count == 2 || digits.count == 4,
        let year = Int(first), let second = Int(String(decoding: digits.suffix(2), as: UTF8.self)),
        second == (year + 1) % 100
      {
        return "\(first)-\(String(decoding: digits.suffix(2), as: UTF8.self))"
      }
      if digits.isEmpty || separators > 0 { return first }
      index += 4
    }
    return nil
  }

  private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.allSatisfy(isDigit) else { return false }
    return digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// A hyphen, slash, blank, or a byte of an en dash.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == 0x20
      || byte == 0xE2 || byte == 0x80 || byte == 0x93 || byte == 0x90
  }
}
