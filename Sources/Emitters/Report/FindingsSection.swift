internal import Documents
internal import Findings

/// Everything the checks found, the gravest first, each with what the source shows of it.
struct FindingsSection {
  private let index: PlanIndex
  private let findings: [Finding]
  private let checks: [Explanation]
  private let evidence: EvidenceWriter
  /// The fragment of each finding: its fingerprint, numbered where several have the same.
  private let fragments: [String]

  init(
    index: PlanIndex, findings: [Finding], checks: [Explanation], evidence: EvidenceWriter
  ) {
    self.index = index
    self.findings = findings
    self.checks = checks
    self.evidence = evidence
    var uses: [String: Int] = [:]
    fragments = findings.map { finding in
      let use = uses[finding.fingerprint, default: 0] + 1
      uses[finding.fingerprint] = use
      return use == 1 ? finding.fingerprint : "\(finding.fingerprint)-\(use)"
    }
  }

  /// The findings of one check at one severity.
  private struct Group {
    var severity: Severity
    var code: String
    var name: String
    var members: [Int]
  }

  func write(to html: inout HTMLWriter) {
    guard !findings.isEmpty else {
      html.element("p", ["class": "quiet"], "The checks found nothing to report.")
      return
    }
    html.element(
      "div", ["class": "tools", "data-filter": "findings-list", "hidden": ""]
    ) { html in
      html.element("label") { html in
        html.text("Find in the findings ")
        html.void("input", ["type": "search", "autocomplete": "off"])
      }
      html.element("button", ["type": "button", "data-open": "findings-list"], "Open all")
      html.element("span", ["role": "status"], "")
    }
    Shown.note(findings.count, of: "findings", file: "findings.csv", to: &html)
    evidence.writeShared(to: &html)
    html.element("div", ["id": "findings-list"]) { html in
      for severity in Severity.allCases.reversed() {
        let groups = groups.filter { $0.severity == severity }
        guard !groups.isEmpty else { continue }
        html.element("div", ["class": "severity \(severity.rawValue)", "data-group": ""]) { html in
          let number = groups.reduce(0) { $0 + $1.members.count }
          html.element("h3") { html in
            html.text(Self.title(of: severity))
            html.markup(" ")
            html.element("span", ["class": "count"], "\(number)")
          }
          for group in groups { write(group, to: &html) }
        }
      }
    }
  }

  private static func title(of severity: Severity) -> String {
    switch severity {
    case .error: "Errors"
    case .warning: "Warnings"
    case .note: "Notes"
    }
  }

  /// The groups in the order of their first findings.
  private var groups: [Group] {
    var groups: [Group] = []
    for (position, finding) in findings.prefix(Shown.mostRows).enumerated() {
      if let index = groups.firstIndex(where: {
        $0.code == finding.code && $0.severity == finding.severity
      }) {
        groups[index].members.append(position)
      } else {
        groups.append(
          Group(
            severity: finding.severity, code: finding.code, name: finding.name, members: [position])
        )
      }
    }
    return groups
  }

  private func write(_ group: Group, to html: inout HTMLWriter) {
    html.element(
      "details", ["class": "check", "data-group": "", "open": group.severity == .error ? "" : nil]
    ) { html in
      html.element("summary") { html in
        html.element("h4") { html in
          html.text(Self.words(of: group.name))
          html.markup(" ")
          html.element("span", ["class": "code"], group.code)
        }
        html.element("span", ["class": "count"], "\(group.members.count)")
      }
      html.element("div", ["class": "members"]) { html in
        if let check = checks.first(where: { $0.code == group.code }) {
          html.element("p", ["class": "why"], check.whyItMatters)
          html.element("p", ["class": "why"]) { html in
            html.element("b", [:], "To settle it: ")
            html.text(check.howToSettle)
          }
        }
        for member in group.members { write(findings[member], at: member, to: &html) }
      }
    }
  }

  private func write(_ finding: Finding, at position: Int, to html: inout HTMLWriter) {
    let anchor = Anchor.finding(fragments[position])
    html.element(
      "details",
      ["id": anchor, "data-row": "", "open": finding.severity == .error ? "" : nil]
    ) { html in
      html.element("summary") { html in
        html.element("span", ["class": "message", "dir": "auto"], finding.message)
        html.markup(" ")
        html.element("span", ["class": "where"], PlaceText.list(finding.places))
      }
      html.element("div", ["class": "evidence"]) { html in
        SumWriter(index: index).write(finding, to: &html)
        evidence.write(position, to: &html)
        writeFoot(of: finding, anchor, to: &html)
      }
    }
  }

  private func writeFoot(of finding: Finding, _ anchor: String, to html: inout HTMLWriter) {
    html.element("p", ["class": "links"]) { html in
      var shown: Set<String> = []
      for record in finding.records where shown.insert(record).inserted {
        let isMoney = finding.code.hasPrefix("TOT")
        guard let target = index.anchor(of: record, isMoney: isMoney) else { continue }
        html.element("a", ["href": "#\(target)", "dir": "auto"], record)
        html.markup(" ")
      }
      html.element("a", ["class": "permalink", "href": "#\(anchor)"], "Link to this finding")
    }
  }

  /// "Row total mismatch" for "row-total-mismatch".
  private static func words(of name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
