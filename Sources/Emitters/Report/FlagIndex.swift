internal import Findings

/// The findings that concern a record, as a mark beside its row that leads to the first of them.
struct FlagIndex {
  private var positions: [String: [Int]] = [:]
  private let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings
    for (position, finding) in findings.enumerated() where finding.severity > .note {
      for record in Set(finding.records) { positions[record, default: []].append(position) }
    }
  }

  func write(_ record: String, to html: inout HTMLWriter) {
    guard let found = positions[record], let first = found.min() else { return }
    let worst = found.map { findings[$0].severity }.max() ?? .note
    html.markup(" ")
    html.element(
      "a",
      [
        "class": "flag \(worst.rawValue)",
        "href": "#\(Anchor.finding(findings[first].fingerprint))",
        "aria-label": "\(Verdict.count(found.count, "finding")) about \(record)",
      ], found.count == 1 ? worst.rawValue : "\(found.count) \(worst.rawValue)s")
  }
}
