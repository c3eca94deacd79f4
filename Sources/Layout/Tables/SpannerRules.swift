/// Rules drawn below some of a header's titles: each spans the columns that its rule spans, and the
/// titles beside stand as high as both rows.
struct SpannerRules {
  private let region: Region
  private let words: [Word]
  /// The rules that reach over a part of the table only.
  private let partial: [Ruling]

  init(_ region: Region, words: [Word]) {
    self.region = region
    self.words = words
    let isOpen = region.uprights.isEmpty
    partial = isOpen ? region.levels.filter { $0.length < 0.9 * region.box.width } : []
  }

  /// Upright edges between the columns of the rows that such rules part, without those that a
  /// spanning title takes in.
  func uprights(at gaps: [Double]) -> [Ruling] {
    guard !partial.isEmpty else { return [] }
    var ys: [Double] = []
    for y in region.levels.map(\.position).sorted()
    where ys.last.map({ y - $0 > Rules.slack }) ?? true {
      ys.append(y)
    }
    var uprights: [Ruling] = []
    for (top, bottom) in zip(ys, ys.dropFirst()) {
      let over = partial.contains { abs($0.position - bottom) <= Rules.slack }
      let under = partial.filter { abs($0.position - top) <= Rules.slack }
      guard over || !under.isEmpty else { continue }
      let lines = Line.gather(words.filter { top < $0.box.middleY && $0.box.middleY < bottom })
      let pieces = lines.flatMap { $0.segments(partedBy: 0.42 * $0.size) }
      for x in gaps {
        let isSpanned = spans(x, of: pieces, above: bottom)
        let isCrossed = pieces.contains { $0.box.left < x - 1.5 && x + 1.5 < $0.box.right }
        if !isSpanned, !isCrossed {
          uprights.append(Ruling(.upright, at: x, from: top, to: bottom).inferred)
        }
      }
    }
    return uprights
  }

  /// Whether a rule at `bottom` runs below an edge between columns, under one title.
  func spans(_ x: Double, of pieces: [Line], above bottom: Double) -> Bool {
    partial.contains { rule in
      guard abs(rule.position - bottom) <= Rules.slack, rule.start + 2 < x, x < rule.end - 2 else {
        return false
      }
      let over = pieces.filter { rule.start < $0.box.middleX && $0.box.middleX < rule.end }
      let words = over.flatMap(\.words)
      return Line.gather(words).allSatisfy { $0.segments(partedBy: 0.9 * $0.size).count == 1 }
    }
  }
}
