internal import Records

/// The cost by year and funding source: a stacked bar chart, and the same as a table.
struct CostChart {
  let index: PlanIndex

  /// The largest sources are told apart; the others are taken together.
  private static let mostSeries = 7

  func write(to html: inout HTMLWriter) {
    let series = series
    let years = years
    guard !series.isEmpty, years.count > 0 else { return }
    html.element("figure", ["class": "chart"]) { html in
      html.element("figcaption", [:]) { html in
        html.element("h3", [:], "Cost by year and funding source")
      }
      writeLegend(series, to: &html)
      StackedBars(
        bars: years.enumerated().map { position, year in
          StackedBars.Bar(label: year, parts: series.map { $0.amounts[position] })
        }, money: index.money, unit: index.unit
      ).write(to: &html)
      html.element("details", ["class": "data"]) { html in
        html.element("summary", [:], "The figures of this chart")
        writeTable(series, years, to: &html)
      }
    }
  }

  /// A funding source and what it pays in each year.
  private struct Series {
    var name: String
    var amounts: [ExactDecimal]
    var total: ExactDecimal
  }

  private var years: [String] {
    index.fiscalYears.filter { year in
      index.records.costings.contains { $0.amounts.contains { $0.fiscalYear == year } }
    }
  }

  /// The sources by what they pay, the most first.
  private var series: [Series] {
    var names: [String] = []
    for line in index.records.costings {
      let name = line.fundingSource ?? "No source printed"
      if !names.contains(name) { names.append(name) }
    }
    let all: [Series] = names.map { name in
      let lines = index.records.costings.filter {
        ($0.fundingSource ?? "No source printed") == name
      }
      return series(name, lines)
    }.filter { $0.total != .zero }.sorted { $0.total > $1.total }
    guard all.count > Self.mostSeries + 1 else { return all }
    let rest = all[Self.mostSeries...]
    let taken = Set(rest.map(\.name))
    let lines = index.records.costings.filter {
      taken.contains($0.fundingSource ?? "No source printed")
    }
    return Array(all.prefix(Self.mostSeries)) + [series("\(rest.count) others", lines)]
  }

  private func series(_ name: String, _ lines: [Costing]) -> Series {
    let amounts = years.map { year in
      let found = lines.flatMap(\.amounts).filter { $0.fiscalYear == year }
      return ExactDecimal.sum(found.compactMap(\.amount)) ?? .zero
    }
    return Series(name: name, amounts: amounts, total: ExactDecimal.sum(amounts) ?? .zero)
  }

  private func writeLegend(_ series: [Series], to html: inout HTMLWriter) {
    html.element("ul", ["class": "legend"]) { html in
      for (position, one) in series.enumerated() {
        html.element("li") { html in
          html.element(
            "svg", ["viewBox": "0 0 10 10", "width": "12", "height": "12", "aria-hidden": "true"]
          ) {
            $0.element("rect", ["width": "10", "height": "10", "class": "series\(position)"], "")
          }
          html.markup(" ")
          html.element("span", ["dir": "auto"], one.name)
          html.markup(" ")
          html.element("b", [:], index.money.text(one.total))
        }
      }
    }
  }

  private func writeTable(_ series: [Series], _ years: [String], to html: inout HTMLWriter) {
    let rows = series.map { ($0.name, $0.amounts + [$0.total]) }
    let sums = (0...years.count).map { column in
      ExactDecimal.sum(rows.map { $0.1[column] }) ?? .zero
    }
    html.element(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "region",
        "aria-label": "Cost by year and source",
      ]
    ) { html in
      html.element("table", ["class": "money"]) { html in
        html.element("caption", ["class": "unseen"], "Cost by year and funding source")
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], "Funding source")
            for year in years + ["All years"] {
              html.element("th", ["scope": "col", "class": "number"], year)
            }
          }
        }
        html.element("tbody") { html in
          for (name, amounts) in rows { writeRow(name, amounts, nil, to: &html) }
        }
        html.element("tfoot") { writeRow("All sources", sums, "total", to: &$0) }
      }
    }
  }

  private func writeRow(
    _ name: String, _ amounts: [ExactDecimal], _ kind: String?, to html: inout HTMLWriter
  ) {
    html.element("tr", ["class": kind]) { html in
      html.element("th", ["scope": "row", "dir": "auto"], name)
      for amount in amounts {
        html.element("td", ["class": "number"], index.money.text(amount))
      }
    }
  }
}
