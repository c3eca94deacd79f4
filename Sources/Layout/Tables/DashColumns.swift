/// Joins a column of dashes with the numbers beside it whose places they take.
///
/// Dashes set to the left over numbers set at the middle or to the right leave white between them
/// that runs through the whole table.
struct DashColumns {
  let lines: [Line]
  /// The edges that rules draw, which nothing takes away.
  let ruled: [Double]

  private static let dashes: Set<String> = ["-", "–", "—", "−", "--"]

  /// The hidden edges without those between dashes and numbers no two of which share a line.
  func joined(_ hidden: [Double]) -> [Double] {
    let edges = (ruled + hidden).sorted()
    guard edges.count > 3 else { return hidden }
    var columns = [[Int: String]](repeating: [:], count: edges.count - 1)
    for (index, line) in lines.enumerated() {
      for entry in Strip(line, edges: edges).entries where entry.columns.count == 1 {
        if entry.columns.lowerBound < columns.count {
          columns[entry.columns.lowerBound][index] = entry.text
        }
      }
    }
    func isHeading(_ text: String) -> Bool {
      !Self.dashes.contains(text) && !Script.isNumeric(text)
    }
    let inside = edges.indices.dropFirst().dropLast().filter { index in
      let (one, other) = (columns[index - 1], columns[index])
      let (texts, numbers) = (
        one.values.filter { !isHeading($0) }, other.values.filter { !isHeading($0) }
      )
      guard !texts.isEmpty, !numbers.isEmpty, one.keys.allSatisfy({ other[$0] == nil }) else {
        return false
      }
      return texts.allSatisfy(Self.dashes.contains) != numbers.allSatisfy(Self.dashes.contains)
    }.map { edges[$0] }
    return hidden.filter { !inside.contains($0) }
  }
}
