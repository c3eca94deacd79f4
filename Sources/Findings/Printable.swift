/// Foreign text made safe for a terminal: no document can move the cursor, change colours or
/// reorder what a person reads.
package enum Printable {
  /// The text in one line, with control characters and what turns directions as "\u{1b}".
  package static func text(_ text: String) -> String {
    guard mayBeUnsafe(text), text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        safe += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The same for each line, the line feeds kept.
  package static func lines(_ text: String) -> String {
    guard mayBeUnsafe(text, keeping: 0x0A) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.text(String($0)) }.joined(separator: "\n")
  }

  /// Whether it holds a control character, or any character beyond ASCII, as UTF-8 shows fastest.
  private static func mayBeUnsafe(_ text: String, keeping kept: UInt8 = 0x20) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains { ($0 < 0x20 || $0 >= 0x7F) && $0 != kept } }
  }

  /// The bytes of a file name, those that are not UTF-8 written as "\xFF".
  package static func name(_ bytes: [UInt8]) -> String {
    if let valid = String(validating: bytes, as: UTF8.self) { return valid }
    var name = ""
    var decoder = UTF8()
    var rest = bytes[...]
    while !rest.isEmpty {
      var iterator = rest.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        name.unicodeScalars.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        name += "\\x" + PlainName.hexadecimal(rest.removeFirst())
      }
      decoder = UTF8()
    }
    return name
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
