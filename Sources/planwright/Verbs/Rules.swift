internal import Findings
internal import PlanKit

extension Command {
  static let rules = Command(
    name: "rules", summary: "List, draft, check and try the families of rules",
    discussion: """
      rules list names the families. rules check reads every rule file strictly and says what is \
      wrong, with file, line and key, and which wordings can never be reached. rules init FILE \
      drafts a rule file for a document, with comments on what was guessed and why. rules test \
      FAMILY PATH… converts documents and says whether the family recognises each, what came of \
      it, and how many numbers were left over.
      """,
    operands: .named("list|check|init FILE|test FAMILY PATH…", count: 1...1_000),
    options: DocumentOptions.reading + [DocumentOptions.rules],
    example: "planwright rules check --rules Rules", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let words = invocation.operands
    switch (words.first, words.count) {
    case ("list", 1):
      let rules = try RulesFolder.rules(for: invocation)
      try invocation.terminal.put(rules.families.map { $0 + "\n" }.joined())
      return .clean
    case ("check", 1): return try check(invocation)
    case ("init", 2):
      let rules = try Rules(
        folder: try RulesFolder.path(named: invocation.value("rules")), skippingEmpty: true)
      let options = try DocumentOptions.options(of: invocation)
      try invocation.terminal.put(try rules.draft(file: words[1], options: options))
      return .clean
    case ("test", 3...): return try test(words[1], Array(words.dropFirst(2)), invocation)
    default:
      throw UsageError(
        description: "rules takes list, check, init FILE, or test FAMILY PATH…; "
          + "planwright help rules says what each does")
    }
  }

  private static func check(_ invocation: Invocation) throws -> ExitStatus {
    let rules = try RulesFolder.rules(for: invocation)
    let folder = try RulesFolder.path(named: invocation.value("rules"))
    let faults = try Rules.faults(folder: folder)
    for fault in faults { try invocation.terminal.put(Printable.text(fault) + "\n") }
    invocation.terminal.note(
      "\(Summary.count(rules.families.count, "family", "families")) of rules: "
        + (faults.isEmpty ? "no faults" : Summary.count(faults.count, "fault")))
    return faults.isEmpty ? .clean : .findings
  }

  private static func test(
    _ family: String, _ paths: [String], _ invocation: Invocation
  ) throws -> ExitStatus {
    let rules = try RulesFolder.rules(for: invocation)
    try RulesFolder.require(family, in: rules)
    var status = ExitStatus.clean
    let planwright = Planwright(rules: rules, options: try DocumentOptions.options(of: invocation))
    for path in try InputPaths.documents(in: paths) {
      do {
        let conversion = try planwright.convert(file: path)
        let fits = conversion.family == family
        let coverage = conversion.coverage
        let errors = conversion.findings.count { $0.severity == .error }
        try invocation.terminal.put(
          Printable.text(
            "\(path): \(fits ? "recognised" : "taken by \(conversion.family)"), "
              + "\(Summary.count(conversion.records.count, "record")), "
              + "\(coverage.unusedNumbers) of \(coverage.numbers) numbers left over, "
              + "\(Summary.count(errors, "error"))") + "\n")
        if !fits || errors > 0 { status = .findings }
      } catch let error as PlanwrightError {
        invocation.terminal.error(error.description)
        status = .unread
      }
    }
    return status
  }
}
