internal import PlanKit

/// Reads a command line by the command table.
enum Arguments {
  /// The options that every command takes.
  static let common = [
    Option("help", short: "h", "Show help and exit"),
    Option("version", "Show the versions of planwright and its libraries and exit"),
    Option("quiet", short: "q", "Say nothing on standard error but errors"),
    Option(
      "color", value: "WHEN", choices: ["auto", "always", "never"],
      "Colour messages (default: auto)"),
  ]

  /// The options, operands and values of a command's arguments.
  static func parse(
    _ arguments: [String], for command: Command, terminal: Terminal
  ) throws(UsageError) -> Invocation {
    var invocation = Invocation(command: command, terminal: terminal)
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        invocation.operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        invocation.operands.append(argument)
        continue
      }
      let (option, attached) = try find(argument, of: command)
      guard option.value != nil else {
        guard attached == nil else {
          throw UsageError(description: "--\(option.name) takes no value")
        }
        invocation.values[option.name, default: []].append("")
        continue
      }
      guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
        throw UsageError(description: "--\(option.name) needs a value: \(option.value ?? "")")
      }
      try check(value, for: option)
      invocation.values[option.name, default: []].append(value)
    }
    if !invocation.has("help") && !invocation.has("version") { try checkOperands(invocation) }
    return invocation
  }

  private static func find(
    _ argument: String, of command: Command
  ) throws(UsageError) -> (Option, attached: String?) {
    let options = command.options + common
    if argument.hasPrefix("--") {
      let parts = argument.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      if let option = options.first(where: { $0.name == name }) {
        return (option, parts.count == 2 ? String(parts[1]) : nil)
      }
      let near = Spelling.nearest(to: name, among: options.map(\.name))
      throw UsageError(
        description: "\(command.name) has no option --\(name)"
          + (near.map { "; did you mean --\($0)?" } ?? ""))
    }
    let letter = argument.dropFirst().first
    guard let option = options.first(where: { $0.short == letter && letter != nil }) else {
      throw UsageError(description: "\(command.name) has no option \(argument)")
    }
    let attached = argument.dropFirst(2)
    return (option, attached.isEmpty ? nil : String(attached))
  }

  private static func check(_ value: String, for option: Option) throws(UsageError) {
    guard !option.choices.isEmpty else { return }
    for word in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard !option.choices.contains(String(word)) else { continue }
      throw UsageError(
        description: "--\(option.name) cannot be \"\(word)\"; it is one of "
          + option.choices.joined(separator: ", "))
    }
  }

  private static func checkOperands(_ invocation: Invocation) throws(UsageError) {
    let (command, operands) = (invocation.command, invocation.operands)
    switch command.operands {
    case .none:
      if let extra = operands.first {
        throw UsageError(description: "\(command.name) takes no \"\(extra)\"")
      }
    case .documents:
      if operands.isEmpty {
        throw UsageError(
          description: "\(command.name) needs documents: files, folders, patterns, or - for stdin")
      }
    case .words(let words):
      for operand in operands where !words.contains(operand) {
        let near = Spelling.nearest(to: operand, among: words)
        throw UsageError(
          description: "\(command.name) knows no \"\(operand)\""
            + (near.map { "; did you mean \($0)?" } ?? "")
            + " (it knows \(words.joined(separator: ", ")))")
      }
      if operands.isEmpty {
        throw UsageError(
          description: "\(command.name) needs one of \(words.joined(separator: ", "))")
      }
    case .named(let name, let count):
      if !count.contains(operands.count) {
        throw UsageError(
          description: "\(command.name) needs \(name), and was given "
            + (operands.isEmpty ? "nothing" : operands.joined(separator: " ")))
      }
    }
  }
}
