public import Findings

/// A sum of money as printed, and what it comes to in the currency's own unit.
public struct Amount: Codable, Hashable, Sendable {
  /// The fiscal year that it stands under, "2025-26"; nil for a total over years.
  public var fiscalYear: String?
  /// The heading of its column, where that names no year and the row has several amounts.
  public var column: String?
  /// In the currency's own unit; nil where a dash or blank is printed or the cell cannot be read.
  public var amount: ExactDecimal?
  public var printed: String
  public var place: Place

  package init(
    fiscalYear: String? = nil, column: String? = nil, amount: ExactDecimal?, printed: String,
    place: Place
  ) {
    self.fiscalYear = fiscalYear
    self.column = column
    self.amount = amount
    self.printed = printed
    self.place = place
  }
}
