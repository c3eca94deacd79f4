internal import Batch
internal import Foundation
internal import PlanKit

extension Command {
  static let pipe = Command(
    name: "pipe", summary: "Answer each line of standard input with one line of JSON",
    discussion: """
      A line is a path, or a JSON object with "path", or with "name" and "base64". Each gets one \
      JSON line, in order; a document that cannot be converted too. Nothing is written to the \
      disk. With --null a line ends in NUL and may hold newlines. Every option can also come from the environment, --max-memory 500000000 as \
      PLANWRIGHT_MAX_MEMORY=500000000, for runners that split commands on blanks.
      """,
    operands: .none,
    options: [
      Option(
        "files", value: "LIST", "The output files to answer with (default: plan.json,findings.json)"
      ),
      Option("null", short: "0", "The lines of standard input are ended by NUL"),
      Option("format", short: "f", value: "LIST", choices: Formats.names, "The formats to make"),
      Option(
        "select", value: "LIST", choices: Formats.tables,
        "The tables to make, in formats that hold tables"),
    ] + DocumentOptions.extraction + DocumentOptions.csv + IsolationOptions.limits,
    example: "ls Inbox/* | planwright pipe > answers.jsonl", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let invocation = try withEnvironment(invocation)
    let (launch, _) = try IsolationOptions.launch(of: invocation)
    let files = invocation.has("files") ? invocation.list("files") : ["plan.json", "findings.json"]
    let pipe = Pipe(launch, files: files)
    var lines = LineReader(
      STDIN_FILENO, longest: Pipe.longestLine,
      endedBy: InputPaths.terminator(of: invocation))
    while let line = lines.next() {
      try invocation.terminal.put(Array((try pipe.answer(line) + "\n").utf8))
    }
    return .clean
  }

  /// The command line, and from the environment what it does not say.
  private static func withEnvironment(_ invocation: Invocation) throws(UsageError) -> Invocation {
    let environment = ProcessInfo.processInfo.environment
    var said: [String] = []
    for option in invocation.command.options where !invocation.has(option.name) {
      let name = option.name.uppercased().replacing("-", with: "_")
      guard let value = environment["PLANWRIGHT_\(name)"], !value.isEmpty else { continue }
      said.append(option.value == nil ? "--\(option.name)" : "--\(option.name)=\(value)")
    }
    let more = try Arguments.parse(
      said, for: invocation.command, terminal: invocation.terminal)
    var invocation = invocation
    invocation.values.merge(more.values) { own, _ in own }
    return invocation
  }
}
