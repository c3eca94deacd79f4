/// The language of a stretch of text, told from its script and its commonest small words.
enum Language {
  /// A BCP 47 tag: "ur", "ar", "fr" or "en"; nil where the text has no letters, or too few
  /// Arabic ones to tell Urdu from Arabic.
  static func guess(_ text: String) -> String? {
    var text = text
    let beginning = text.withUTF8 { bytes in
      let beginning = bytes.prefix(400)
      return (
        isASCII: beginning.allSatisfy { $0 < 0x80 },
        hasLetters: beginning.contains { $0.isASCIILetter }
      )
    }
    if beginning.isASCII {
      return beginning.hasLetters ? frenchWords(in: text) ? "fr" : "en" : nil
    }
    var latin = 0
    var arabic = 0
    var urdu = 0
    for scalar in text.unicodeScalars.prefix(400) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
        arabic += 1
        if urduLetters.contains(scalar) { urdu += 1 }
      default: break
      }
    }
    if latin == 0 && arabic == 0 { return nil }
    if arabic > latin { return urdu > 0 ? "ur" : arabic >= 40 ? "ar" : nil }
    return frenchWords(in: text) ? "fr" : "en"
  }

  /// Letters that Urdu has and Arabic has not.
  private static let urduLetters: Set<Unicode.Scalar> = [
    "ٹ", "ڈ", "ڑ", "ں", "ے", "ہ", "ھ", "گ", "چ", "پ", "ژ", "ک", "ی",
  ]

  private static func frenchWords(in text: String) -> Bool {
    var french = 0
    var english = 0
    var word: UInt32 = 0
    var length = 0
    for byte in text.utf8.prefix(600) {
      if byte.isASCIILetter || byte >= 0x80 {
        word = word << 8 | UInt32(byte | 0x20)
        length += 1
        continue
      }
      if length > 1, length <= 4 {
        if frenchSmallWords.contains(word) { french += 1 }
        if englishSmallWords.contains(word) { english += 1 }
      }
      (word, length) = (0, 0)
    }
    return french >= 2 && french > english
  }

  private static let frenchSmallWords = packed(
    "le", "la", "les", "des", "et", "du", "une", "dans", "pour", "sur", "aux")

  private static let englishSmallWords = packed(
    "the", "of", "and", "to", "in", "for", "on", "with", "is")

  /// Words of up to four letters, each as one number.
  private static func packed(_ words: String...) -> [UInt32] {
    words.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
