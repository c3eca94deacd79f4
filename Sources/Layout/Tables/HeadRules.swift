/// Rules that stand under the headings of tables and nowhere else.
struct HeadRules {
  let words: [Word]

  /// Whether both rules stand under headings of their own: what lies between is a table without
  /// rules, and what heads the next one.
  func headTwoTables(_ upper: Double, _ lower: Double, in box: Rect, _ between: [Line]) -> Bool {
    guard let first = between.first, between.count > 2,
      !first.isBold || between.count(where: { !$0.isBold }) * 2 > between.count
    else { return false }
    let heads = [upper, lower].map { self.heads(above: $0, in: box) }
    return !heads.contains(.none) && heads.contains(.columns)
  }

  private enum Heads { case none, title, columns }

  /// What stands in bold close above a rule: headings, several on one of their lines, or a title that
  /// white parts from what stands above it.
  private func heads(above rule: Double, in box: Rect) -> Heads {
    let reach = 6.0
    let near = words.filter {
      rule - reach * $0.size < $0.box.bottom && $0.box.bottom < rule + 1
        && box.left - 2 < $0.box.left
        && $0.box.right < box.right + 2
    }
    var top = rule
    for line in Line.gather(near).reversed() {
      guard top - line.box.bottom < (top == rule ? 1.2 : 0.35) * line.size,
        line.isBold
      else { return top < rule && top - line.box.bottom > 0.9 * line.size ? .title : .none }
      if line.segments(partedBy: 0.75 * line.size).count > 1 { return .columns }
      top = line.box.top
    }
    // Above it stands white as far as the look goes.
    return top < rule && near.allSatisfy { rule - reach * $0.size + 0.9 * $0.size < top }
      ? .title : .none
  }
}
