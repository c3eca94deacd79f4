package import Records

/// A number as a costing table prints it, read whole or not at all.
package enum AmountField: Hashable, Sendable {
  case value(ExactDecimal)
  /// A dash or another sign that no amount is meant, kept apart from zero.
  case none
  case unreadable

  /// Reads plain digits with an optional sign, commas between groups of three and a decimal point.
  package init(_ printed: String) {
    if printed.isEmpty || printed.isDashes {
      self = .none
      return
    }
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
      default:
        self = .unreadable
        return
      }
    }
    guard group > 0, !grouped || point || group == 3,
      let value = ExactDecimal(
        String(decoding: digits, as: UTF8.self))
    else {
      self = .unreadable
      return
    }
    self = .value(value)
  }
}
