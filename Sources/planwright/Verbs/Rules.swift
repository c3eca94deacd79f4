internal import PlanKit

extension Command {
  static let rules = Command(
    name: "rules", summary: "List the families of rules, and check their files",
    discussion: """
      rules list names the families; rules check reads every rule file strictly and says what is \
      wrong, with file, line and key.
      """,
    operands: .words(["list", "check"]), options: [DocumentOptions.rules],
    example: "planwright rules check --rules Rules"
  ) { invocation in
    let rules = try RulesFolder.rules(for: invocation)
    for word in invocation.operands {
      if word == "list" {
        try invocation.terminal.put(rules.families.map { $0 + "\n" }.joined())
      } else {
        invocation.terminal.note(
          "\(Summary.count(rules.families.count, "family", "families")) of rules: no faults")
      }
    }
    return .clean
  }
}
