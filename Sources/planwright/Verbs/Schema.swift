internal import PlanKit

extension Command {
  static let schema = Command(
    name: "schema", summary: "Write the JSON Schema of plan.json and its like, or of rule files",
    discussion: nil, operands: .words(Schemas.names + [ruleFiles]),
    options: [DocumentOptions.rules],
    example: "planwright schema plan > plan.schema.json"
  ) { invocation in
    for name in invocation.operands {
      if name == ruleFiles {
        let folder = try RulesFolder.path(named: invocation.value("rules"))
        try invocation.terminal.put(InputFile.bytes("\(folder)/schema/family.schema.json"))
      } else {
        try invocation.terminal.put(Schemas.json(named: name) ?? [])
      }
    }
    return .clean
  }

  /// The word for the schema of rule files, which stands beside them.
  private static let ruleFiles = "rules"
}
