package import Findings
package import Records

/// A check of a plan against itself.
package struct Validator: Sendable {
  /// Three letters and three digits: "TOT001".
  package var code: String
  /// Kebab-case, reads after "allow": "row-total-mismatch".
  package var name: String
  /// The severity where `Rules/checks.json5` sets none.
  package var severity: Severity
  /// One sentence each, for `planwright explain`.
  package var whatItDoes: String
  package var whyItMatters: String
  package var example: String
  package var howToSettle: String
  package var check: @Sendable (Evidence) -> [Finding]

  /// Every check, in the order of their codes.
  package static let all: [Validator] = []
}

/// All that a check may look at: records, never a table's layout.
package struct Evidence: Sendable {
  package var records: PlanRecords
  package var coverage: Coverage

  package init(records: PlanRecords, coverage: Coverage) {
    self.records = records
    self.coverage = coverage
  }
}
