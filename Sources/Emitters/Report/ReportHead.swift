internal import Documents
internal import Findings
internal import Records

/// The top of a report: which plan, from which file, how much of it, and whether it adds up.
struct ReportHead {
  let index: PlanIndex
  let findings: [Finding]
  let verdict: Verdict

  private var plan: Plan { index.records.plan }

  func write(to html: inout HTMLWriter) {
    html.element("p", ["class": "overline"]) { html in
      html.text("Plan report")
      if let status = plan.status {
        html.markup(" ")
        html.element("span", ["class": "badge"], status)
      }
    }
    html.element("h1", ["dir": "auto"], plan.title ?? plan.id)
    let line = [plan.issuer, plan.period?.text].compactMap { $0 }.joined(separator: " · ")
    if !line.isEmpty { html.element("p", ["class": "issuer", "dir": "auto"], line) }
    html.element("div", ["class": "summary"]) { html in
      writeVerdict(to: &html)
      if let cost { html.element("div", ["class": "total-cost"]) { write(cost, to: &$0) } }
    }
    writeCounts(to: &html)
    writeSource(to: &html)
  }

  private func writeVerdict(to html: inout HTMLWriter) {
    html.element("div", ["class": "verdict \(verdict.judgement.rawValue)"]) { html in
      html.element("p", ["class": "sentence"], verdict.sentence)
      if let reservation = verdict.reservation { html.element("p", [:], reservation) }
      html.element("p") { html in
        let counts = Severity.allCases.reversed().map { severity in
          let number = findings.count { $0.severity == severity }
          return Verdict.count(number, severity.rawValue)
        }
        html.element("a", ["href": "#findings"], counts.joined(separator: ", "))
        html.text(" from the checks")
      }
    }
  }

  /// The plan's whole cost: as it prints it, or as its lines come to.
  private var cost: (amount: ExactDecimal, note: String)? {
    let computed = index.sum(of: index.records.costings)
    let printed = index.records.publishedTotals.first { $0.scope == .grand }?.total?.amount
    switch (printed, computed) {
    case (let printed?, let computed?) where printed == computed:
      return (printed, "published, and what the lines come to")
    case (let printed?, let computed?):
      return (printed, "published; the lines come to \(index.money.text(computed))")
    case (let printed?, nil): return (printed, "published")
    case (nil, let computed?): return (computed, "what the lines come to; no total is published")
    case (nil, nil): return nil
    }
  }

  private func write(_ cost: (amount: ExactDecimal, note: String), to html: inout HTMLWriter) {
    html.element("p", ["class": "label"], "Total cost")
    html.element("p", ["class": "figure"]) { html in
      html.element("span", ["class": "unit"], index.unit)
      html.text(" \(index.money.text(cost.amount))")
    }
    html.element("p", ["class": "remark"], cost.note)
  }

  private func writeCounts(to html: inout HTMLWriter) {
    let records = index.records
    let counts = [
      (records.objectives.count, "objective", "objectives"),
      (records.outcomes.count, "outcome", "outcomes"),
      (records.activities.count, "activity", "activities"),
      (records.costings.count, "costed line", "costed lines"),
      (records.publishedTotals.count, "published total", "published totals"),
      (records.kpis.count, "indicator", "indicators"),
      (records.organisations.count, "body", "bodies"),
    ]
    html.element("ul", ["class": "counts", "aria-label": "What the plan holds"]) { html in
      for (number, one, many) in counts {
        html.element("li") { html in
          html.element("b", [:], "\(number)")
          html.text(" \(number == 1 ? one : many)")
        }
      }
    }
  }

  private func writeSource(to html: inout HTMLWriter) {
    let source = plan.source
    html.element("dl", ["class": "source"]) { html in
      html.element("div") { html in
        html.element("dt", [:], "Read from")
        html.element("dd") { html in
          html.element("span", ["dir": "auto"], source.file)
          let pages = source.pages.map { ", \(Verdict.count($0, "page"))" } ?? ""
          html.text(" (\(source.mediaType)\(pages), \(source.bytes) bytes)")
        }
      }
      html.element("div") { html in
        html.element("dt", [:], "SHA-256")
        html.element("dd") { $0.element("code", [:], source.sha256) }
      }
      for date in plan.dates {
        html.element("div") { html in
          html.element("dt", [:], date.kind.prefix(1).uppercased() + date.kind.dropFirst())
          html.element("dd", [:], "\(date.text), \(PlaceText.short(date.place))")
        }
      }
    }
  }
}
