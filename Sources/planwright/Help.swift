/// Help, written from the command table.
enum Help {
  static let tagline = "read published action plans into records that can be checked"

  /// All commands, a line each.
  static var overview: String {
    let width = CommandTable.all.map(\.name.count).max() ?? 0
    let commands = CommandTable.all.map { "  \(padded($0.name, width))  \($0.summary)" }
    return """
      planwright – \(tagline)

      Usage: planwright COMMAND [OPTION…] [OPERAND…]

      Commands:
      \(commands.joined(separator: "\n"))

      Options of every command:
      \(options(Arguments.common))

      Exit status:
      \(exitStatuses.map { "  \(padded(String($0.0.rawValue), 3))  \($0.1)" }.joined(separator: "\n"))

      planwright COMMAND --help tells more, with an example.

      """
  }

  static func text(for command: Command) -> String {
    """
    \(command.summary).

    Usage: \(usage(of: command))
    \(command.discussion.map { "\n\(wrapped($0, 88, indent: ""))\n" } ?? "")
    Options:
    \(options(command.options + Arguments.common))

    Example:
      \(command.example)

    """
  }

  static func usage(of command: Command) -> String {
    let operands =
      switch command.operands {
      case .none: ""
      case .documents: " PATH…"
      case .words(let words): " \(words.joined(separator: "|"))"
      case .named(let name, _): " \(name)"
      }
    return "planwright \(command.name) [OPTION…]\(operands)"
  }

  static let exitStatuses: [(ExitStatus, String)] = [
    (.clean, "everything was done, and nothing found at or above --fail-on"),
    (
      .findings,
      "there are findings at or above --fail-on; with diff --exit-code, differences; of rules, faults"
    ),
    (.unusable, "the command line, the rules or the disk would not do"),
    (.unread, "some inputs could not be read; the others were done"),
    (.defect, "a defect of planwright itself"),
  ]

  /// "-o, --output DIR".
  static func heading(of option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? ""
    return "\(short)--\(option.name)" + (option.value.map { " \($0)" } ?? "")
  }

  /// An option's summary with the values that it takes.
  static func summary(of option: Option) -> String {
    option.choices.isEmpty
      ? option.summary : "\(option.summary): \(option.choices.joined(separator: ", "))"
  }

  private static func options(_ options: [Option]) -> String {
    let width = options.map { heading(of: $0).count }.max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    return options.map { option in
      "  \(padded(heading(of: option), width))  "
        + wrapped(summary(of: option), 96 - width - 4, indent: indent)
    }.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The words of a text in lines of at most `width` characters, the second and later indented.
  private static func wrapped(_ text: String, _ width: Int, indent: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n\(indent)")
  }
}
