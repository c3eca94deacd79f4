/// A value in a rule file, with the place where it stands.
package struct RuleNode: Hashable, Sendable {
  /// What JSON5 can hold; a number keeps its plain digits, so that none passes through binary.
  package indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([RuleNode])
    case object([Member])

    /// The kind in words: "a string".
    package var kind: String {
      switch self {
      case .null: "null"
      case .bool: "true or false"
      case .number: "a number"
      case .string: "a string"
      case .array: "a list"
      case .object: "an object"
      }
    }
  }

  /// A key of an object with its value, and where the key stands.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var line: Int
    package var column: Int
    package var value: RuleNode
  }

  package var value: Value
  package var file: String
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// "tables[0].header"; empty at the top.
  package var keyPath: String

  /// The value that the bytes of a rule file hold: JSON5 without NaN and Infinity.
  ///
  /// Source of the grammar: json5.org, "The JSON5 Data Interchange Format", 1.0.0.
  /// - Throws: `RuleError` for bad UTF-8, bad syntax, a key given twice, a meaningless escape,
  ///   more than 1 MB or more than 64 levels.
  package static func parse(_ bytes: [UInt8], file: String) throws(RuleError) -> RuleNode {
    var parser = try JSON5Parser(bytes, file: file)
    return try parser.document()
  }

  /// An error that stands at this value.
  package func error(_ problem: String, allowed: [String] = []) -> RuleError {
    RuleError(
      file: file, line: line, column: column, keyPath: keyPath, problem: problem, allowed: allowed)
  }

  private func wrongKind(expected: String) -> RuleError {
    error("expected \(expected), found \(value.kind)")
  }
}

extension RuleNode {
  /// The object with its keys checked; its error names the unknown key and the nearest known one.
  package func object(allowing keys: [String]) throws(RuleError) -> RuleObject {
    let members = try entries()
    for member in members where !keys.contains(member.key) {
      throw RuleError(
        file: file, line: member.line, column: member.column, keyPath: keyPath,
        problem: "unknown key \"\(member.key)\"", allowed: keys,
        suggestion: NearestWord.to(member.key, among: keys))
    }
    return RuleObject(node: self, members: members)
  }

  /// The members of an object whose keys are free, as written.
  package func entries() throws(RuleError) -> [Member] {
    guard case .object(let members) = value else { throw wrongKind(expected: "an object") }
    return members
  }

  package func array() throws(RuleError) -> [RuleNode] {
    guard case .array(let items) = value else { throw wrongKind(expected: "a list") }
    return items
  }

  package func string() throws(RuleError) -> String {
    guard case .string(let text) = value else { throw wrongKind(expected: "a string") }
    return text
  }

  /// A list of strings; one string stands for a list of one.
  package func strings() throws(RuleError) -> [String] {
    if case .string(let text) = value { return [text] }
    guard case .array(let items) = value else {
      throw wrongKind(expected: "a string or a list of strings")
    }
    var strings: [String] = []
    for item in items { strings.append(try item.string()) }
    return strings
  }

  package func int() throws(RuleError) -> Int {
    guard case .number(let digits) = value else { throw wrongKind(expected: "a whole number") }
    guard let number = Int(digits) else {
      throw error("expected a whole number, found \(digits)")
    }
    return number
  }

  /// The string as a pattern, compiled.
  package func pattern() throws(RuleError) -> RulePattern {
    let text = try string()
    guard let pattern = RulePattern(text) else {
      throw error("not a regular expression: \"\(text)\"")
    }
    return pattern
  }

  /// A list of patterns; one string stands for a list of one.
  package func patterns() throws(RuleError) -> [RulePattern] {
    guard case .array(let items) = value else { return [try pattern()] }
    var patterns: [RulePattern] = []
    for item in items { patterns.append(try item.pattern()) }
    return patterns
  }

  /// The string as one of an enumeration's words.
  package func oneOf<Choice>(_ type: Choice.Type) throws(RuleError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue)
      var unknown = error("unknown word \"\(text)\"", allowed: words)
      unknown.suggestion = NearestWord.to(text, among: words)
      throw unknown
    }
    return choice
  }
}
