/// A decimal number of up to 38 digits, exact; the only number that money is ever held in.
public struct ExactDecimal: Hashable, Sendable {
  /// The number's digits as an integer, and how many of them stand behind the point;
  /// no trailing zero stands behind the point.
  package let coefficient: Int128
  package let scale: Int

  package static let zero = ExactDecimal(0)

  package init(_ whole: Int) {
    self.coefficient = Int128(whole)
    self.scale = 0
  }

  /// `coefficient` divided by ten to the power of `scale`; nil past 38 digits.
  package init?(coefficient: Int128, scale: Int) {
    var (coefficient, scale) = (coefficient, scale)
    guard (-38...76).contains(scale) else { return nil }
    while scale < 0 {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      (coefficient, scale) = (product, scale + 1)
    }
    while scale > 0, coefficient % 10 == 0 {
      (coefficient, scale) = (coefficient / 10, scale - 1)
    }
    guard coefficient.magnitude <= Self.limit, scale <= 38 else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Plain digits with an optional sign and point, "-1234.50"; anything else is nil.
  package init?(_ digits: some StringProtocol) {
    var digits = String(digits)
    guard let number = digits.withUTF8(Self.init(digits:)) else { return nil }
    self = number
  }

  private init?(digits: UnsafeBufferPointer<UInt8>) {
    var coefficient: Int128 = 0
    var scale = 0
    var seenPoint = false
    var count = 0
    var negative = false
    for (index, byte) in digits.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ".") where !seenPoint && count > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        if seenPoint { scale += 1 }
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        let (sum, past) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        if overflow || past { return nil }
        coefficient = sum
      default: return nil
      }
    }
    guard count > 0, !(seenPoint && scale == 0) else { return nil }
    self.init(coefficient: negative ? -coefficient : coefficient, scale: scale)
  }

  private static let limit: UInt128 = 99_999_999_999_999_999_999_999_999_999_999_999_999
}

extension ExactDecimal {
  /// Both coefficients at one scale; nil where that takes more than 38 digits.
  private static func aligned(
    _ one: ExactDecimal, _ other: ExactDecimal
  ) -> (Int128, Int128, Int)? {
    let scale = max(one.scale, other.scale)
    guard let left = one.coefficient(at: scale), let right = other.coefficient(at: scale) else {
      return nil
    }
    return (left, right, scale)
  }

  /// The number as a whole number of units of the last of `scale` decimals; nil where that is too
  /// long.
  ///
  /// - Parameter scale: At least the number's own.
  package func coefficient(at scale: Int) -> Int128? {
    var value = coefficient
    for _ in self.scale..<max(self.scale, scale) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The sum; nil past 38 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (left, right, scale) = Self.aligned(self, other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(coefficient: sum, scale: scale)
  }

  /// The difference; nil past 38 digits.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The product; nil past 38 digits.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(coefficient: product, scale: scale + other.scale)
  }

  /// The quotient to one decimal, halves away from zero; nil by zero and past 38 digits.
  package func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard other.coefficient != 0, let (dividend, divisor, _) = Self.aligned(self, other),
      case let (tenfold, overflow) = dividend.multipliedReportingOverflow(by: 10), !overflow
    else { return nil }
    let (tenths, rest) = tenfold.quotientAndRemainder(dividingBy: divisor)
    let isHalf = rest.magnitude >= divisor.magnitude - rest.magnitude
    let step: Int128 = (dividend < 0) == (divisor < 0) ? 1 : -1
    return ExactDecimal(coefficient: isHalf ? tenths + step : tenths, scale: 1)
  }

  package var negated: ExactDecimal { ExactDecimal(unchecked: -coefficient, scale: scale) }
  package var magnitude: ExactDecimal { coefficient < 0 ? negated : self }
  package var isNegative: Bool { coefficient < 0 }

  private init(unchecked coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The sum of all; nil past 38 digits.
  package static func sum(_ numbers: some Sequence<ExactDecimal>) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for number in numbers {
      guard let next = total.adding(number) else { return nil }
      total = next
    }
    return total
  }
}

extension ExactDecimal: Comparable {
  public static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
    if let (left, right, _) = aligned(one, other) { return left < right }
    // Only numbers of very different size cannot be aligned; the one with fewer decimals is larger.
    if one.isNegative != other.isNegative { return one.isNegative }
    return (one.scale > other.scale) != one.isNegative
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits: "2000000", "-0.5".
  public var description: String {
    var digits = String(coefficient.magnitude)
    if scale > 0 {
      if digits.count <= scale {
        digits = String(repeating: "0", count: scale - digits.count + 1) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return coefficient < 0 ? "-" + digits : digits
  }
}

extension ExactDecimal: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let digits = try container.decode(String.self)
    guard let number = ExactDecimal(digits) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a plain decimal number: \(digits)")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
