public import Findings

/// What a plan says of itself: its name, who issued it, when, for which years, in which money.
public struct Plan: Codable, Hashable, Sendable {
  /// The years that a plan covers.
  public struct Period: Codable, Hashable, Sendable {
    public var text: String
    public var start: String?
    public var end: String?

    package init(text: String, start: String? = nil, end: String? = nil) {
      self.text = text
      self.start = start
      self.end = end
    }
  }

  /// A date in a plan's own history: its approval, its notification.
  public struct Milestone: Codable, Hashable, Sendable {
    public var kind: String
    public var text: String
    /// "2025-11-14"; nil where it cannot be told.
    public var date: String?
    public var place: Place

    package init(kind: String, text: String, date: String?, place: Place) {
      self.kind = kind
      self.text = text
      self.date = date
      self.place = place
    }
  }

  /// A number of records that the plan says it has.
  public struct DeclaredCount: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
      case objectives, outcomes, activities
    }
    public var kind: Kind
    public var count: Int
    public var text: String
    public var place: Place

    package init(kind: Kind, count: Int, text: String, place: Place) {
      self.kind = kind
      self.count = count
      self.text = text
      self.place = place
    }
  }

  public var id: String
  public var title: String?
  public var issuer: String?
  /// "draft" where the document says so.
  public var status: String?
  /// BCP 47, the most used first.
  public var languages: [String]
  public var period: Period?
  public var fiscalYears: [String]
  /// Month and day: "07-01".
  public var fiscalYearStart: String?
  public var currency: String?
  /// What a printed amount is multiplied by: "1000000" where amounts are in millions.
  public var unit: String?
  public var dates: [Milestone]
  public var declaredCounts: [DeclaredCount]
  public var source: Source

  package init(
    id: String, title: String? = nil, issuer: String? = nil, status: String? = nil,
    languages: [String] = [], period: Period? = nil, fiscalYears: [String] = [],
    fiscalYearStart: String? = nil, currency: String? = nil, unit: String? = nil,
    dates: [Milestone] = [], declaredCounts: [DeclaredCount] = [], source: Source
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.status = status
    self.languages = languages
    self.period = period
    self.fiscalYears = fiscalYears
    self.fiscalYearStart = fiscalYearStart
    self.currency = currency
    self.unit = unit
    self.dates = dates
    self.declaredCounts = declaredCounts
    self.source = source
  }
}
