package import Findings
package import Records

/// What a document's tables and prose come to under one family of rules.
package struct Extraction: Sendable {
  /// The family of rules that fitted, "kp-clap".
  package var family: String
  package var records: PlanRecords
  /// What was noticed while extracting: amounts that cannot be read, headers that have moved.
  package var findings: [Finding]
  package var coverage: Coverage

  package init(family: String, records: PlanRecords, findings: [Finding], coverage: Coverage) {
    self.family = family
    self.records = records
    self.findings = findings
    self.coverage = coverage
  }
}
