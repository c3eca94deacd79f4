internal import Batch
internal import PlanKit

extension Command {
  static let check = Command(
    name: "check", summary: "Check that plans add up and agree with themselves",
    discussion: """
      Findings go to standard output. The exit status is 1 where one is an error, or as grave as \
      --fail-on says. planwright explain CODE tells what a check does and how to settle it.
      """,
    operands: .documents,
    options: [
      Option(
        "format", short: "f", value: "NAME", choices: CheckRun.formats,
        "How to write the findings (default: text)"),
      Option("select", value: "CODES", "Keep findings whose codes begin so: TOT,REF001"),
      Option("ignore", value: "CODES", "Drop findings whose codes begin so"),
      Option("baseline", value: "FILE", "Leave out the findings that the file accepts"),
      Option("update-baseline", "Accept all that is found: write it into the baseline"),
      Option(
        "reason", value: "TEXT", "Why new findings are accepted (with --update-baseline)"),
      IsolationOptions.isolate,
    ] + DocumentOptions.failing + DocumentOptions.extraction + IsolationOptions.limits,
    example: "planwright check Inputs/kp-clap-2025.txt --fail-on warning", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let check = try invocation.has("isolate") ? isolated(invocation) : direct(invocation)
    let isUpdating = invocation.has("update-baseline")
    var accepted = try baseline(of: invocation)
    var run = CheckRun()
    var isAllRead = true
    for path in try InputPaths.documents(in: invocation.operands) {
      do {
        var plan = try check(path)
        if isUpdating { accepted?.accept(plan, reason: invocation.value("reason") ?? "") }
        if let sifted = accepted?.sift(&plan) {
          if sifted.accepted > 0 {
            invocation.terminal.note(
              "\(path): \(Summary.count(sifted.accepted, "finding")) accepted")
          }
          for line in sifted.unused { invocation.terminal.note(line) }
        }
        run.add(plan, path: path)
      } catch let error as PlanwrightError {
        invocation.terminal.error(error.description)
        run.add(failure: error, path: path)
        isAllRead = false
      }
    }
    if isUpdating { try accepted?.write() }
    let format = invocation.value("format") ?? CheckRun.formats[0]
    let rendered = run.rendered(as: format)
    if format == CheckRun.formats[0] {
      try invocation.terminal.putForReading(String(decoding: rendered, as: UTF8.self))
    } else {
      try invocation.terminal.put(rendered)
    }
    invocation.terminal.note(Summary.findings(run.findings))
    guard isAllRead else { return .unread }
    return DocumentOptions.status(for: run.findings, of: invocation, standard: .error)
  }

  /// Reads and checks one document.
  private typealias Checking = (_ path: String) throws -> CheckedPlan

  private static func direct(_ invocation: Invocation) throws -> Checking {
    try IsolationOptions.refuseLimitsOfWorkers(in: invocation)
    let planwright = Planwright(
      rules: try RulesFolder.rules(for: invocation),
      options: try IsolationOptions.checking(of: invocation))
    return { CheckedPlan(of: try planwright.convert(file: $0)) }
  }

  /// The same in a worker of the document's own, which hands back what it found.
  private static func isolated(_ invocation: Invocation) throws -> Checking {
    let launch = try IsolationOptions.launch(checking: invocation)
    return { path in
      let outcome = try Isolation.convert(path, launch)
      guard outcome.status.hasOutputs, let file = outcome.files.first else {
        throw PlanwrightError(
          stage: .read, kind: outcome.status.rawValue,
          description: outcome.complaint(of: path))
      }
      return try CheckedPlan(file.bytes, name: path)
    }
  }

  private static func baseline(of invocation: Invocation) throws -> AcceptedFindings? {
    let isUpdating = invocation.has("update-baseline")
    guard let file = invocation.value("baseline") else {
      guard !isUpdating else {
        throw UsageError(description: "--update-baseline needs --baseline FILE to write")
      }
      return nil
    }
    let reason = invocation.value("reason") ?? ""
    guard !isUpdating || reason.contains(where: { !$0.isWhitespace }) else {
      throw UsageError(
        description: "--update-baseline needs --reason TEXT: say why the findings are accepted")
    }
    return try AcceptedFindings(file: file, mayBeMissing: isUpdating)
  }

  static let explain = Command(
    name: "explain", summary: "Tell what a check does, why it matters and how to settle it",
    discussion: "Without a code every check is listed.",
    operands: .named("a check's code or name", count: 0...1), options: [],
    example: "planwright explain TOT001"
  ) { invocation in
    guard let word = invocation.operands.first else {
      try invocation.terminal.put(Explanations.list.map { $0 + "\n" }.joined())
      return .clean
    }
    guard let text = Explanations.text(of: word) else {
      throw UsageError(
        description: "no check is called \"\(word)\"; planwright explain lists them")
    }
    try invocation.terminal.put(text)
    return .clean
  }
}
