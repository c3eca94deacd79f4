/// Rules that are typed: lines of hyphens, equals signs or underscores, and bars between columns.
struct TypedRules {
  private(set) var rulings: [Ruling] = []
  /// The words without those that draw rules.
  private(set) var words: [Word]

  init(_ words: [Word]) {
    self.words = words
    let hasLevels = words.contains { Self.isLevel($0.text) }
    let bars = words.filter { Self.isBar($0.text) }
    guard hasLevels || !bars.isEmpty else { return }
    var marks = Set<Word>()
    for line in hasLevels ? Line.gather(words) : [] {
      let drawn = line.words.filter { Self.isLevel($0.text) }
      guard !drawn.isEmpty, line.words.allSatisfy({ Self.isLevel($0.text) || Self.isBar($0.text) }),
        line.box.width > 4 * line.size
      else { continue }
      let y = line.words[0].text.hasPrefix("_") ? line.box.bottom : line.box.middleY
      rulings.append(Ruling(.level, at: y, from: line.box.left, to: line.box.right))
      marks.formUnion(line.words)
    }
    marks.formUnion(draw(bars.filter { !marks.contains($0) }))
    self.words = words.filter { !marks.contains($0) }
  }

  private static func isLevel(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.allSatisfy(isMark) && scalars.count >= 3
      && scalars.contains { !"+|".unicodeScalars.contains($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "=", "_", "—", "─", "━", "═", "+", "|": true
    default: false
    }
  }

  private static func isBar(_ text: String) -> Bool {
    guard text.utf8.count <= 3, let first = text.unicodeScalars.first else { return false }
    return ["|", "¦", "│"].contains(first) && text.unicodeScalars.count == 1
  }

  /// Draws bars that stand one below the other, and gives the words that do.
  private mutating func draw(_ words: [Word]) -> [Word] {
    var columns: [[Word]] = []
    for word in words.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
      let home = columns.lastIndex { column in
        guard let last = column.last else { return false }
        return abs(last.box.middleX - word.box.middleX) < 2
          && word.box.top - last.box.bottom < 2.5 * word.size
      }
      if let home { columns[home].append(word) } else { columns.append([word]) }
    }
    let upright = columns.filter { $0.count >= 3 }
    for column in upright {
      guard let hull = Rect.hull(column.map(\.box)) else { continue }
      rulings.append(
        Ruling(.upright, at: hull.middleX, from: hull.top - 2, to: hull.bottom + 2))
    }
    return upright.flatMap { $0 }
  }
}
