/// What an indicator is to reach, or where it stands today, as printed and as far as it can be told.
public struct Target: Codable, Hashable, Sendable {
  public enum Comparison: String, Codable, Sendable {
    case atLeast, atMost, moreThan, lessThan, about
  }
  public var text: String
  public var value: ExactDecimal?
  /// The upper end of a range: 3 in "2-3 studies".
  public var upper: ExactDecimal?
  public var unit: String?
  /// What a percentage is of: "CLS 2022-23 identified OOSC".
  public var base: String?
  public var comparison: Comparison?

  package init(
    text: String, value: ExactDecimal? = nil, upper: ExactDecimal? = nil, unit: String? = nil,
    base: String? = nil, comparison: Comparison? = nil
  ) {
    self.text = text
    self.value = value
    self.upper = upper
    self.unit = unit
    self.base = base
    self.comparison = comparison
  }
}
