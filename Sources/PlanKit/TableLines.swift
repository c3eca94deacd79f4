internal import Documents
internal import Findings
internal import Records

extension Conversion {
  /// A line a table: where it stands, its size, how sure the reader is, its header, what it was
  /// read as and how many of its numbers no record used.
  package var tableLines: [String] {
    let leftOver = Dictionary(grouping: coverage.unused, by: \.table)
    return document.tables.enumerated().map { index, table in
      let place = table.rows.first.map { "\($0)" } ?? "nowhere"
      let sure = table.confidence.map { ", confidence \($0)" } ?? ""
      let kinds = coverage.kinds ?? []
      let kind = index < kinds.count ? kinds[index] : nil
      let cells = leftOver[index + 1] ?? []
      let numbers = cells.count { $0.text.contains(where: \.isNumber) }
      let header = table.headerRows.first ?? 0
      let words = table.cells.filter { Int($0.row) == header && !$0.text.isEmpty }
        .map { $0.text.reading.split(separator: "\n").joined(separator: " ") }
      return
        "\(place): table \(index + 1): \(table.rows.count) rows, \(table.columns) columns\(sure); "
        + (kind.map { "read as \($0)" } ?? "claimed by no rule")
        + "; \(cells.count) cells left over, \(numbers) of them with numbers; "
        + "header: \(words.joined(separator: " | ").prefix(120))"
    }
  }
}
