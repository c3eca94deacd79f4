internal import Findings

extension FindingsFormat {
  /// A line a finding: where, how grave, which check, what.
  package static let text = FindingsFormat(name: "text") { report in
    var lines: [String] = []
    for document in report.documents {
      for finding in document.findings {
        let place = finding.places.first.map { ": \($0)" } ?? ""
        lines.append(
          "\(document.path)\(place): \(finding.severity.rawValue): \(finding.code)"
            + " \(finding.name): \(finding.message)")
      }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
