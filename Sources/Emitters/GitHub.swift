internal import Findings

extension FindingsFormat {
  /// Workflow commands that GitHub shows beside the lines of a pull request.
  ///
  /// Ten of a kind are shown for each step, so that the gravest ten of each come out and a last line
  /// counts the rest. Source: GitHub Docs, "Workflow commands for GitHub Actions".
  package static let github = FindingsFormat(name: "github") { report in
    let lost = report.documents.compactMap { document in
      document.failure.map {
        GitHub.command("error", [("file", SourcePath.relative(document.path))], $0)
      }
    }
    let found = report.documents.flatMap { document in
      document.findings.map { (document, $0) }
    }
    var lines = Array(lost.prefix(GitHub.shown))
    var hidden = lost.count - lines.count
    for severity in Severity.allCases.reversed() {
      let alike = found.filter { $0.1.severity == severity }
      let room = GitHub.shown - (severity == .error ? lines.count : 0)
      lines += alike.prefix(room).map(GitHub.annotation)
      hidden += max(0, alike.count - room)
    }
    if hidden > 0 { lines.append("\(hidden) more") }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}

private enum GitHub {
  /// How many annotations of a kind one step may show.
  static let shown = 10

  static func annotation(_ document: CheckedDocument, _ finding: Finding) -> String {
    let kind = finding.severity == .note ? "notice" : finding.severity.rawValue
    let place = finding.places.first
    let line = place?.line ?? 1
    let column = place?.column ?? 1
    let properties = [
      ("file", SourcePath.relative(document.path)), ("line", String(line)),
      ("col", String(column)), ("endLine", String(line)), ("endColumn", String(column)),
      ("title", "\(finding.code) \(finding.name)"),
    ]
    return command(kind, properties, SourcePath.message(of: finding))
  }

  static func command(
    _ kind: String, _ properties: [(String, String)], _ message: String
  ) -> String {
    let listed = properties.map { "\($0)=\(escaped($1, in: "%\r\n:,"))" }.joined(separator: ",")
    return "::\(kind) \(listed)::\(escaped(message, in: "%\r\n"))"
  }

  private static func escaped(_ text: String, in special: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped.append(contentsOf: "%\(digits.utf8.count < 2 ? "0" : "")\(digits)".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
