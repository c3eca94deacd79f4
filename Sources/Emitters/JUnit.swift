internal import Findings

extension FindingsFormat {
  /// A JUnit report: a suite a document, a test case a check, in the shape that Jenkins takes.
  ///
  /// Errors and warnings fail their case, notes are its output; a document that cannot be read is
  /// an error. Source: jenkinsci/xunit-plugin, `junit-10.xsd`.
  package static let junit = FindingsFormat(name: "junit") { report in
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for document in report.documents { xml += JUnit.suite(document, report.checks) }
    return Array((xml + "</testsuites>\n").utf8)
  }
}

private enum JUnit {
  static func suite(_ document: CheckedDocument, _ checks: [Explanation]) -> String {
    let name = attribute("name", document.path)
    if let failure = document.failure {
      return "  <testsuite\(name) tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
        + "    <testcase classname=\"read\" name=\"readable\">\n"
        + "      <error\(attribute("message", failure)) type=\"unreadable\"/>\n"
        + "    </testcase>\n  </testsuite>\n"
    }
    let found = Dictionary(grouping: document.findings, by: \.code)
    let known = Set(checks.map(\.code))
    let others = found.filter { !known.contains($0.key) }.map { ($0.key, $0.value[0].name) }
    let cases = (checks.map { ($0.code, $0.name) } + others.sorted { $0.0 < $1.0 })
    let failed = cases.count { code, _ in
      found[code]?.contains { $0.severity > .note } == true
    }
    return
      "  <testsuite\(name) tests=\"\(cases.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"0\">\n"
      + cases.map { testCase($0.0, $0.1, found[$0.0] ?? []) }.joined() + "  </testsuite>\n"
  }

  private static func testCase(_ code: String, _ name: String, _ findings: [Finding]) -> String {
    let open =
      "    <testcase\(attribute("classname", String(code.prefix(3))))\(attribute("name", "\(code) \(name)"))"
    guard !findings.isEmpty else { return open + "/>\n" }
    let graves = findings.filter { $0.severity > .note }
    let notes = findings.filter { $0.severity == .note }
    var inside = ""
    if let first = graves.first {
      inside +=
        "      <failure\(attribute("message", first.message))\(attribute("type", first.severity.rawValue))>"
        + escaped(graves.map(line).joined(separator: "\n")) + "</failure>\n"
    }
    if !notes.isEmpty {
      inside +=
        "      <system-out>" + escaped(notes.map(line).joined(separator: "\n"))
        + "</system-out>\n"
    }
    return open + ">\n" + inside + "    </testcase>\n"
  }

  private static func line(_ finding: Finding) -> String {
    let place = finding.places.first.map { "\($0): " } ?? ""
    return "\(place)\(finding.severity.rawValue): \(finding.message)"
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value))\""
  }

  /// Text that no XML 1.0 parser refuses: the five characters as entities, controls as U+FFFD.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&apos;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": escaped.append("\u{fffd}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
