/// What kind of writing some text is.
package enum Script {
  /// How many more letters run from right to left than from left to right.
  package static func rightToLeftBalance(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + direction(of: $1) }
  }

  /// 1 for a letter that runs from right to left, -1 for one that runs from left to right, else 0.
  package static func direction(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: -1
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: 1
    default: 0
    }
  }

  package static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    opens(scalar) || closes(scalar)
  }

  static func opens(_ scalar: Unicode.Scalar) -> Bool { "([{«".unicodeScalars.contains(scalar) }

  static func closes(_ scalar: Unicode.Scalar) -> Bool { ")]}»".unicodeScalars.contains(scalar) }

  /// Whether a piece of text states a quantity: digits, with signs and marks but hardly a letter.
  static func isNumeric(_ text: String) -> Bool {
    var digits = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      default: if scalar.value > 0xBF, scalar.properties.isAlphabetic { letters += 1 }
      }
    }
    if digits == 0 {
      // What tables print for a missing number.
      return ["-", "–", "—", ":", "n.a.", "n/a", "na", "..", "...", "x", "*"].contains(
        text.lowercased())
    }
    return letters <= 1 || letters * 3 <= digits
  }

  /// Whether the first letter of the text is small.
  static func startsSmall(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
      if (0x30...0x39).contains(scalar.value) { return false }
    }
    return false
  }
}
