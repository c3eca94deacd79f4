/// When something is to be done, as printed and as far as it can be told.
public struct Timeline: Hashable, Sendable {
  public enum Kind: String, Codable, Sendable {
    case deadline, period, duration, ongoing, recurring, mixed, unrecognised
  }

  private var shared: Shared<Fields>

  public var text: String {
    get { shared.fields.text }
    set { shared = shared.changed { $0.text = newValue } }
  }
  public var kind: Kind {
    get { shared.fields.kind }
    set { shared = shared.changed { $0.kind = newValue } }
  }
  /// Dates as "2026-06-30".
  public var start: String? {
    get { shared.fields.start }
    set { shared = shared.changed { $0.start = newValue } }
  }
  public var end: String? {
    get { shared.fields.end }
    set { shared = shared.changed { $0.end = newValue } }
  }
  public var minMonths: Int? {
    get { shared.fields.minMonths }
    set { shared = shared.changed { $0.minMonths = newValue } }
  }
  public var maxMonths: Int? {
    get { shared.fields.maxMonths }
    set { shared = shared.changed { $0.maxMonths = newValue } }
  }
  /// An ISO 8601 duration: "P3M".
  public var every: String? {
    get { shared.fields.every }
    set { shared = shared.changed { $0.every = newValue } }
  }

  package init(
    text: String, kind: Kind, start: String? = nil, end: String? = nil, minMonths: Int? = nil,
    maxMonths: Int? = nil, every: String? = nil
  ) {
    shared = Shared(
      Fields(
        text: text, kind: kind, start: start, end: end, minMonths: minMonths,
        maxMonths: maxMonths, every: every))
  }

  private struct Fields: Codable, Hashable, Sendable {
    var text: String
    var kind: Kind
    var start: String?
    var end: String?
    var minMonths: Int?
    var maxMonths: Int?
    var every: String?
  }
}

extension Timeline: Codable {
  public init(from decoder: any Decoder) throws {
    shared = Shared(try Fields(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws { try shared.fields.encode(to: encoder) }
}
