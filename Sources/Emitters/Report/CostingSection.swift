internal import Findings
internal import Records

/// What the plan costs: the totals it publishes beside what its lines come to, and every line.
struct CostingSection {
  let index: PlanIndex
  /// Findings by the record that they concern.
  let flags: FlagIndex

  private var records: PlanRecords { index.records }

  func write(to html: inout HTMLWriter) {
    guard !records.costings.isEmpty || !records.publishedTotals.isEmpty else {
      html.element("p", ["class": "quiet"], "The plan prints no costing.")
      return
    }
    html.element("p", ["class": "quiet"], "Amounts in \(index.unit), as the plan prints them.")
    CostChart(index: index).write(to: &html)
    if !records.publishedTotals.isEmpty { writePublished(to: &html) }
    if !records.costings.isEmpty { CostTable(index: index, flags: flags).write(to: &html) }
  }

  private func writePublished(to html: inout HTMLWriter) {
    html.element("h3", [:], "Published totals beside computed ones")
    html.element(
      "p", ["class": "quiet"],
      "Above, what the plan prints; below it, what its costing lines come to.")
    let years = index.fiscalYears.filter { year in
      records.publishedTotals.contains { $0.amounts.contains { $0.fiscalYear == year } }
    }
    html.element(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Published totals",
      ]
    ) { html in
      html.element("table", ["class": "money"]) { html in
        html.element("caption", ["class": "unseen"], "Published totals and computed totals")
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], "Total of")
            for year in years { html.element("th", ["scope": "col", "class": "number"], year) }
            html.element("th", ["scope": "col", "class": "number"], "All years")
          }
        }
        html.element("tbody") { html in
          for total in records.publishedTotals { write(total, years, to: &html) }
        }
      }
    }
  }

  private func write(_ total: PublishedTotal, _ years: [String], to html: inout HTMLWriter) {
    html.element("tr", ["id": Anchor.total(total.id), "class": "scope-\(total.scope.rawValue)"]) {
      html in
      html.element("th", ["scope": "row", "dir": "auto"]) { html in
        html.text(total.label)
        flags.write(total.id, to: &html)
      }
      for year in years {
        let amount = total.amounts.first { $0.fiscalYear == year }
        write(amount, records.computed(total, under: year), to: &html)
      }
      write(total.total, records.computed(total, under: "total"), to: &html)
    }
  }

  /// The printed amount, and under it the computed one and by how much they differ.
  private func write(_ amount: Amount?, _ computed: ExactDecimal?, to html: inout HTMLWriter) {
    let printed = amount?.amount
    let differs = computed != nil && amount != nil && (printed ?? .zero) != (computed ?? .zero)
    html.element("td", ["class": differs ? "number differs" : "number"]) { html in
      html.element("span", ["class": "printed"], amount?.printed ?? "")
      guard amount != nil else { return }
      html.element("span", ["class": "computed"]) { html in
        html.element("span", ["class": "unseen"], "computed ")
        html.text(computed.map { index.money.text($0) } ?? "not compared")
        if differs, let off = (printed ?? .zero).subtracting(computed ?? .zero) {
          let sign = off.isNegative ? "−" : "+"
          html.element("b", [:], " off by \(sign)\(index.money.text(off.magnitude))")
        }
      }
    }
  }
}
