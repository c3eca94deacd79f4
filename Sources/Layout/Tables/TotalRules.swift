/// Rules drawn below numbers only, above their total: they part whole rows.
struct TotalRules {
  private let region: Region
  private let lines: [Line]

  init(_ region: Region, words: [Word]) {
    self.region = region
    lines = region.levels.contains { $0.length < 0.9 * region.box.width } ? Line.gather(words) : []
  }

  /// The region with such rules drawn from edge to edge.
  var drawnOut: Region {
    guard !lines.isEmpty, region.uprights.allSatisfy(\.isInferred) else { return region }
    var drawn = region
    for (index, level) in region.levels.enumerated()
    where level.length < 0.9 * region.box.width && standsBelowNumbers(level) {
      drawn.levels[index].start = region.box.left
      drawn.levels[index].end = region.box.right
    }
    return drawn
  }

  /// Whether the text close above the rule is numbers, and no title over the pieces below it.
  private func standsBelowNumbers(_ level: Ruling) -> Bool {
    func pieces(_ line: Line?) -> [Line] {
      let words = line?.words.filter {
        level.start - 2 < $0.box.middleX && $0.box.middleX < level.end + 2
      }
      // A currency sign apart from its amount is no piece of its own.
      let figures = words?.filter { !SymbolColumns.leading.contains($0.text) }
      return figures.map { Line($0).segments(partedBy: 6) } ?? []
    }
    // A heading may stand between, at the left of the rule.
    let above = pieces(
      lines.last { $0.box.middleY < level.position && $0.box.right > level.start })
    let below = pieces(lines.first { $0.box.middleY > level.position })
    return !above.isEmpty && below.count <= above.count
      && above.allSatisfy { piece in
        piece.words.allSatisfy { Script.isNumeric($0.text) || $0.text.count == 1 }
      }
  }
}
