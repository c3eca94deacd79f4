/// A body that takes part in a plan, once, whatever the cells call it.
public struct Organisation: Codable, Hashable, Sendable {
  public var id: String
  public var name: String
  public var acronym: String?

  package init(id: String, name: String, acronym: String? = nil) {
    self.id = id
    self.name = name
    self.acronym = acronym
  }
}
