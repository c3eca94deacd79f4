/// JSON strings for lists that are written by hand.
package enum JSONText {
  /// The text in quotes, with the escapes of RFC 8785 section 3.2.2.2 and no other.
  package static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\u{8}": out += "\\b"
      case "\u{9}": out += "\\t"
      case "\u{A}": out += "\\n"
      case "\u{C}": out += "\\f"
      case "\u{D}": out += "\\r"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
