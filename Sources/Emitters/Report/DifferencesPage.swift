package import Differences
internal import Findings
package import Records

/// Differences between two releases as a page to read and to print, in the report's style.
package struct DifferencesPage {
  private let differences: PlanDifferences
  private let title: String
  private let index: PlanIndex
  private let sha256: ([UInt8]) -> String

  /// - Parameters:
  ///   - plan: The release whose title, unit and way with numbers the page takes.
  ///   - sha256: The SHA-256 of bytes in hexadecimal.
  package init(
    _ differences: PlanDifferences, inTermsOf plan: PlanRecords,
    sha256: @escaping ([UInt8]) -> String
  ) {
    self.differences = differences
    self.title = plan.plan.title ?? plan.plan.id
    self.index = PlanIndex(plan)
    self.sha256 = sha256
  }

  package var bytes: [UInt8] {
    var html = HTMLWriter()
    page.write(to: &html)
    return html.finish().bytes
  }

  private var page: Page {
    let groups = Difference.Record.allCases.compactMap { record -> Page.Section? in
      let members = differences.differences.filter { $0.record == record }
      guard !members.isEmpty else { return nil }
      return Page.Section(
        id: record.rawValue, title: Self.title(of: record), count: members.count
      ) { html in
        html.element("ul", ["class": "changes"]) { html in
          for difference in members { write(difference, to: &html) }
        }
      }
    }
    let sums = Page.Section(id: "sums", title: "Sums of the costing lines", body: writeSums)
    return Page(
      title: "\(title): what changed", head: writeHead,
      sections: groups + (differences.sums.isEmpty ? [] : [sums]),
      foot:
        "Made by planwright from the two releases named above, and from nothing else. Records are"
        + " told by what they say, not by their numbers; letter case and punctuation are no difference.",
      sha256: sha256)
  }

  private static func title(of record: Difference.Record) -> String {
    switch record {
    case .plan: "The plan itself"
    case .objective: "Objectives"
    case .outcome: "Outcomes"
    case .gap: "Gaps"
    case .activity: "Activities"
    case .costing: "Costing"
    case .publishedTotal: "Published totals"
    case .kpi: "Indicators"
    case .tally: "Tables of numbers"
    case .acronym: "Acronyms"
    }
  }

  private func writeHead(_ html: inout HTMLWriter) {
    let count = differences.differences.count
    html.element("p", ["class": "overline"], "What changed")
    html.element("h1", ["dir": "auto"], title)
    html.element("div", ["class": "verdict \(count == 0 ? "holds" : "open")"]) { html in
      html.element(
        "p", ["class": "sentence"],
        count == 0 ? "The two releases differ in nothing" : Verdict.count(count, "difference"))
      let kinds = Difference.Kind.allCases.compactMap { kind -> String? in
        let number = differences.differences.count { $0.kind == kind }
        return number == 0 ? nil : "\(number) \(kind.rawValue)"
      }
      if !kinds.isEmpty { html.element("p", [:], kinds.joined(separator: ", ")) }
    }
    html.element("dl", ["class": "source"]) { html in
      for (name, source) in [("Old", differences.old), ("New", differences.new)] {
        html.element("div") { html in
          html.element("dt", [:], name)
          html.element("dd") { html in
            html.element("span", ["dir": "auto"], source.file)
            html.markup("<br>")
            html.element("code", [:], source.sha256)
          }
        }
      }
    }
  }

  private func write(_ difference: Difference, to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("span", ["class": "number", "dir": "auto"]) { html in
        html.text(difference.newID ?? difference.oldID ?? "")
      }
      html.element("div", ["class": "what"]) { html in
        html.element("p") { html in
          html.element("span", ["class": "badge \(difference.kind.rawValue)"]) { html in
            html.text(difference.kind.rawValue)
          }
          html.markup(" ")
          write(texts: difference, to: &html)
        }
        if let title = title(beside: difference) {
          html.element("p", ["class": "quiet", "dir": "auto"], title)
        }
        html.element("p", ["class": "meta"]) { html in
          write("old", difference.oldPlaces, to: &html)
          write("new", difference.newPlaces, to: &html)
        }
      }
    }
  }

  /// What the record is called, where the difference itself does not say it.
  private func title(beside difference: Difference) -> String? {
    let isSaid = [.added, .removed, .reworded].contains(difference.kind)
    guard !isSaid, let id = difference.newID else { return nil }
    switch difference.record {
    case .objective: return index.objectives[id]?.title
    case .outcome: return index.outcomes[id]?.title
    case .activity: return index.activities[id]?.title
    case .costing: return index.records.costings.first { $0.id == id }?.title
    case .publishedTotal: return index.records.publishedTotals.first { $0.id == id }?.label
    case .kpi: return index.records.kpis.first { $0.id == id }?.indicator
    case .tally: return difference.row
    case .plan, .gap, .acronym: return nil
    }
  }

  private func write(texts difference: Difference, to html: inout HTMLWriter) {
    let (old, new) = (difference.old ?? "", difference.new ?? "")
    switch difference.kind {
    case .added: html.element("ins", ["dir": "auto"], new)
    case .removed: html.element("del", ["dir": "auto"], old)
    case .renumbered, .moved:
      if difference.kind == .moved { html.text("\(difference.field ?? "") ") }
      writePair(difference.old, difference.new, to: &html)
    case .reworded: writeWords(old, new, to: &html)
    case .changed:
      if let money = difference.money {
        html.text("\(money.column ?? "total") ")
        writePair(difference.old, difference.new, to: &html)
        if let change = money.change { html.text(" (\(signed(change)))") }
      } else {
        html.text("\(difference.field ?? "") ")
        writeWords(old, new, to: &html)
      }
    }
  }

  private func writePair(_ old: String?, _ new: String?, to html: inout HTMLWriter) {
    html.element("del", ["dir": "auto"], old ?? "nothing")
    html.text(" → ")
    html.element("ins", ["dir": "auto"], new ?? "nothing")
  }

  private func writeWords(_ old: String, _ new: String, to html: inout HTMLWriter) {
    html.element("span", ["dir": "auto"]) { html in
      for run in WordDiff.runs(old, new) {
        switch run.kind {
        case .same: html.text(run.text)
        case .removed: html.element("del", [:], run.text)
        case .added: html.element("ins", [:], run.text)
        }
        html.text(" ")
      }
    }
  }

  private func write(_ release: String, _ places: [Place], to html: inout HTMLWriter) {
    guard !places.isEmpty else { return }
    html.element("span", [:], "\(release): \(PlaceText.list(places))")
    html.text(" ")
  }

  private func writeSums(_ html: inout HTMLWriter) {
    html.element("p", ["class": "quiet"], "In \(index.unit); only sums that differ are listed.")
    html.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Sums"]
    ) { html in
      html.element("table", ["class": "money"]) { html in
        html.element("caption", ["class": "unseen"], "Sums of the costing lines that differ")
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], "Funding source")
            html.element("th", ["scope": "col"], "Year")
            for title in ["Old", "New", "Change"] {
              html.element("th", ["scope": "col", "class": "number"], title)
            }
          }
        }
        html.element("tbody") { html in
          for sum in differences.sums { write(sum, to: &html) }
        }
      }
    }
  }

  private func write(_ sum: PlanDifferences.Sum, to html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "dir": "auto"], sum.fundingSource ?? "All sources")
      html.element("td", [:], sum.fiscalYear ?? "all years")
      html.element("td", ["class": "number"], index.money.text(sum.old))
      html.element("td", ["class": "number"], index.money.text(sum.new))
      html.element("td", ["class": "number"], sum.new.subtracting(sum.old).map(signed) ?? "")
    }
  }

  private func signed(_ amount: ExactDecimal) -> String {
    (amount.isNegative ? "−" : "+") + index.money.text(amount.magnitude)
  }
}
