package import Findings

extension RecordTable {
  /// The findings as a table; their addends are in `findings.json` alone.
  package static func findings(_ findings: [Finding]) -> RecordTable {
    RecordTable(
      "findings", "What the checks found", of: findings,
      [
        .column("code", "Three letters and three digits", required: true) { .text($0.code) },
        .column("name", "The check's name", required: true) { .text($0.name) },
        .column("severity", "error, warning or note", required: true) {
          .text($0.severity.rawValue)
        },
        .column("message", "What was found", required: true) { .text($0.message) },
        .column("expected", "What the other numbers or words lead to") { .text($0.expected) },
        .column("actual", "What is printed") { .text($0.actual) },
        .column("difference", "Actual less expected") { .text($0.difference) },
        .column("records", "The ids of the records concerned, joined with ;") {
          .ids($0.records)
        },
        .column("fingerprint", "The same for the same content in every release", required: true) {
          .text($0.fingerprint)
        },
        .place(\.places.first),
      ])
  }
}
