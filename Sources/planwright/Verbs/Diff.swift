internal import PlanKit

extension Command {
  static let diff = Command(
    name: "diff", summary: "Say what changed between two releases of a plan",
    discussion: """
      Each release is a document or the plan.json made of one. Records are told by what they say, \
      not by their numbers. Letter case and punctuation are no difference. Costing lines and KPIs \
      that came or went with their activity are not listed apart.
      """,
    operands: .named("OLD NEW", count: 2...2),
    options: [
      Option(
        "format", short: "f", value: "NAME", choices: ["text", "json", "html"],
        "How to write the differences (default: text)"),
      Option("exit-code", "Exit with 1 where anything differs"),
    ] + DocumentOptions.extraction,
    example: "planwright diff plan-2025.pdf plan-2026.pdf"
  ) { invocation in
    let planwright = Planwright(
      rules: try RulesFolder.rules(for: invocation),
      options: try DocumentOptions.options(of: invocation))
    let releases = try invocation.operands.map { (path) throws(PlanwrightError) in
      try planwright.records(in: path)
    }
    let comparison = PlanComparison(from: releases[0], to: releases[1])
    switch invocation.value("format") {
    case "json": try invocation.terminal.put(comparison.json)
    case "html": try invocation.terminal.put(comparison.html)
    default: try invocation.terminal.putForReading(comparison.text)
    }
    invocation.terminal.note(Summary.count(comparison.count, "difference"))
    return invocation.has("exit-code") && !comparison.isEmpty ? .findings : .clean
  }
}
