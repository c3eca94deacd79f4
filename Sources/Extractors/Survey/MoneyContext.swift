internal import Records

/// The currency and unit that the words around numbers name: "in crores of Rupees", "(A$,000)".
struct MoneyContext: Equatable {
  var currency: String?
  var unit: ExactDecimal?

  var isEmpty: Bool { currency == nil && unit == nil }

  /// Reads a caption, header or sentence; what it does not name stays nil.
  init(_ text: String) {
    let words = Self.words(text)
    for (index, word) in words.enumerated() {
      if let (multiplier, code) = MoneyWords.joined(word), word.uppercased() == word, unit == nil {
        (unit, currency) = (multiplier, currency ?? code)
        continue
      }
      if currency == nil, let code = Self.currency(word) { currency = code }
      if unit == nil, let multiplier = MoneyWords.multiplier(word) {
        // One letter is a unit only beside a currency: "US$ m".
        let neighbours = [index - 1, index + 1].filter(words.indices.contains)
        let isWord = word.count > 2 || word == "cr" || word == "bn" || word == "mn"
        let isZeros = word.hasPrefix("000")
        let isBeside = neighbours.contains { Self.currency(words[$0]) != nil }
        if isZeros ? isBeside || words.contains("in") || text.hasPrefix("(") : isWord || isBeside {
          unit = multiplier
        }
      }
    }
  }

  init() {}

  /// This context, completed by another.
  func or(_ other: MoneyContext) -> MoneyContext {
    var whole = self
    whole.currency = currency ?? other.currency
    whole.unit = unit ?? other.unit
    return whole
  }

  private static func currency(_ word: String) -> String? {
    // Three-letter words of the language are no currencies unless they are in capitals.
    let isCode = word.count == 3 && word.allSatisfy(\.isLetter)
    if isCode, word != word.uppercased() { return nil }
    if ["all", "try", "top", "nu", "re", "mad", "cup"].contains(word.lowercased()), !isCode {
      return nil
    }
    return MoneyWords.currency(word)
  }

  private static func words(_ text: String) -> [String] {
    let prepared = text.replacing("$,", with: "$ ").replacing("'000", with: " 000")
      .replacing("’000", with: " 000")
    return prepared.split { !($0.isLetter || $0.isNumber || "$€£¥₹৳₦".contains($0)) }
      .flatMap(split)
  }

  /// "A$000" is "A$" and "000"; "€m" stays whole, for units and currencies may be one word.
  private static func split(_ word: Substring) -> [String] {
    guard let digit = word.firstIndex(where: \.isNumber), digit != word.startIndex else {
      return [String(word)]
    }
    return [String(word[..<digit]), String(word[digit...])]
  }
}
