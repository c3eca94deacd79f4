/// An option of a command, as its table declares it.
struct Option: Sendable {
  var name: String
  var short: Character?
  /// What its value is called in help: "DIR"; nil for a switch.
  var value: String?
  /// The only values it takes, where there are only some.
  var choices: [String]
  var summary: String

  /// A switch.
  init(_ name: String, short: Character? = nil, _ summary: String) {
    self.init(name, short: short, value: nil, choices: [], summary)
  }

  init(
    _ name: String, short: Character? = nil, value: String?, choices: [String] = [],
    _ summary: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.choices = choices
    self.summary = summary
  }
}

/// A verb: what it is called, takes and does.
///
/// The table of verbs drives parsing, help, completions
/// and the man page, so that these cannot drift apart.
struct Command: Sendable {
  /// What a command's operands are.
  enum Operands: Sendable, Hashable {
    case none
    /// Documents: files, folders, patterns and "-".
    case documents
    /// One of these words, or several.
    case words([String])
    /// What the usage line calls them, and how many there are.
    case named(String, count: ClosedRange<Int>)
  }

  var name: String
  var summary: String
  /// What more there is to say; nil where the summary says it.
  var discussion: String?
  var operands: Operands
  var options: [Option]
  /// A command line to try.
  var example: String
  var run: @Sendable (Invocation) throws -> ExitStatus
}

/// A command line as understood: which command, its operands, its options' values.
struct Invocation {
  var command: Command
  var operands: [String] = []
  var values: [String: [String]] = [:]
  var terminal: Terminal

  /// Whether the switch was given.
  func has(_ option: String) -> Bool { values[option] != nil }
  /// The last value given.
  func value(_ option: String) -> String? { values[option]?.last }
  /// Every value given, also those joined with commas.
  func list(_ option: String) -> [String] {
    (values[option] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
  }
}

/// A command line that cannot be followed, or an order that cannot be carried out.
struct UsageError: Error, CustomStringConvertible {
  var description: String
}
