internal import Findings

extension FindingsFormat {
  /// A line a finding: where, how grave, which check, what; under it the row and the sum it is about.
  package static let text = FindingsFormat(name: "text") { report in
    var lines: [String] = []
    for document in report.documents {
      let sums = document.findings.filter { !$0.addends.isEmpty }
      let locator = CellLocator(document.document, of: Set(sums.flatMap(\.allPlaces)))
      for finding in document.findings {
        let place = finding.places.first.map { ": \($0)" } ?? ""
        lines.append(
          "\(document.path)\(place): \(finding.severity.rawValue): \(finding.code)"
            + " \(finding.name): \(finding.message)")
        lines += details(of: finding, locator).map { "    " + $0 }
      }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// The printed row with the cells concerned marked, and the sum written out.
  private static func details(of finding: Finding, _ locator: CellLocator) -> [String] {
    guard !finding.addends.isEmpty, let place = finding.places.first else { return [] }
    var lines: [String] = []
    if let row = locator.row(at: place, marking: finding.places) { lines.append("row: \(row)") }
    let addends = finding.addends.filter { $0.amount != nil }
    let shown = addends.prefix(8).map { locator.text(at: $0.place) ?? $0.amount ?? "" }
    let rest = addends.count > 8 ? " + … (\(addends.count) in all)" : ""
    // What they come to is in the currency's own unit, which is not always that of the page.
    let isPrintedWhole = zip(shown, addends).allSatisfy { $0 == $1.amount }
    let sum = isPrintedWhole ? finding.expected.map { " = \($0)" } ?? "" : ""
    lines.append("sum: \(shown.joined(separator: " + "))\(rest)\(sum)")
    return lines
  }
}
