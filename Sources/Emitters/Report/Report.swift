internal import Documents
internal import Findings
internal import Records

extension Emitter {
  /// The page that a person opens: what the plan costs, who does what when, what does not add up.
  ///
  /// Its pictures depend on the libraries that draw them, so it is no golden.
  package static let report = Emitter(
    name: "report", summary: "report.html, a page to read and to print"
  ) { material in
    [
      OutputFile(name: "report.html") { sink in
        var html = HTMLWriter(into: sink)
        page(of: material).write(to: &html)
        sink = html.finish()
      }
    ]
  }

  private static func page(of material: Material) -> Page {
    let index = PlanIndex(material.records)
    let findings = material.findings
    let shown = Array(findings.prefix(Shown.mostRows))
    let flags = FlagIndex(shown)
    let head = ReportHead(
      index: index, findings: findings, verdict: Verdict(material.records, findings))
    let findingsSection = FindingsSection(
      index: index, findings: findings, checks: material.checks,
      evidence: EvidenceWriter(material.document, shown, material.view))
    let plan = material.records.plan
    return Page(
      title: "\(plan.title ?? plan.id): plan report", head: head.write,
      sections: [
        Page.Section(
          id: "findings", title: "Findings", count: findings.count, body: findingsSection.write),
        Page.Section(
          id: "costing", title: "Costing", count: material.records.costings.count,
          body: CostingSection(index: index, flags: flags).write),
        Page.Section(
          id: "activities", title: "Activities", count: material.records.activities.count,
          body: TimelineSection(index: index, flags: flags).write),
        Page.Section(
          id: "indicators", title: "Indicators", count: material.records.kpis.count,
          body: KPISection(index: index, flags: flags).write),
        Page.Section(
          id: "bodies", title: "Bodies", count: material.records.organisations.count,
          body: BodiesSection(index: index).write),
      ],
      foot: "Made by planwright from the document named above, and from nothing else. It reports;"
        + " it corrects nothing.",
      sha256: { bytes in material.measure(OutputFile(name: "", bytes: bytes)).sha256 })
  }
}
