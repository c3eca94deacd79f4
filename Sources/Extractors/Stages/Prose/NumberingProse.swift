internal import Documents
internal import Findings
internal import Records

/// Numbers as they are printed in front of siblings: titles of one column, headings of one rank.
enum NumberingProse {
  static func numberings(
    _ document: Document, headings: [Prose.Heading]
  ) -> [Prose.Numbering] {
    var numberings: [Prose.Numbering] = []
    var indices: [String: Int] = [:]
    func add(_ mark: String, to name: String, _ place: Place) {
      let mark = Prose.Numbering.Mark(printed: mark, place: place)
      if let index = indices[name] {
        numberings[index].marks.append(mark)
      } else {
        indices[name] = numberings.count
        numberings.append(Prose.Numbering(of: name, marks: [mark]))
      }
    }
    for heading in headings {
      guard let label = heading.label else { continue }
      add(label, to: rank(of: label, heading.level), heading.place)
    }
    for table in document.tables {
      let header = header(of: table)
      let headerRows = Set(table.headerRows)
      for index in table.cells.indices where mayLead(table.cells[index].text) {
        let (row, column) = (Int(table.cells[index].row), Int(table.cells[index].column))
        guard !headerRows.contains(row), let name = header[column],
          let mark = leadingNumber(table.cells[index].text.reading)
        else { continue }
        add(mark, to: "the column \"\(name)\"", table.cells[index].place)
      }
    }
    return numberings.filter { $0.marks.count > 1 }
  }

  /// What headings a label belongs to: "headings like 3.1", "headings like Outcome 1".
  ///
  /// Bare numbers begin anew in every list, so that only those of one level are siblings.
  private static func rank(of label: String, _ level: Int?) -> String {
    let words = label.split(separator: " ").dropLast().joined(separator: " ")
    let number = label.split(separator: " ").last ?? ""
    let depth = number.split(separator: ".").count { $0.contains(where: \.isNumber) }
    let example = Array(repeating: "1", count: max(1, depth)).joined(separator: ".")
    if words.isEmpty, depth < 2 {
      return "headings of level \(level.map(String.init) ?? "none") like \"1\""
    }
    return "headings like \"\(words.isEmpty ? example : "\(words) \(example)")\""
  }

  /// The label of each column, from the first row in which most columns are filled with words.
  private static func header(of table: Table) -> [Int: String] {
    let rows = table.headerRows.isEmpty ? [0, 1] : table.headerRows
    for row in rows {
      let cells = table.cells.filter { Int($0.row) == row && !$0.text.isEmpty }
      guard cells.count > 1, cells.count * 2 > table.columns else { continue }
      return Dictionary(
        cells.map { (Int($0.column), CellText.flattened($0.text.reading)) }
      ) { first, _ in first }
    }
    return [:]
  }

  /// Whether a text may begin with a number and words; false only where it does not.
  private static func mayLead(_ text: RichText) -> Bool {
    var printed = text.text
    return !text.spans.isEmpty
      || printed.withUTF8 { bytes in
        guard let first = bytes.first else { return false }
        guard first > 0x20, first < 0x80 else { return true }
        guard first >= 0x30, first <= 0x39 else { return false }
        let end = bytes.firstIndex { $0 != 0x2E && ($0 < 0x30 || $0 > 0x39) }
        guard let end else { return false }
        return bytes[end] <= 0x20 || bytes[end] >= 0x80 || bytes[end] == 0x29 || bytes[end] == 0x3A
      }
  }

  /// The number in front of a cell's words with its punctuation; nil where there is none.
  private static func leadingNumber(_ text: String) -> String? {
    if let byte = text.utf8.first, (0x3A..<0x80).contains(byte) { return nil }
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count > 1, let first = words.first, let digit = first.first, digit.isNumber,
      words[1].first?.isLetter == true
    else { return nil }
    let core = first.prefix { $0.isNumber || $0 == "." }
    let mark = first.dropFirst(core.count)
    guard mark.isEmpty ? core.contains(".") : mark == ")" || mark == ":" else { return nil }
    return core.utf8.count < 12 ? String(first) : nil
  }
}
