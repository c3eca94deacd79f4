/// An object of a rule file whose keys have been checked; every accessor is strict about types.
///
/// A key that is missing, or whose value is null, is absent.
package struct RuleObject: Sendable {
  package let node: RuleNode
  package let members: [RuleNode.Member]

  init(node: RuleNode, members: [RuleNode.Member]) {
    self.node = node
    self.members = members
  }

  /// The value under a key; nil where it is absent.
  package func value(_ key: String) -> RuleNode? {
    guard let member = members.first(where: { $0.key == key }), member.value.value != .null else {
      return nil
    }
    return member.value
  }

  /// The value under a key that must be there.
  package func required(_ key: String) throws(RuleError) -> RuleNode {
    guard let value = value(key) else { throw node.error("missing key \"\(key)\"") }
    return value
  }

  package func has(_ key: String) -> Bool { value(key) != nil }

  package func string(_ key: String) throws(RuleError) -> String { try required(key).string() }

  package func optionalString(_ key: String) throws(RuleError) -> String? {
    try value(key)?.string()
  }

  /// A list of strings, or one string; empty where the key is absent.
  package func strings(_ key: String) throws(RuleError) -> [String] {
    try value(key)?.strings() ?? []
  }

  package func int(_ key: String) throws(RuleError) -> Int { try required(key).int() }

  package func optionalInt(_ key: String) throws(RuleError) -> Int? { try value(key)?.int() }

  package func pattern(_ key: String) throws(RuleError) -> RulePattern {
    try required(key).pattern()
  }

  package func optionalPattern(_ key: String) throws(RuleError) -> RulePattern? {
    try value(key)?.pattern()
  }

  /// A list of patterns, or one pattern; empty where the key is absent.
  package func patterns(_ key: String) throws(RuleError) -> [RulePattern] {
    try value(key)?.patterns() ?? []
  }

  package func oneOf<Choice>(_ key: String, _ type: Choice.Type) throws(RuleError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    try required(key).oneOf(type)
  }

  package func optionalOneOf<Choice>(_ key: String, _ type: Choice.Type) throws(RuleError)
    -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    try value(key)?.oneOf(type)
  }

  /// The items of a list; empty where the key is absent.
  package func objects(_ key: String) throws(RuleError) -> [RuleNode] {
    try value(key)?.array() ?? []
  }

  /// The members of an object whose keys are free, as written; empty where the key is absent.
  package func entries(_ key: String) throws(RuleError) -> [RuleNode.Member] {
    try value(key)?.entries() ?? []
  }
}
