internal import Findings
internal import Records

/// How the plan is to be measured: its indicators by outcome.
struct KPISection {
  private let index: PlanIndex
  private let flags: FlagIndex
  private let hasBaselines: Bool
  private let hasTargets: Bool

  init(index: PlanIndex, flags: FlagIndex) {
    self.index = index
    self.flags = flags
    hasBaselines = index.records.kpis.contains { $0.baseline != nil }
    hasTargets = index.records.kpis.contains { $0.target != nil }
  }

  func write(to html: inout HTMLWriter) {
    let kpis = index.records.kpis
    guard !kpis.isEmpty else {
      html.element("p", ["class": "quiet"], "The plan lists no indicators.")
      return
    }
    Shown.note(kpis.count, of: "indicators", file: "kpis.csv", to: &html)
    html.element("div", ["class": "tools", "data-filter": "kpi-table", "hidden": ""]) { html in
      html.element("label") { html in
        html.text("Find in the indicators ")
        html.void("input", ["type": "search", "autocomplete": "off"])
      }
      html.element("span", ["role": "status"], "")
    }
    html.element("table", ["class": "stacking", "id": "kpi-table", "role": "table"]) { html in
      html.element("caption", ["class": "unseen"], "Indicators by outcome")
      html.element("thead", ["role": "rowgroup"]) { html in
        html.element("tr", ["role": "row"]) { html in
          for title in titles {
            html.element("th", ["scope": "col", "role": "columnheader"], title)
          }
        }
      }
      for (outcome, members) in groups(kpis.prefix(Shown.mostRows)) {
        html.element("tbody", ["data-group": "", "role": "rowgroup"]) { html in
          writeHead(of: outcome, to: &html)
          for kpi in members { write(kpi, to: &html) }
        }
      }
    }
  }

  private var titles: [String] {
    ["Indicator"] + (hasBaselines ? ["Baseline"] : []) + (hasTargets ? ["Target"] : [])
      + ["Frequency", "Responsible"]
  }

  private func groups(_ kpis: ArraySlice<KPI>) -> [(Outcome?, [KPI])] {
    let members = Dictionary(grouping: kpis) { $0.outcome ?? "" }
    var groups: [(Outcome?, [KPI])] = index.records.outcomes.compactMap { outcome in
      members[outcome.id].map { (outcome, $0) }
    }
    let loose = kpis.filter { $0.outcome.map { index.outcomes[$0] == nil } ?? true }
    if !loose.isEmpty { groups.append((nil, loose)) }
    return groups
  }

  private func writeHead(of outcome: Outcome?, to html: inout HTMLWriter) {
    html.element("tr", ["class": "group", "role": "row"]) { html in
      html.element(
        "th",
        [
          "scope": "rowgroup", "colspan": "\(titles.count)", "role": "rowheader", "dir": "auto",
        ]
      ) { html in
        if let outcome {
          html.element("span", ["class": "number"], outcome.id)
          html.text(" \(outcome.title)")
        } else {
          html.text("Under no outcome")
        }
      }
    }
  }

  private func write(_ kpi: KPI, to html: inout HTMLWriter) {
    html.element("tr", ["id": Anchor.kpi(kpi.id), "data-row": "", "role": "row"]) { html in
      html.element("th", ["scope": "row", "role": "rowheader"]) { html in
        html.element("span", ["dir": "auto"], kpi.indicator)
        flags.write(kpi.id, to: &html)
        writeActivities(of: kpi, to: &html)
      }
      if hasBaselines { writeCell("Baseline", kpi.baseline?.text, to: &html) }
      if hasTargets { writeCell("Target", kpi.target?.text, to: &html) }
      writeCell("Frequency", kpi.frequency?.text, to: &html)
      writeCell("Responsible", kpi.responsible?.text, to: &html)
    }
  }

  private func writeActivities(of kpi: KPI, to html: inout HTMLWriter) {
    guard !kpi.activities.isEmpty else { return }
    html.element("small") { html in
      html.text(" activity")
      for activity in kpi.activities {
        html.markup(" ")
        html.element("a", ["href": "#\(Anchor.activity(activity))", "dir": "auto"], activity)
      }
    }
  }

  private func writeCell(_ label: String, _ text: String?, to html: inout HTMLWriter) {
    html.element(
      "td", ["role": "cell", "data-label": label, "class": text == nil ? "blank" : nil]
    ) { html in
      html.element("span", ["dir": "auto"], text ?? "–")
    }
  }
}
