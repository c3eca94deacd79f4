/// How often something is reported, as printed.
public struct Frequency: Codable, Hashable, Sendable {
  public var text: String
  /// An ISO 8601 duration, "P1Y"; nil where the words name none.
  public var every: String?

  package init(text: String, every: String? = nil) {
    self.text = text
    self.every = every
  }
}
