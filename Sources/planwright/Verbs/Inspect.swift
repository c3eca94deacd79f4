internal import Findings
internal import PlanKit

extension Command {
  static let inspect = Command(
    name: "inspect", summary: "Show what was found in a document, and what no record used",
    discussion: """
      Without options a line for each block, which needs no rules. With --unused a line for each \
      cell that no record used and no rule explains: its place, table, row and column, and text. \
      With --tables a line for each table: its size, its header, how sure the reader is, the rule \
      that claimed it and the numbers left over. With --png each page of a PDF is drawn with its \
      tables, cells, headers and reading order marked.
      """,
    operands: .documents,
    options: [
      Option("unused", "List the cells that no record used"),
      Option("tables", "List the tables and the rules that claimed them"),
      Option("png", value: "DIR", "Draw each page of a PDF into a folder"),
      Option("json", "Write the whole document as JSON"),
    ] + DocumentOptions.extraction,
    example: "planwright inspect Inputs/kp-clap-2025.txt --unused", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let options = try DocumentOptions.options(of: invocation)
    let needsRules = invocation.has("unused") || invocation.has("tables")
    let rules = needsRules ? try RulesFolder.rules(for: invocation) : nil
    var status = ExitStatus.clean
    for path in try InputPaths.documents(in: invocation.operands) {
      do {
        if let folder = invocation.value("png") {
          let pages = try MarkedPages.draw(file: path, into: folder, options: options)
          invocation.terminal.note(
            "\(path): \(Summary.count(pages, "page")) drawn into \(folder)")
        } else if let rules {
          let conversion = try Planwright(rules: rules, options: options).convert(file: path)
          if invocation.has("tables") { try put(conversion.tableLines, invocation) }
          if invocation.has("unused") { try listUnused(conversion, invocation) }
        } else {
          let inspection = try Inspection(file: path, options: options)
          if invocation.has("json") {
            try invocation.terminal.put(inspection.json)
          } else {
            try put(inspection.outline, invocation)
          }
        }
      } catch let error as PlanwrightError where error.stage != .write {
        invocation.terminal.error(error.description)
        status = .unread
      }
    }
    return status
  }

  /// A line each; a line feed within one is escaped like other control characters.
  private static func put(_ lines: [String], _ invocation: Invocation) throws {
    try invocation.terminal.put(lines.map { Printable.text($0) + "\n" }.joined())
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
