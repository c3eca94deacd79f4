internal import Documents

/// A look at the bytes of a passage that spares most of them the reading of their words.
enum PassageScreen {
  /// Whether a text may hold an acronym, a name or a span of years; false only where none is.
  ///
  /// It may where a piece between blanks has two capitals, where letters make a word that names
  /// begin or end with or the word "year", where four digits may be one, and wherever there is
  /// more than ASCII.
  static func mayTell(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var screen = Screen()
      for byte in bytes where screen.isSettled(by: byte) { return true }
      return screen.endsWord()
    }
  }

  /// The same of a cell, whose footnote marks are no part of what is read.
  static func mayTell(_ text: RichText) -> Bool { !text.spans.isEmpty || mayTell(text.text) }

  private struct Screen {
    private var capitals = 0
    private var word: UInt64 = 0
    private var letters = 0
    private var digits = 0
    private var firstDigit: UInt8 = 0

    mutating func isSettled(by byte: UInt8) -> Bool {
      switch byte {
      case 0x61...0x7A: return takesLetter(byte)
      case 0x41...0x5A:
        capitals += 1
        return capitals > 1 || takesLetter(byte | 0x20)
      case 0x30...0x39:
        if letters > 0, endsWord() { return true }
        if digits == 0 { firstDigit = byte }
        digits += 1
        return false
      case 0x80...: return true
      default:
        if byte == 0x20 { capitals = 0 }
        return endsWord()
      }
    }

    private mutating func takesLetter(_ letter: UInt8) -> Bool {
      if digits > 0, endsWord() { return true }
      if letters < 8 { word = word << 8 | UInt64(letter) }
      letters += 1
      return false
    }

    /// Whether the word or number that ends here is one of those looked for.
    mutating func endsWord() -> Bool {
      defer { (word, letters, digits) = (0, 0, 0) }
      if digits == 4 { return firstDigit == 0x31 || firstDigit == 0x32 }
      return letters > 2 && PassageScreen.beginnings[Int(letters & 15)].contains(word)
    }
  }

  /// For each number of letters the words looked for, each as the bytes of its first eight.
  private static let beginnings: [[UInt64]] = {
    var beginnings = [[UInt64]](repeating: [], count: 16)
    for word in NameProse.heads + ["year"] {
      let packed = word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      beginnings[word.utf8.count & 15].append(packed)
    }
    return beginnings
  }()
}
