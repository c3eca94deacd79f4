internal import Batch
internal import PlanKit

extension Command {
  static let batch = Command(
    name: "batch", summary: "Convert thousands of documents, any of them hostile, losing none",
    discussion: """
      Every file in the folders is an input, whatever its name, and ends with exactly one outcome \
      in batch.json and batch.csv. For - standard input lists the paths, a line each, or with \
      --null ended by NUL as find -print0 writes them; a pattern that no shell has expanded stands \
      for what it matches. Documents are read in worker processes that limits and a \
      sandbox hold in. A batch that was killed or stopped goes on where it was when the same \
      command is run again; one that is finished redoes only what changed.
      """,
    operands: .named("PATH…", count: 0...Int.max),
    options: [
      Option("output", short: "o", value: "DIR", "The folder to write into (default: Outputs)"),
      Option("null", short: "0", "The paths on standard input are ended by NUL (with -)"),
      Option("jobs", short: "j", value: "N", "Workers at once (default: the processors)"),
      Option("force", "Do everything again"),
      Option("retry", "Do again what crashed or hit a limit"),
      Option("json-progress", "Tell the progress as JSON lines"),
      Option("help-limits", "List all limits and exit"),
      Option("format", short: "f", value: "LIST", choices: Formats.names, "The formats to write"),
      Option(
        "select", value: "LIST", choices: Formats.tables,
        "The tables to write, in formats that hold tables"),
    ] + DocumentOptions.extraction + DocumentOptions.csv + DocumentOptions.failing
      + IsolationOptions.limits,
    example: "planwright batch Inbox --output Outbox", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    if invocation.has("help-limits") {
      try invocation.terminal.put(listing)
      return .clean
    }
    guard !invocation.operands.isEmpty else {
      throw UsageError(
        description: "batch needs files, folders, patterns, or - for a list: planwright batch Inbox"
      )
    }
    let (launch, recipe) = try IsolationOptions.launch(of: invocation)
    let inputs = try InputPaths.inputs(
      in: invocation.operands, listEndedBy: InputPaths.terminator(of: invocation))
    var order = BatchOrder(
      inputs: inputs, output: invocation.value("output") ?? "Outputs",
      recipe: recipe, launch: launch, jobs: try IsolationOptions.jobs(of: invocation),
      digest: Checksum.sha256)
    order.force = invocation.has("force")
    order.retry = invocation.has("retry")
    order.failOn = threshold(of: invocation)
    let style: Progress.Style =
      if invocation.has("quiet") {
        .quiet
      } else if invocation.has("json-progress") {
        .json
      } else {
        Progress.usual
      }
    let supervisor = try Supervisor(
      order, progress: Progress(style), interruption: Interruption())
    let status = ExitStatus(rawValue: try supervisor.run())
    return status == .unread && invocation.has("exit-zero") ? .clean : status
  }

  private static func threshold(of invocation: Invocation) -> Severity? {
    if invocation.has("exit-zero") { return nil }
    return Severity(rawValue: invocation.value("fail-on") ?? Severity.error.rawValue)
  }

  /// Every limit with its value, a line each.
  private static var listing: String {
    Limits.all.map { limit in
      "--\(limit.option) \(Limits()[keyPath: limit.field])\n    \(limit.unit): \(limit.meaning)\n"
    }.joined()
      + ReadingLimit.all.map { limit in
        "--\(limit.option) \(limit.standard)\n    \(limit.unit): \(limit.meaning)\n"
      }.joined()
  }
}
