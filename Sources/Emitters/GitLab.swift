internal import Findings

extension FindingsFormat {
  /// A Code Quality report, as GitLab shows it in a merge request.
  ///
  /// Source: GitLab Docs, "Code Quality", the section on importing results from other tools.
  package static let gitlab = FindingsFormat(name: "gitlab") { report in
    JSONWriter.bytes(of: JSONValue.array(report.documents.flatMap(GitLab.issues)))
  }
}

private enum GitLab {
  static func issues(of document: CheckedDocument) -> [JSONValue] {
    let path = SourcePath.relative(document.path)
    if let failure = document.failure {
      return [
        issue(
          failure, check: "unreadable", Fingerprint.of(["unreadable", path]), "blocker", path, 1)
      ]
    }
    var seen: [String: Int] = [:]
    return document.findings.map { finding in
      let count = seen[finding.fingerprint, default: 0]
      seen[finding.fingerprint] = count + 1
      let parts = [path, finding.fingerprint] + (count == 0 ? [] : [String(count)])
      return issue(
        SourcePath.message(of: finding), check: "\(finding.code) \(finding.name)",
        Fingerprint.of(parts), severity(finding.severity), path,
        finding.places.first?.line ?? 1)
    }
  }

  private static func issue(
    _ description: String, check: String, _ fingerprint: String, _ severity: String,
    _ path: String, _ line: Int
  ) -> JSONValue {
    [
      "description": .string(description), "check_name": .string(check),
      "fingerprint": .string(fingerprint), "severity": .string(severity),
      "location": ["path": .string(path), "lines": ["begin": .integer(line)]],
    ]
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
