internal import PlanKit

extension Command {
  static let inspect = Command(
    name: "inspect", summary: "Show what was found in a document, and what no record used",
    discussion: """
      Without options a line for each block, which needs no rules. With --unused a line for each \
      cell that no record used and no rule explains: its place, table, row and column, and text.
      """,
    operands: .documents,
    options: [
      Option("unused", "List the cells that no record used"),
      Option("json", "Write the whole document as JSON"),
    ] + DocumentOptions.extraction,
    example: "planwright inspect Inputs/kp-clap-2025.txt --unused", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let options = try DocumentOptions.options(of: invocation)
    let rules = invocation.has("unused") ? try RulesFolder.rules(for: invocation) : nil
    var status = ExitStatus.clean
    for path in try InputPaths.documents(in: invocation.operands) {
      do {
        if let rules {
          try listUnused(
            try Planwright(rules: rules, options: options).convert(file: path), invocation)
        } else {
          let inspection = try Inspection(file: path, options: options)
          if invocation.has("json") {
            try invocation.terminal.put(inspection.json)
          } else {
            try put(inspection.outline, invocation)
          }
        }
      } catch let error as PlanwrightError {
        invocation.terminal.error(error.description)
        status = .unread
      }
    }
    return status
  }

  /// A line each; a line feed within one is escaped like other control characters.
  private static func put(_ lines: [String], _ invocation: Invocation) throws {
    try invocation.terminal.put(lines.map { Terminal.escaped($0) + "\n" }.joined())
  }

  private static func listUnused(_ conversion: Conversion, _ invocation: Invocation) throws {
    try put(
      conversion.coverage.unused.map {
        "\($0.place): table \($0.table), row \($0.row), column \($0.column): \($0.text)"
      }, invocation)
    let coverage = conversion.coverage
    invocation.terminal.note(
      "\(conversion.records.plan.source.file): \(Summary.count(coverage.unused.count, "cell")) of"
        + " \(coverage.cells) used by no record")
  }
}
