/// Rules that stand under the headings of tables and nowhere else.
struct HeadRules {
  let words: [Word]

  /// Whether both rules stand under headings of their own: what lies between is a table without
  /// rules, and what heads the next one.
  func headTwoTables(_ upper: Double, _ lower: Double, in box: Rect, _ between: [Line]) -> Bool {
    guard let first = between.first, between.count > 2,
      !first.isBold
    else { return false }
    return headsColumns(above: upper, in: box) && headsColumns(above: lower, in: box)
  }

  /// Whether headings in bold stand close above a rule, several on one of their lines.
  private func headsColumns(above rule: Double, in box: Rect) -> Bool {
    let near = words.filter {
      rule - 5 * $0.size < $0.box.top && $0.box.bottom < rule + 1 && box.left - 2 < $0.box.left
        && $0.box.right < box.right + 2
    }
    var top = rule
    for line in Line.gather(near).reversed() {
      guard top - line.box.bottom < (top == rule ? 1.2 : 0.35) * line.size,
        line.isBold
      else { return false }
      if line.segments(partedBy: 0.75 * line.size).count > 1 { return true }
      top = line.box.top
    }
    return false
  }
}
