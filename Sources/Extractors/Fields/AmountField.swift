package import Records

/// A number as a costing table prints it, read whole or not at all.
package enum AmountField: Hashable, Sendable {
  case value(ExactDecimal)
  /// A number whose own text names its unit, "0.75 million": already in the currency's own unit.
  case absolute(ExactDecimal)
  /// A dash or another sign that no amount is meant, kept apart from zero.
  case none
  case unreadable

  /// Reads an amount in the convention of its table; a percentage is none.
  package init(_ printed: String, _ convention: NumberConvention = .point) {
    if printed.isEmpty || printed.isDashes {
      self = .none
    } else if convention == .point, let value = Self.plain(printed) {
      self = .value(value)
    } else if let number = PrintedNumber.read(printed, convention), !number.isPercentage {
      guard let value = number.value else {
        self = .none
        return
      }
      guard let multiplier = number.multiplier else {
        self = .value(value)
        return
      }
      self = value.multiplied(by: multiplier).map { .absolute($0) } ?? .unreadable
    } else {
      self = .unreadable
    }
  }

  /// Plain digits with an optional sign, commas between groups of three and a decimal point.
  private static func plain(_ printed: String) -> ExactDecimal? {
    var digits: [UInt8] = []
    var group = 0
    var grouped = false
    var point = false
    for (index, byte) in printed.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: digits.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte)
        group += 1
      case UInt8(ascii: ",") where !point && group > 0 && group <= 3 && (!grouped || group == 3):
        (grouped, group) = (true, 0)
      case UInt8(ascii: ".") where !point && group > 0 && (!grouped || group == 3):
        (point, group) = (true, 0)
        digits.append(byte)
      default: return nil
      }
    }
    guard group > 0, !grouped || point || group == 3 else { return nil }
    if grouped, digits.first(where: { $0 != UInt8(ascii: "-") }) == UInt8(ascii: "0") { return nil }
    return ExactDecimal(String(decoding: digits, as: UTF8.self))
  }
}
