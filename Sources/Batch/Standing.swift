package import Findings

/// What a batch has come to so far.
package struct Standing: Hashable, Sendable {
  package var total = 0
  package var byStatus: [Outcome.Status: Int] = [:]
  /// How many documents were converted in this run, by why.
  package var byCause: [Cause: Int] = [:]
  /// How many stood as an earlier run left them.
  package var kept = 0
  package var findings = FindingCounts()
  package var records = 0

  package var done: Int { byStatus.values.reduce(0, +) }

  package mutating func add(_ status: Outcome.Status, _ records: Int, _ findings: FindingCounts) {
    byStatus[status, default: 0] += 1
    self.records += records
    self.findings.errors += findings.errors
    self.findings.warnings += findings.warnings
    self.findings.notes += findings.notes
  }

  /// "converted 12, damaged 1", the most frequent first.
  package var words: String {
    byStatus.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
  }

  /// 3 where an input could not be read, else 1 where findings are as grave as `failOn`, else 0.
  package func exitStatus(failOn: Severity?) -> Int32 {
    if byStatus.contains(where: { !$0.key.hasOutputs && $0.value > 0 }) { return 3 }
    if let failOn, findings.atLeast(failOn) > 0 { return 1 }
    return 0
  }
}
