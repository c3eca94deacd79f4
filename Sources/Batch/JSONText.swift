/// JSON as the batch's own lists need it; strings are escaped as RFC 8785 says.
package enum JSONText {
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

  /// Milliseconds as seconds, in the shortest form.
  static func seconds(_ milliseconds: Int) -> String {
    var fraction = String(String(1_000 + milliseconds % 1_000).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(milliseconds / 1_000)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}
