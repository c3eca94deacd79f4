/// Joins a column of currency signs with the amounts on its right, and one of percent signs and
/// closing brackets with the amounts on its left.
///
/// Signs are set at the edge of their column while numbers line up at the other, which leaves white
/// between them that runs through the whole table.
struct SymbolColumns {
  let lines: [Line]
  /// The edges that rules draw, which nothing takes away.
  let ruled: [Double]

  static let leading: Set<String> = ["$", "€", "£", "¥", "US$", "Rs", "Rs.", "("]
  private static let trailing: Set<String> = ["%", ")", "%)", "pct", "pct."]

  /// The hidden edges without those between a sign and its amount.
  func joined(_ hidden: [Double]) -> [Double] {
    let edges = (ruled + hidden).sorted()
    guard edges.count > 3 else { return hidden }
    var texts = [[String]](repeating: [], count: edges.count - 1)
    for entry in lines.flatMap({ Strip($0, edges: edges).entries }) where entry.columns.count == 1 {
      let column = entry.columns.lowerBound
      if column < texts.count { texts[column].append(entry.text) }
    }
    var inside: Set<Double> = []
    for (column, texts) in texts.enumerated() where !texts.isEmpty {
      if texts.allSatisfy(Self.leading.contains), column + 2 < edges.count {
        inside.insert(edges[column + 1])
      } else if texts.allSatisfy(Self.trailing.contains), column > 0 {
        inside.insert(edges[column])
      }
    }
    return hidden.filter { !inside.contains($0) }
  }
}
