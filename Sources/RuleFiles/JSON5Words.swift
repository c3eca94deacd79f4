/// Strings, names and numbers: the words of JSON5.
extension JSON5Parser {
  mutating func quoted(in keyPath: String) throws(RuleError) -> String {
    let start = self
    let quote = current
    advance()
    var text: [UInt8] = []
    while let scalar = current, scalar != quote {
      switch scalar {
      case "\n", "\r": throw start.error("a string without its closing quote", in: keyPath)
      case "\\": if let escaped = try escape(in: keyPath) { text += escaped.utf8 }
      default:
        text += scalar.utf8
        advance()
      }
    }
    guard current != nil else {
      throw start.error("a string without its closing quote", in: keyPath)
    }
    advance()
    return String(decoding: text, as: UTF8.self)
  }

  /// The scalar that an escape stands for; nil for a line that goes on.
  private mutating func escape(in keyPath: String) throws(RuleError) -> Unicode.Scalar? {
    let start = self
    advance()
    guard let scalar = current else { return nil }
    advance()
    switch scalar {
    case "b": return "\u{8}"
    case "f": return "\u{c}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{b}"
    case "\"", "'", "\\", "/": return scalar
    case "\n", "\u{2028}", "\u{2029}": return nil
    case "\r":
      if current == "\n" { advance() }
      return nil
    case "0":
      if let current, ("0"..."9").contains(current) {
        throw start.error("an octal escape", in: keyPath)
      }
      return "\0"
    case "x": return Unicode.Scalar(try hexadecimal(digits: 2, in: keyPath))
    case "u": return try unicodeEscape(start, in: keyPath)
    default:
      throw start.error(
        "the escape \\\(scalar) means nothing; a backslash of a pattern is written twice: \\\\\(scalar)",
        in: keyPath)
    }
  }

  private mutating func unicodeEscape(
    _ start: JSON5Parser, in keyPath: String
  ) throws(RuleError) -> Unicode.Scalar {
    let high = try hexadecimal(digits: 4, in: keyPath)
    if let scalar = Unicode.Scalar(high) { return scalar }
    if (0xd800..<0xdc00).contains(high), current == "\\" {
      advance()
      if current == "u" {
        advance()
        let low = try hexadecimal(digits: 4, in: keyPath)
        if (0xdc00..<0xe000).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
        {
          return scalar
        }
      }
    }
    throw start.error("half of a surrogate pair", in: keyPath)
  }

  private mutating func hexadecimal(
    digits: Int, in keyPath: String
  ) throws(RuleError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = hex(current) else {
        throw error("expected \(digits) hexadecimal digits, found \(shown(current))", in: keyPath)
      }
      value = value << 4 | digit
      advance()
    }
    return value
  }

  private func hex(_ scalar: Unicode.Scalar?) -> UInt32? {
    switch scalar {
    case .some(let digit) where ("0"..."9").contains(digit): digit.value - 0x30
    case .some(let digit) where ("a"..."f").contains(digit): digit.value - 0x57
    case .some(let digit) where ("A"..."F").contains(digit): digit.value - 0x37
    default: nil
    }
  }

  mutating func name(in keyPath: String) throws(RuleError) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current {
      if scalar == "\\" {
        guard let escaped = try escape(in: keyPath) else { break }
        text.append(escaped)
      } else if Self.beginsName(scalar) || Self.continuesName(scalar) {
        text.append(scalar)
        advance()
      } else {
        break
      }
    }
    return String(text)
  }

  /// A number as plain decimal digits with an optional sign, point and exponent.
  mutating func number(in keyPath: String) throws(RuleError) -> String {
    let start = self
    var digits = ""
    if current == "-" { digits = "-" }
    if current == "-" || current == "+" { advance() }
    if current == "0", next == "x" || next == "X" {
      advance()
      advance()
      var value: UInt64 = 0
      var count = 0
      while let digit = hex(current) {
        guard count < 15 else { throw start.error("a number too large to use", in: keyPath) }
        value = value << 4 | UInt64(digit)
        count += 1
        advance()
      }
      guard count > 0 else { throw start.error("not a number", in: keyPath) }
      digits += String(value)
    } else {
      var body = ""
      while let scalar = current, Self.continuesNumber(scalar, after: body) {
        body.unicodeScalars.append(scalar)
        advance()
      }
      guard Self.isDecimal(body) else {
        throw start.error("not a number; NaN and Infinity are refused", in: keyPath)
      }
      digits += body
    }
    if let current, Self.beginsName(current) || Self.continuesName(current) {
      throw start.error("not a number", in: keyPath)
    }
    return digits
  }

  private static func continuesNumber(_ scalar: Unicode.Scalar, after body: String) -> Bool {
    switch scalar {
    case "0"..."9", ".", "e", "E": true
    case "+", "-": body.hasSuffix("e") || body.hasSuffix("E")
    default: false
    }
  }

  /// Digits with an optional point and exponent; a leading zero stands alone.
  private static func isDecimal(_ body: String) -> Bool {
    let parts = body.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isDigits = { (text: Substring) in text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard mantissa.count <= 2, mantissa.allSatisfy(isDigits),
      mantissa.contains(where: { !$0.isEmpty })
    else { return false }
    if mantissa[0].count > 1, mantissa[0].hasPrefix("0") { return false }
    guard parts.count == 2 else { return true }
    let exponent = parts[1].drop { $0 == "+" || $0 == "-" }
    return !exponent.isEmpty && isDigits(exponent) && parts[1].count - exponent.count <= 1
  }
}
