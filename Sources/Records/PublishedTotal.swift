public import Findings

/// A total that the plan itself prints.
public struct PublishedTotal: Codable, Hashable, Sendable {
  /// What a total is over.
  public enum Scope: String, Codable, Sendable, CaseIterable {
    case line, fundingSource, fundingType, outcome, objective, grand
  }
  public var id: String
  public var scope: Scope
  public var label: String
  public var fundingType: String?
  public var fundingSource: String?
  public var amounts: [Amount]
  public var total: Amount?
  public var places: [Place]

  package init(
    id: String, scope: Scope, label: String, fundingType: String? = nil,
    fundingSource: String? = nil, amounts: [Amount], total: Amount? = nil, places: [Place]
  ) {
    self.id = id
    self.scope = scope
    self.label = label
    self.fundingType = fundingType
    self.fundingSource = fundingSource
    self.amounts = amounts
    self.total = total
    self.places = places
  }
}
