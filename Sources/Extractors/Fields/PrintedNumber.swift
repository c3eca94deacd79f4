package import Records

/// A number as the world prints it, with what is printed beside it, read whole or not at all.
package struct PrintedNumber: Hashable, Sendable {
  /// The number, its sign applied and its unit not; nil where the text says that there is none.
  package var value: ExactDecimal?
  /// The digits as printed, without sign: "22.584,300".
  package var digits: String
  /// An ISO 4217 code, or the sign where several countries share it.
  package var currency: String?
  /// What the text itself multiplies by: a million in "0.75 million".
  package var multiplier: ExactDecimal?
  package var isPercentage: Bool
  /// The mark of a footnote behind it: "*", "²".
  package var footnote: String?
  /// Whether the other convention reads another number.
  package var isAmbiguous: Bool

  /// Reads a text; nil where any of it is something else.
  package static func read(
    _ text: String, _ convention: NumberConvention = .point
  ) -> PrintedNumber? {
    var scanner = Scanner(NumberText.plain(text))
    return scanner.number(convention)
  }

  /// Whether a number may begin with a word: a currency, a unit, or both.
  static func mayBegin(with word: String) -> Bool {
    MoneyWords.currency(word) != nil || MoneyWords.multiplier(word) != nil
      || MoneyWords.joined(word) != nil
  }

  /// The value in the unit that the text itself names, or else in the one given.
  package func value(inUnit unit: ExactDecimal) -> ExactDecimal? {
    value?.multiplied(by: multiplier ?? unit)
  }
}

extension PrintedNumber {
  /// Takes a number apart from both ends.
  private struct Scanner {
    private var rest: Substring
    private var currency: String?
    private var multiplier: ExactDecimal?
    private var isNegative = false
    private var isPercentage = false
    private var footnote: String?

    init(_ text: String) { rest = text[...] }

    mutating func number(_ convention: NumberConvention) -> PrintedNumber? {
      if MoneyWords.isNone(String(rest)) { return result(digits: "", convention) }
      guard !rest.isEmpty, rest.utf8.count <= 120 else { return nil }
      takeFootnote()
      takeFront()
      takeBack()
      if rest.hasPrefix("("), rest.hasSuffix(")"), rest.utf8.count > 2 {
        guard !isNegative else { return nil }
        isNegative = true
        rest = rest.dropFirst().dropLast()
        takeFront()
        takeBack()
      }
      if rest.isEmpty || rest == "-" || MoneyWords.isNone(String(rest)) {
        return currency == nil || isNegative ? nil : result(digits: "", convention)
      }
      return result(digits: String(rest), convention)
    }

    private func result(digits: String, _ convention: NumberConvention) -> PrintedNumber? {
      var number = PrintedNumber(
        value: nil, digits: digits, currency: currency, multiplier: multiplier,
        isPercentage: isPercentage, footnote: footnote, isAmbiguous: false)
      if digits.isEmpty { return number }
      guard let value = convention.value(of: digits) else { return nil }
      let other = (convention == .point ? NumberConvention.comma : .point).value(of: digits)
      number.isAmbiguous = other != nil && other != value
      number.value = isNegative ? value.negated : value
      return number
    }

    /// Takes signs and currencies off the front.
    private mutating func takeFront() {
      while let first = rest.first {
        if first == "-" || first == "+", rest.dropFirst().contains(where: \.isASCIIDigit),
          !isNegative
        {
          isNegative = first == "-"
          rest = rest.dropFirst().drop { $0 == " " }
          continue
        }
        let word = rest.prefix { !$0.isASCIIDigit && $0 != " " && $0 != "(" && $0 != "-" }
        guard !word.isEmpty, takes(word) else { return }
        rest = rest.dropFirst(word.count).drop { $0 == " " }
      }
    }

    /// Takes percent signs, units, currencies and marks of footnotes off the back.
    private mutating func takeBack() {
      while let last = rest.last, !last.isASCIIDigit, last != ")" || rest.hasPrefix("(") == false {
        if last == "%" {
          guard !isPercentage else { return }
          isPercentage = true
          rest = rest.dropLast()
          trimBack()
          continue
        }
        if rest.hasSuffix("/-") || rest.hasSuffix("/=") {
          rest = rest.dropLast(2)
          continue
        }
        let word = rest.reversed().prefix { !$0.isASCIIDigit && $0 != " " && $0 != ")" }
        guard !word.isEmpty, takes(String(word.reversed())) else { return }
        rest = rest.dropLast(word.count)
        trimBack()
        takeFootnote()
      }
    }

    private mutating func takes(_ word: some StringProtocol) -> Bool {
      if currency == nil, let found = MoneyWords.currency(word) {
        currency = found
        return true
      }
      if multiplier == nil, let found = MoneyWords.multiplier(word) {
        multiplier = found
        return true
      }
      if currency == nil, multiplier == nil, let found = MoneyWords.joined(word) {
        (multiplier, currency) = found
        return true
      }
      return ["of", "de", "d'"].contains(word.lowercased())
        && (currency != nil || multiplier != nil)
    }

    /// Takes the marks of footnotes off the back: asterisks, daggers, raised digits.
    private mutating func takeFootnote() {
      let marks = rest.reversed().prefix { "*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹".contains($0) }
      guard !marks.isEmpty, marks.count < rest.count else { return }
      footnote = String(marks.reversed()) + (footnote ?? "")
      rest = rest.dropLast(marks.count)
      trimBack()
    }

    private mutating func trimBack() { while rest.last == " " { rest.removeLast() } }
  }
}

extension Character {
  /// Whether it is one of "0" to "9".
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
