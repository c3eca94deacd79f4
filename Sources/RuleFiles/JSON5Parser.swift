/// A strict reader of JSON5 that knows where everything stands.
///
/// Source of the grammar: json5.org, "The JSON5 Data Interchange Format", 1.0.0. Stricter than it:
/// NaN, Infinity, keys given twice and escapes that mean nothing are refused.
struct JSON5Parser {
  static let maximumBytes = 1_000_000
  static let maximumDepth = 64

  private let scalars: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  private var depth = 0

  init(_ bytes: [UInt8], file: String) throws(RuleError) {
    self.file = file
    let whole = RuleError(file: file, line: 0, column: 0, keyPath: "", problem: "")
    guard bytes.count <= Self.maximumBytes else {
      var error = whole
      error.problem = "\(bytes.count) bytes; a rule file has at most \(Self.maximumBytes)"
      throw error
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      var error = whole
      error.problem = "not UTF-8"
      throw error
    }
    scalars = Array(text.unicodeScalars)
  }

  /// The one value of the file.
  mutating func document() throws(RuleError) -> RuleNode {
    if current == "\u{feff}" { advance() }
    try skipBlank(in: "")
    let node = try value(at: "")
    try skipBlank(in: "")
    if let current { throw error("expected the end of the file, found \(shown(current))", in: "") }
    return node
  }
}

// Values
extension JSON5Parser {
  private mutating func value(at keyPath: String) throws(RuleError) -> RuleNode {
    let (line, column) = (line, column)
    let value: RuleNode.Value
    switch current {
    case "{": value = .object(try members(of: keyPath))
    case "[": value = .array(try items(of: keyPath))
    case "\"", "'": value = .string(try quoted(in: keyPath))
    case "+", "-", ".": value = .number(try number(in: keyPath))
    case .some(let scalar) where ("0"..."9").contains(scalar):
      value = .number(try number(in: keyPath))
    case .some(let scalar) where Self.beginsName(scalar):
      value = try word(in: keyPath)
    case .some(let scalar): throw error("expected a value, found \(shown(scalar))", in: keyPath)
    case nil: throw error("expected a value, found the end of the file", in: keyPath)
    }
    return RuleNode(value: value, file: file, line: line, column: column, keyPath: keyPath)
  }

  private mutating func word(in keyPath: String) throws(RuleError) -> RuleNode.Value {
    let start = self
    switch try name(in: keyPath) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let other:
      throw start.error("\"\(other)\" is not a value; a string stands in quotes", in: keyPath)
    }
  }

  private mutating func members(of keyPath: String) throws(RuleError) -> [RuleNode.Member] {
    try enter(in: keyPath)
    var members: [RuleNode.Member] = []
    var lineOfKey: [String: Int] = [:]
    try skipBlank(in: keyPath)
    while current != "}" {
      let start = self
      let key: String
      switch current {
      case "\"", "'": key = try quoted(in: keyPath)
      case .some(let scalar) where Self.beginsName(scalar) || scalar == "\\":
        key = try name(in: keyPath)
      case .some(let scalar):
        throw error("expected a key or }, found \(shown(scalar))", in: keyPath)
      case nil: throw error("expected a key or }, found the end of the file", in: keyPath)
      }
      if let first = lineOfKey.updateValue(start.line, forKey: key) {
        throw start.error("key \"\(key)\" is given twice, first on line \(first)", in: keyPath)
      }
      try skipBlank(in: keyPath)
      guard current == ":" else {
        throw error("expected : after the key \"\(key)\", found \(shown(current))", in: keyPath)
      }
      advance()
      try skipBlank(in: keyPath)
      let node = try value(at: keyPath.isEmpty ? key : "\(keyPath).\(key)")
      members.append(.init(key: key, line: start.line, column: start.column, value: node))
      try separator(or: "}", in: keyPath)
    }
    leave()
    return members
  }

  private mutating func items(of keyPath: String) throws(RuleError) -> [RuleNode] {
    try enter(in: keyPath)
    var items: [RuleNode] = []
    try skipBlank(in: keyPath)
    while current != "]" {
      items.append(try value(at: "\(keyPath)[\(items.count)]"))
      try separator(or: "]", in: keyPath)
    }
    leave()
    return items
  }

  private mutating func separator(
    or end: Unicode.Scalar, in keyPath: String
  ) throws(RuleError) {
    try skipBlank(in: keyPath)
    if current == "," {
      advance()
      try skipBlank(in: keyPath)
    } else if current != end {
      throw error("expected a comma or \(end), found \(shown(current))", in: keyPath)
    }
  }

  private mutating func enter(in keyPath: String) throws(RuleError) {
    depth += 1
    if depth > Self.maximumDepth {
      throw error("more than \(Self.maximumDepth) levels", in: keyPath)
    }
    advance()
  }

  private mutating func leave() {
    depth -= 1
    advance()
  }
}

// Blanks, comments and positions
extension JSON5Parser {
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  mutating func advance() {
    guard index < scalars.count else { return }
    let scalar = scalars[index]
    index += 1
    if scalar == "\n" || (scalar == "\r" && current != "\n") {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private mutating func skipBlank(in keyPath: String) throws(RuleError) {
    while let scalar = current {
      if scalar == "/", next == "/" {
        while current != nil, current != "\n", current != "\r" { advance() }
      } else if scalar == "/", next == "*" {
        let start = self
        advance()
        advance()
        while !(current == "*" && next == "/") {
          guard current != nil else {
            throw start.error("a comment without its closing */", in: keyPath)
          }
          advance()
        }
        advance()
        advance()
      } else if Self.isBlank(scalar) {
        advance()
      } else {
        return
      }
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x9...0xd).contains(scalar.value)
      : scalar == "\u{feff}" || scalar.properties.isWhitespace
  }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "$": true
    default: !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .connectorPunctuation: true
    default: false
    }
  }

  func shown(_ scalar: Unicode.Scalar?) -> String {
    guard let scalar else { return "the end of the file" }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      return "U+" + String(scalar.value, radix: 16, uppercase: true)
    default: return "\"\(scalar)\""
    }
  }

  func error(_ problem: String, in keyPath: String) -> RuleError {
    RuleError(file: file, line: line, column: column, keyPath: keyPath, problem: problem)
  }
}
