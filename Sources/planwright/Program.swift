internal import Batch
internal import PlanKit

/// Runs a command line.
enum Program {
  static func run(_ arguments: [String]) -> ExitStatus {
    var terminal = Terminal()
    do {
      return try carryOut(arguments, &terminal)
    } catch let error as UsageError {
      terminal.error(error.description)
      return .unusable
    } catch let error as PlanwrightError {
      terminal.error(error.description)
      return .unusable
    } catch let error as BatchError {
      terminal.error(error.description)
      return .unusable
    } catch {
      terminal.error("a defect of planwright, please report it: \(error)")
      return .defect
    }
  }

  private static func carryOut(_ arguments: [String], _ terminal: inout Terminal) throws
    -> ExitStatus
  {
    guard let first = arguments.first else {
      throw UsageError(description: "no command\n\n\(Help.overview)")
    }
    switch first {
    case "--help", "-h", "help":
      let named = first == "help" ? arguments.dropFirst().first : nil
      try terminal.put(
        try named.map { Help.text(for: try Self.command(named: $0)) } ?? Help.overview)
      return .clean
    case "--version":
      try terminal.put(versions)
      return .clean
    default: break
    }
    let command = try Self.command(named: first)
    var invocation = try Arguments.parse(
      Array(arguments.dropFirst()), for: command, terminal: terminal)
    if invocation.has("help") {
      try terminal.put(Help.text(for: command))
      return .clean
    }
    if invocation.has("version") {
      try terminal.put(versions)
      return .clean
    }
    terminal.isQuiet = invocation.has("quiet")
    terminal.colour = invocation.value("color").flatMap(Terminal.Colour.init) ?? .auto
    invocation.terminal = terminal
    return try command.run(invocation)
  }

  private static func command(named name: String) throws(UsageError) -> Command {
    if let command = CommandTable.command(named: name) { return command }
    let near = Spelling.nearest(to: name, among: CommandTable.all.map(\.name))
    throw UsageError(
      description: "no command \"\(name)\"" + (near.map { "; did you mean \($0)?" } ?? "")
        + "; planwright --help lists the commands")
  }

  private static var versions: String {
    "planwright \(Planwright.version)\n"
      + Versions.libraries.map { "\($0.name) \($0.version)\n" }.joined()
      + "sandbox: \(Sandbox.available)\n"
  }
}
