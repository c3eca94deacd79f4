internal import Findings

extension Schema {
  static let findings = Schema(
    "findings", version: FindingsReport.schemaVersion, "What the checks found in one document",
    [
      "findings": .list("Gravest first, then in reading order", of: .shared("finding")),
      "schemaVersion": .text("The version of this shape"),
      "source": .shared("source"),
    ],
    definitions: ["place": .place, "source": .source, "finding": finding])

  private static let finding = JSONValue.record(
    "Something about the plan that a person should see",
    [
      "actual": .text("What is printed").orNull,
      "addends": .list(
        "The numbers that took part in a sum",
        of: .record(
          "A number and where it stands",
          [
            "amount": .decimal("In the currency's own unit; null where the cell is blank").orNull,
            "place": .shared("place"), "record": .text("The id of its record"),
          ])),
      "code": .text("The check's code", pattern: "^[A-Z]{3}[0-9]{3}$"),
      "difference": .text("Actual less expected").orNull,
      "expected": .text("What the other numbers or words lead to").orNull,
      "fingerprint": .text(
        "The same for the same content, wherever it stands", pattern: "^[0-9a-f]{16}$"),
      "message": .text("One sentence for a person"),
      "name": .text("The check's name"),
      "places": .places, "records": .ids,
      "severity": .word("How much it matters", Severity.allCases.map(\.rawValue)),
    ])
}
