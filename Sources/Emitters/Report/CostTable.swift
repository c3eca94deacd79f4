internal import Findings
internal import Records

/// Every costing line, to be sorted and filtered.
struct CostTable {
  let index: PlanIndex
  let flags: FlagIndex

  private struct Column {
    var title: String
    var isNumber: Bool
    /// The position of each line when the lines are sorted by this column.
    var ranks: [Int]
  }

  func write(to html: inout HTMLWriter) {
    let lines = index.records.costings
    let years = index.fiscalYears.filter { year in
      lines.contains { $0.amounts.contains { $0.fiscalYear == year } }
    }
    let columns = columns(lines, years)
    html.element("h3", [:], "Every line of the costing")
    writeTools(lines, to: &html)
    html.element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Costing lines"]
    ) { html in
      html.element("table", ["class": "money lines", "id": "costing-lines"]) { html in
        html.element("caption", ["class": "unseen"], "Costing lines, amounts in \(index.unit)")
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              html.element(
                "th",
                ["scope": "col", "class": column.isNumber ? "number" : nil, "data-sort": ""],
                column.title)
            }
          }
        }
        html.element("tbody") { html in
          for (position, line) in lines.enumerated() {
            write(line, years, ranks: columns.map { $0.ranks[position] }, to: &html)
          }
        }
      }
    }
  }

  private func writeTools(_ lines: [Costing], to html: inout HTMLWriter) {
    var groups: [String] = []
    for line in lines {
      if let source = line.fundingSource, !groups.contains(source) { groups.append(source) }
    }
    html.element(
      "div",
      ["class": "tools", "data-filter": "costing-lines", "hidden": ""]
    ) { html in
      html.element("label") { html in
        html.text("Find in the lines ")
        html.void("input", ["type": "search", "autocomplete": "off"])
      }
      html.element("label") { html in
        html.text("Funding source ")
        html.element("select") { html in
          html.element("option", ["value": ""], "all")
          for group in groups.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            html.element("option", [:], group)
          }
        }
      }
      html.element("span", ["role": "status"], "")
    }
  }

  private func write(
    _ line: Costing, _ years: [String], ranks: [Int], to html: inout HTMLWriter
  ) {
    html.element(
      "tr",
      [
        "id": Anchor.costing(line.id), "data-row": "", "data-choice": line.fundingSource ?? "",
        "data-ranks": ranks.map(String.init).joined(separator: " "),
      ]
    ) { html in
      html.element("th", ["scope": "row"]) { html in
        if let activity = line.activity, index.activities[activity] != nil {
          html.element("a", ["href": "#\(Anchor.activity(activity))", "dir": "auto"], line.id)
        } else {
          html.element("span", ["dir": "auto"], line.id)
        }
      }
      html.element("td", ["class": "title", "dir": "auto"]) { html in
        html.text(line.title)
        flags.write(line.id, to: &html)
      }
      html.element("td", ["dir": "auto"]) { html in
        html.text(line.fundingSource ?? "")
        if let type = line.fundingType { html.element("small", [:], " \(type)") }
      }
      for year in years {
        let amount = line.amounts.first { $0.fiscalYear == year }
        html.element("td", ["class": "number"], amount?.printed ?? "")
      }
      html.element("td", ["class": "number total"], line.total?.printed ?? "")
    }
  }

  private func columns(_ lines: [Costing], _ years: [String]) -> [Column] {
    func words(_ title: String, _ text: (Costing) -> String) -> Column {
      let values = lines.map(text)
      return Column(
        title: title, isNumber: false,
        ranks: Self.ranks(values) { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
    func numbers(_ title: String, _ amount: (Costing) -> Amount?) -> Column {
      let values = lines.map { amount($0)?.amount ?? .zero }
      return Column(title: title, isNumber: true, ranks: Self.ranks(values, <))
    }
    return [Column(title: "No.", isNumber: false, ranks: Array(lines.indices))]
      + [words("Activity") { $0.title.lowercased() }]
      + [words("Funding") { "\($0.fundingSource ?? "") \($0.fundingType ?? "")" }]
      + years.map { year in numbers(year) { $0.amounts.first { $0.fiscalYear == year } } }
      + [numbers("All years") { $0.total }]
  }

  /// For each value how many distinct values come before it.
  private static func ranks<Value: Hashable>(
    _ values: [Value], _ precedes: (Value, Value) -> Bool
  ) -> [Int] {
    let order = Set(values).sorted(by: precedes)
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return values.map { rank[$0] ?? 0 }
  }
}
