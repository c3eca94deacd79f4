public import Findings

/// A line of the detailed costing: what an activity costs by year, and who pays.
public struct Costing: Codable, Hashable, Sendable {
  public var id: String
  /// The id of the activity that it names; nil where no such activity is found.
  public var activity: String?
  public var title: String
  public var fundingType: String?
  public var fundingSource: String?
  public var amounts: [Amount]
  /// The line's own total as printed.
  public var total: Amount?
  /// What else its row prints, by heading.
  public var details: [Detail]?
  public var places: [Place]

  package init(
    id: String, activity: String?, title: String, fundingType: String? = nil,
    fundingSource: String? = nil, amounts: [Amount], total: Amount? = nil, places: [Place]
  ) {
    self.id = id
    self.activity = activity
    self.title = title
    self.fundingType = fundingType
    self.fundingSource = fundingSource
    self.amounts = amounts
    self.total = total
    self.places = places
  }
}

extension Costing {
  /// What the line comes to over all years: its years added up, or where it has none, its total.
  ///
  /// Nil where it prints no number for it, or past 38 digits. Columns that name no year are not
  /// added up: they may be a budget beside what was spent.
  package var overall: ExactDecimal? {
    let years = amounts.filter { $0.fiscalYear != nil }
    return years.isEmpty ? total?.amount : ExactDecimal.sum(years.compactMap(\.amount))
  }
}
