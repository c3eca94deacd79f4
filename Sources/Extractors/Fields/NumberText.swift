/// Number text with everything that is only another way to write the same: digits of other scripts,
/// blanks of other widths, dashes for minus.
enum NumberText {
  /// ASCII digits, ASCII blanks single and none at the ends, "-" for every minus and dash.
  static func plain(_ text: String) -> String {
    var isPlain = true
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) {
        isPlain = false
        break
      }
      last = byte
    }
    if isPlain, last != 0x20 || text.isEmpty { return text }
    var result = String.UnicodeScalarView()
    var blankIsDue = false
    for scalar in text.unicodeScalars {
      guard let plain = plain(scalar) else { continue }
      if plain == " " {
        blankIsDue = !result.isEmpty
      } else {
        if blankIsDue { result.append(" ") }
        blankIsDue = false
        result.append(plain)
      }
    }
    return String(result)
  }

  /// The plain form of a scalar; nil for marks that only set direction.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0x61C, 0xFEFF: return nil
    case 0x66B: return ","
    case 0x66C, 0x2019, 0x2BC: return "'"
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: return "-"
    case 0xFF0E: return "."
    case 0xFF0C, 0x60C: return ","
    default: break
    }
    if scalar.properties.isWhitespace { return " " }
    if !scalar.isASCII, scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue, let digit = UInt8(exactly: value)
    {
      return Unicode.Scalar(UInt8(ascii: "0") + digit)
    }
    return scalar
  }
}
