/// The words and numbers of a text about time, in lower case.
struct TimeWords {
  enum Token: Equatable {
    case word(String)
    /// Digits as printed, the first nine where there are more.
    case number(String)
    case mark(Character)
  }

  let tokens: [Token]

  /// A hyphen inside a word splits it, unless the whole word means something: "bi-annual".
  init(_ text: String) {
    var tokens: [Token] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCIIDigit {
        let digits = rest.prefix { $0.isASCIIDigit }
        tokens.append(.number(String(digits.prefix(9))))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let hyphened = rest.prefix { $0.isLetter || $0 == "-" }
        let letters = rest.prefix { $0.isLetter }
        let isWhole = hyphened.count > letters.count && Self.isMeant(String(hyphened))
        let word = isWhole ? hyphened : letters
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      } else {
        switch first {
        case "–", "—", "−", "‐", "‑": tokens.append(.mark("-"))
        case "’", "‘": tokens.append(.mark("'"))
        case " ", "\n", "\t", "\u{a0}", "\u{202f}": break
        default: tokens.append(.mark(first))
        }
        rest = rest.dropFirst()
      }
    }
    self.tokens = tokens
  }

  private static func isMeant(_ word: String) -> Bool {
    word == "on-going" || FrequencyField.interval(word) != nil
  }

  func word(_ index: Int) -> String? {
    if index < tokens.count, case .word(let word) = tokens[index] { word } else { nil }
  }

  /// Digits as a number where there are no more of them than `digits`.
  func number(_ index: Int, digits: ClosedRange<Int> = 1...4) -> Int? {
    guard index < tokens.count, case .number(let text) = tokens[index],
      digits.contains(text.utf8.count)
    else { return nil }
    return Int(text)
  }

  func mark(_ index: Int) -> Character? {
    if index < tokens.count, case .mark(let mark) = tokens[index] { mark } else { nil }
  }

  /// Whether a range goes on here: "-", "to", "through", "until", "à", "au".
  func isRange(_ index: Int) -> Bool {
    if mark(index) == "-" || mark(index) == "→" { return true }
    guard let word = word(index) else { return false }
    return ["to", "through", "thru", "until", "till", "à", "au", "jusqu", "up"].contains(word)
  }
}
