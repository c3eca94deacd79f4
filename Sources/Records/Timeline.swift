/// When something is to be done, as printed and as far as it can be told.
public struct Timeline: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable {
    case deadline, period, duration, ongoing, recurring, mixed, unrecognised
  }
  public var text: String
  public var kind: Kind
  /// Dates as "2026-06-30".
  public var start: String?
  public var end: String?
  public var minMonths: Int?
  public var maxMonths: Int?
  /// An ISO 8601 duration: "P3M".
  public var every: String?

  package init(
    text: String, kind: Kind, start: String? = nil, end: String? = nil, minMonths: Int? = nil,
    maxMonths: Int? = nil, every: String? = nil
  ) {
    self.text = text
    self.kind = kind
    self.start = start
    self.end = end
    self.minMonths = minMonths
    self.maxMonths = maxMonths
    self.every = every
  }
}
