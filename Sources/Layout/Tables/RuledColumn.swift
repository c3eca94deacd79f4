/// Finds text in one column between level rules of one width, each part of it a row: the first
/// column of a table whose others may stand on the facing page.
struct RuledColumn {
  let words: [Word]
  let rules: Rules
  let page: Int

  /// The columns found, each a fragment.
  func drafts() -> [Draft] {
    var groups: [[Ruling]] = []
    for level in rules.levels.filter({ $0.length > 60 }).sorted(by: { $0.position < $1.position }) {
      let home = groups.firstIndex {
        abs($0[0].start - level.start) < Rules.slack && abs($0[0].end - level.end) < Rules.slack
      }
      if let home { groups[home].append(level) } else { groups.append([level]) }
    }
    return groups.compactMap { $0.count >= 3 ? draft($0) : nil }
  }

  private func draft(_ levels: [Ruling]) -> Draft? {
    guard let first = levels.first, let last = levels.last else { return nil }
    let box = Rect(first.start, first.position, first.end, last.position)
    let isCrossed = rules.uprights.contains { upright in
      box.left - 1 < upright.position && upright.position < box.right + 1
        && upright.start < box.bottom && upright.end > box.top
    }
    let beside = words.contains {
      box.top < $0.box.middleY && $0.box.middleY < box.bottom
        && ($0.box.right < box.left || $0.box.left > box.right)
    }
    guard !isCrossed, !beside else { return nil }
    let ys = levels.map(\.position)
    var cells: [Draft.Cell] = []
    for row in 0..<ys.count - 1 {
      let area = Rect(box.left, ys[row], box.right, ys[row + 1])
      let inside = words.filter { area.grown(by: 1).holdsCentre(of: $0.box) }
      guard !inside.isEmpty, inside.allSatisfy({ area.grown(by: 2).holds($0.box) }) else {
        return nil
      }
      cells.append(Draft.Cell(columns: 0..<1, rows: row..<row + 1, box: area, words: inside))
    }
    let lines = cells.flatMap { Line.gather($0.words) }
    guard let size = lines.map(\.size).max(),
      Columns.gaps(in: lines.map { $0.words.map(\.box) }, size: size).isEmpty
    else { return nil }
    var draft = Draft(
      page: page, box: box, xs: [box.left, box.right], ys: ys, cells: cells, isGrid: false,
      isOpenBelow: false)
    draft.isFragment = true
    return draft
  }
}
