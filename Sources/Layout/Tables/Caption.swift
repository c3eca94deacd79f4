/// What stands above or below a table and names it, its source or its notes.
enum Caption {
  private static let numbered: Set<String> = [
    "table", "tableau", "tabla", "exhibit", "figure", "chart", "box", "annex", "appendix",
  ]
  private static let named: Set<String> = ["source", "sources", "note", "notes", "fuente", "nota"]

  /// Whether the line begins as a caption does: "Table 3.", "Source:", "Notes:".
  static func begins(_ line: Line) -> Bool {
    guard let first = line.words.first?.text.lowercased(),
      line.segments(partedBy: 1.5 * line.size).count == 1
    else { return false }
    if named.contains(String(first.dropLast())) { return first.hasSuffix(":") }
    guard numbered.contains(first), line.words.count > 1 else { return false }
    return line.words[1].text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }
}
