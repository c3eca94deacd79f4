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

/// Joins a column that only the ends of a few long texts make with the column that these begin in.
///
/// Where nearly all entries are short, the blank before the last word of a long one runs as white
/// through the table.
struct RunOnColumns {
  let lines: [Line]
  /// The edges that rules draw, which nothing takes away.
  let ruled: [Double]

  /// The hidden edges without those between words a blank apart.
  func joined(_ hidden: [Double]) -> [Double] {
    let edges = (ruled + hidden).sorted()
    return hidden.filter { edge in
      guard let index = edges.firstIndex(of: edge), index + 1 < edges.count else { return true }
      var (held, apart) = (0, 0)
      for line in lines {
        let beyond = line.words.filter {
          edge < $0.box.middleX && $0.box.middleX < edges[index + 1]
        }
        guard let first = beyond.map(\.box.left).min() else { continue }
        held += 1
        let before = line.words.filter { $0.box.middleX < edge }.map(\.box.right).max()
        if before.map({ first - $0 > 0.75 * line.size }) ?? true { apart += 1 }
      }
      return apart > 0 || held * 4 > lines.count
    }
  }
}
