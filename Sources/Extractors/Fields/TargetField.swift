package import Records

/// What an indicator is to reach, told from the words of its cell.
package enum TargetField {
  /// Reads a target; words that begin with no number have only their text.
  package static func read(_ text: String) -> Target {
    var target = Target(text: text)
    var rest = Substring(text)
    guard let first = number(&rest) else { return target }
    target.value = first
    let beforeRange = rest
    rest = rest.drop { $0 == " " }
    if rest.first == "-" || rest.first == "–" {
      rest = rest.dropFirst().drop { $0 == " " }
      if let last = number(&rest) { target.upper = last } else { rest = beforeRange }
    } else {
      rest = beforeRange
    }
    if rest.first == "+" {
      target.comparison = .atLeast
      rest = rest.dropFirst()
    }
    rest = rest.drop { $0 == " " }
    if rest.first == "%" {
      target.unit = "%"
      target.base = base(rest.dropFirst().drop { $0 == " " })
    } else if !rest.isEmpty {
      target.unit = String(rest)
    }
    return target
  }

  /// What a percentage is of, behind "of" or a dash.
  private static func base(_ rest: Substring) -> String? {
    for lead in ["of ", "- ", "– "] where rest.hasPrefix(lead) {
      return String(rest.dropFirst(lead.count))
    }
    return nil
  }

  /// Digits with commas between groups of three, and a decimal point; taken off the front.
  private static func number(_ rest: inout Substring) -> ExactDecimal? {
    let token = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard case .value(let value) = AmountField(String(token)) else { return nil }
    rest = rest.dropFirst(token.count)
    return value
  }
}
