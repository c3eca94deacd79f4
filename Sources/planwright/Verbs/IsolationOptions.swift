internal import Batch
internal import Findings
internal import PlanKit

/// The options of verbs that read documents in workers, and how these are started.
enum IsolationOptions {
  static let isolate = Option(
    "isolate", "Read each document in a worker process of its own, held in by limits")

  static let limits =
    Limits.all.map { limit in
      Option(
        limit.option, value: limit.unit == "bytes" ? "BYTES" : "N",
        "Limit: \(limit.meaning) (default: \(Limits()[keyPath: limit.field]) \(limit.unit))")
    } + reading + [
      Option("require-sandbox", "Refuse to work where the kernel has no Landlock or no seccomp")
    ]

  /// Limits that a worker is told of.
  static let reading = ReadingLimit.all.map { limit in
    Option(
      limit.option, value: "N",
      "Limit: \(limit.meaning) (default: \(limit.standard) \(limit.unit))")
  }

  /// Refuses limits that hold workers in where no worker is started.
  static func refuseLimitsOfWorkers(in invocation: Invocation) throws(UsageError) {
    let unheld = Limits.all.map(\.option) + ["require-sandbox"]
    if let option = unheld.first(where: invocation.has) {
      throw UsageError(
        description: "--\(option) holds a worker process in; it goes with --\(isolate.name)")
    }
  }

  /// The options that every worker is given as they are, and those of one that converts.
  private static let passed = ["family", "password", "pages"] + ReadingLimit.all.map(\.option)
  private static let converting = ["format", "select", "crlf", "bom", "excel-safe"]

  /// How to start workers that convert as this command line says, and what decides their results.
  static func launch(
    of invocation: Invocation
  ) throws -> (launch: Launch, recipe: Recipe) {
    _ = try options(of: invocation)
    return try launch(of: invocation, telling: told(converting + passed, of: invocation))
  }

  /// How to start workers that check as this command line says.
  static func launch(checking invocation: Invocation) throws -> Launch {
    _ = try checking(of: invocation)
    let codes = ["select", "ignore"].flatMap { name in
      invocation.list(name).map { "--\(name)-codes=\($0)" }
    }
    return try launch(
      of: invocation, telling: ["--check"] + codes + told(passed, of: invocation)
    ).launch
  }

  private static func told(_ names: [String], of invocation: Invocation) -> [String] {
    names.flatMap { name in
      (invocation.values[name] ?? []).map { $0.isEmpty ? "--\(name)" : "--\(name)=\($0)" }
    }
  }

  private static func launch(
    of invocation: Invocation, telling told: [String]
  ) throws -> (launch: Launch, recipe: Recipe) {
    let folder = try RulesFolder.path(named: invocation.value("rules"))
    let rules = try RulesFolder.rules(for: invocation)
    let launch = Launch(
      arguments: ["worker", "--rules=\(folder)", "--expect-rules=\(rules.sha256)"] + told,
      limits: try limits(of: invocation), requireSandbox: invocation.has("require-sandbox"))
    let recipe = Recipe(
      version: Planwright.version,
      rules: Checksum.sha256(([rules.sha256] + told).joined(separator: "\u{0}")))
    return (launch, recipe)
  }

  /// The options of a conversion.
  static func options(of invocation: Invocation) throws(UsageError) -> Options {
    var options = try reading(of: invocation)
    if invocation.has("format") { options.formats = invocation.list("format") }
    if invocation.has("select") { options.tables = invocation.list("select") }
    return options
  }

  /// The options of a check, whose format and selection are of findings.
  static func checking(of invocation: Invocation) throws(UsageError) -> Options {
    var options = try reading(of: invocation)
    options.formats = []
    options.select = try codes(of: "select", invocation)
    options.ignore = try codes(of: "ignore", invocation)
    return options
  }

  /// The beginnings of codes that an option names, of which each is the beginning of a code.
  private static func codes(
    of option: String, _ invocation: Invocation
  ) throws(UsageError) -> [String] {
    let beginnings = invocation.list(option)
    for beginning in beginnings
    where !Explanations.all.contains(where: { $0.code.hasPrefix(beginning) }) {
      throw UsageError(
        description: "--\(option) cannot be \"\(beginning)\", with which no code begins; "
          + "planwright explain lists the codes")
    }
    return beginnings
  }

  private static func reading(of invocation: Invocation) throws(UsageError) -> Options {
    var options = try DocumentOptions.options(of: invocation)
    for limit in ReadingLimit.all {
      guard let word = invocation.value(limit.option) else { continue }
      guard let value = Int(word), (1...1_000_000_000).contains(value) else {
        throw UsageError(
          description: "--\(limit.option) cannot be \"\(word)\"; it is a number of \(limit.unit)")
      }
      limit.set(value, in: &options)
    }
    return options
  }

  /// The workers to run at once.
  static func jobs(of invocation: Invocation) throws(UsageError) -> Int {
    guard let word = invocation.value("jobs") else { return Threads.processors }
    guard let jobs = Int(word), (1...256).contains(jobs) else {
      throw UsageError(description: "--jobs cannot be \"\(word)\"; it is a number from 1 to 256")
    }
    return jobs
  }

  private static func limits(of invocation: Invocation) throws(UsageError) -> Limits {
    var limits = Limits()
    for limit in Limits.all {
      guard let word = invocation.value(limit.option) else { continue }
      guard let value = Int(word), value >= limit.least, value <= limit.most else {
        throw UsageError(
          description: "--\(limit.option) cannot be \"\(word)\"; it is a number of \(limit.unit) "
            + "from \(limit.least) to \(limit.most)")
      }
      limits[keyPath: limit.field] = value
    }
    return limits
  }
}
