package import Records

/// What an indicator is to reach, told from the words of its cell.
package enum TargetField {
  /// Reads a target; words that begin with no number, or with a date, have only their text.
  package static func read(_ text: String, _ convention: NumberConvention = .point) -> Target {
    var target = Target(text: text)
    var rest = Substring(text)
    target.comparison = comparison(&rest)
    let currency = currency(&rest)
    guard let first = number(&rest, convention) else { return Target(text: text) }
    target.value = first
    takeRange(&rest, &target, convention)
    if rest.first == "+" {
      target.comparison = .atLeast
      rest = rest.dropFirst()
    }
    guard endsNumber(rest) else { return Target(text: text) }
    rest = rest.drop { $0 == " " }
    if rest.first == "%" || rest.lowercased().hasPrefix("percent") {
      target.unit = "%"
      rest = rest.first == "%" ? rest.dropFirst() : rest.drop { $0.isLetter }
      takeRange(&rest, &target, convention, percent: true)
      target.base = base(rest.drop { $0 == " " })
    } else {
      let words = rest.drop { $0 == " " }
      target.unit = [currency, words.isEmpty ? nil : String(words)].compactMap(\.self)
        .joined(separator: " ")
      if target.unit == "" { target.unit = nil }
    }
    return target
  }

  /// A second number behind a dash or "to": the upper end of a range.
  private static func takeRange(
    _ rest: inout Substring, _ target: inout Target, _ convention: NumberConvention,
    percent: Bool = false
  ) {
    guard target.upper == nil else { return }
    var ahead = rest.drop { $0 == " " }
    if let first = ahead.first, "-–—".contains(first) {
      ahead = ahead.dropFirst()
    } else if let word = ["to ", "à "].first(where: { ahead.lowercased().hasPrefix($0) }) {
      ahead = ahead.dropFirst(word.count)
    } else {
      return
    }
    ahead = ahead.drop { $0 == " " }
    guard let last = number(&ahead, convention), let first = target.value, first <= last,
      endsNumber(ahead)
    else { return }
    if percent {
      ahead = ahead.drop { $0 == " " }
      guard ahead.first == "%" else { return }
      ahead = ahead.dropFirst()
    }
    target.upper = last
    rest = ahead
  }

  /// Whether what follows digits leaves them a number: not "2nd", "24/7" or "10:30".
  private static func endsNumber(_ rest: Substring) -> Bool {
    guard let first = rest.first else { return true }
    if "/:'’".contains(first) { return false }
    let letters = rest.prefix { $0.isLetter }.lowercased()
    return !["st", "nd", "rd", "th", "er", "ème", "e", "d"].contains(letters)
  }

  /// What a percentage is of, behind "of" or a dash.
  private static func base(_ rest: Substring) -> String? {
    for lead in ["of ", "- ", "– ", "de ", "des "] where rest.hasPrefix(lead) {
      return String(rest.dropFirst(lead.count))
    }
    return nil
  }

  /// Digits with their marks, taken off the front.
  private static func number(
    _ rest: inout Substring, _ convention: NumberConvention
  ) -> ExactDecimal? {
    var token = rest.prefix { $0.isASCIIDigit || $0 == "," || $0 == "." }
    while let last = token.last, !last.isASCIIDigit { token.removeLast() }
    guard let value = convention.value(of: token) else { return nil }
    rest = rest.dropFirst(token.count)
    if let mark = rest.first, mark == "," || mark == ".",
      let next = rest.dropFirst().first, next != " "
    {
      return nil
    }
    return value
  }

  private static func currency(_ rest: inout Substring) -> String? {
    let word = rest.prefix { !$0.isASCIIDigit && $0 != " " }
    guard !word.isEmpty, let currency = MoneyWords.currency(word) else { return nil }
    rest = rest.dropFirst(word.count).drop { $0 == " " }
    return currency
  }

  /// Words or signs that bound or blur the number, taken off the front.
  private static func comparison(_ rest: inout Substring) -> Target.Comparison? {
    let lower = rest.lowercased()
    for (lead, comparison) in comparisons where lower.hasPrefix(lead) {
      let ahead = rest.dropFirst(lead.count).drop { $0 == " " }
      guard let next = ahead.first, next.isASCIIDigit || !next.isLetter else { continue }
      rest = ahead
      return comparison
    }
    return nil
  }

  private static let comparisons: [(String, Target.Comparison)] = [
    ("at least ", .atLeast), ("minimum of ", .atLeast), ("minimum ", .atLeast), ("≥", .atLeast),
    (">=", .atLeast), ("au moins ", .atLeast), ("not less than ", .atLeast),
    ("no less than ", .atLeast), ("at most ", .atMost), ("up to ", .atMost),
    ("maximum of ", .atMost), ("maximum ", .atMost), ("not more than ", .atMost),
    ("no more than ", .atMost), ("≤", .atMost), ("<=", .atMost), ("au plus ", .atMost),
    ("more than ", .moreThan), ("over ", .moreThan), ("above ", .moreThan), (">", .moreThan),
    ("plus de ", .moreThan), ("less than ", .lessThan), ("below ", .lessThan),
    ("under ", .lessThan), ("<", .lessThan), ("moins de ", .lessThan), ("about ", .about),
    ("around ", .about), ("approximately ", .about), ("approx. ", .about), ("circa ", .about),
    ("ca. ", .about), ("environ ", .about), ("~", .about), ("≈", .about),
  ]
}
