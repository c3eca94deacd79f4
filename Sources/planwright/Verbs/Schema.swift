internal import PlanKit

extension Command {
  static let schema = Command(
    name: "schema", summary: "Write the JSON Schema of a file that planwright writes",
    discussion: nil, operands: .words(Schemas.names), options: [],
    example: "planwright schema plan > plan.schema.json"
  ) { invocation in
    for name in invocation.operands {
      try invocation.terminal.put(Schemas.json(named: name) ?? [])
    }
    return .clean
  }
}
