/// The bodies that a cell names, in one role: lead, partner or responsible.
public struct Participants: Hashable, Sendable {
  private var shared: Shared<Fields>

  public var text: String {
    get { shared.fields.text }
    set { shared = shared.changed { $0.text = newValue } }
  }
  /// The ids of the organisations recognised, in the order of the text.
  public var organisations: [String] {
    get { shared.fields.organisations }
    set { shared = shared.changed { $0.organisations = newValue } }
  }
  /// Every other name in the text.
  public var unresolved: [String] {
    get { shared.fields.unresolved }
    set { shared = shared.changed { $0.unresolved = newValue } }
  }
  /// Whether the value stands in a row above, in a cell merged downwards.
  public var inherited: Bool {
    get { shared.fields.inherited }
    set { if newValue != inherited { shared = shared.changed { $0.inherited = newValue } } }
  }

  package init(
    text: String, organisations: [String], unresolved: [String], inherited: Bool = false
  ) {
    shared = Shared(
      Fields(
        text: text, organisations: organisations, unresolved: unresolved, inherited: inherited))
  }

  private struct Fields: Codable, Hashable, Sendable {
    var text: String
    var organisations: [String]
    var unresolved: [String]
    var inherited: Bool
  }
}

extension Participants {
  /// The text tells most of them apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Participants: Codable {
  public init(from decoder: any Decoder) throws {
    shared = Shared(try Fields(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws { try shared.fields.encode(to: encoder) }
}
