internal import Findings
internal import Records

/// Writes out the sum that an arithmetic finding is about: every addend, what they come to,
/// what is printed, and by how much the two differ.
struct SumWriter {
  let index: PlanIndex

  func write(_ finding: Finding, to html: inout HTMLWriter) {
    guard !finding.addends.isEmpty else { return }
    html.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "The sum"]
    ) { html in
      html.element("table", ["class": "sum"]) { html in
        html.element("caption", ["class": "unseen"], "The sum written out")
        html.element("tbody") { html in
          for addend in finding.addends { write(addend, to: &html) }
        }
        html.element("tfoot") { html in
          write("Comes to", finding.expected, "", to: &html)
          write("Printed", finding.actual, "printed", to: &html)
          write("Difference", finding.difference, "difference", to: &html)
        }
      }
    }
  }

  private func write(_ addend: Finding.Addend, to html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        if let target = index.anchor(of: addend.record, isMoney: true) {
          html.element("a", ["href": "#\(target)", "dir": "auto"], addend.record)
        } else {
          html.element("span", ["dir": "auto"], addend.record)
        }
        if let column = index.columns[addend.place] { html.text(", \(column)") }
        html.element("small", [:], " \(PlaceText.short(addend.place))")
      }
      html.element("td", ["class": "number"], text(of: addend.amount) ?? "–")
    }
  }

  private func write(
    _ label: String, _ amount: String?, _ kind: String, to html: inout HTMLWriter
  ) {
    guard let text = text(of: amount) else { return }
    html.element("tr", ["class": kind.isEmpty ? nil : kind]) { html in
      html.element("th", ["scope": "row"], label)
      html.element("td", ["class": "number"], text)
    }
  }

  /// An amount in the plan's own unit; what is no plain number stays as it is.
  private func text(of amount: String?) -> String? {
    guard let amount else { return nil }
    return ExactDecimal(amount).map { index.money.text($0) } ?? amount
  }
}
