/// Text that a spreadsheet takes for a formula when it opens a CSV file.
///
/// Source: OWASP, CSV Injection; Application Security Verification Standard 1.2.10.
package enum FormulaText {
  /// Whether the text begins as a formula may: with = + - @, a tab or a carriage return.
  package static func begins(_ text: String) -> Bool { begins(with: text.utf8.first) }

  /// The same of its first byte.
  package static func begins(with byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0d:
      true
    default: false
    }
  }

  /// Whether it begins so and a spreadsheet would run it: no lone dash, no number such as "-5".
  package static func runs(_ text: String) -> Bool {
    guard begins(text) else { return false }
    var text = text
    return text.withUTF8 { utf8 in
      let hasWords = utf8.contains { $0 >= 0x80 || isDigit($0) || isLetter($0) }
      return hasWords && !isNumber(utf8)
    }
  }

  /// Whether it is set as a list item: "- Build schools", "+ 5 staff".
  package static func isItem(_ text: String) -> Bool {
    text.utf8.starts(with: [UInt8(ascii: "-"), 0x20])
      || text.utf8.starts(with: [UInt8(ascii: "+"), 0x20])
  }

  /// A sign, then digits with blanks, points, commas and a per cent sign between or behind them.
  private static func isNumber(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.first == UInt8(ascii: "-") || utf8.first == UInt8(ascii: "+") else { return false }
    return utf8.dropFirst().allSatisfy {
      isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
        || $0 == UInt8(ascii: "%")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
