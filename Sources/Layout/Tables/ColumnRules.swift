/// Column rules that stop for a title across the table, or for the white between groups of rows, and
/// go on below it.
struct ColumnRules {
  let words: [Word]
  let rules: Rules

  /// Where upright rules stop and go on again.
  private struct Break {
    var xs: [Double]
    /// Where those above begin.
    var start: Double
    var top: Double
    var bottom: Double
    /// Whether a level rule stands where they stop or where they go on.
    var isClosed = false
  }

  /// Rulings that hold the parts together: level ones where the rules stop for a title, upright
  /// ones through white.
  func bridges() -> [Ruling] {
    var bridges: [Ruling] = []
    for gap in breaks() {
      guard let frame = frame(of: gap), !headsAgain(gap, frame) else { continue }
      let inside = words.filter {
        gap.top - 1 < $0.box.middleY && $0.box.middleY < gap.bottom + 1
          && frame.left - 2 < $0.box.middleX && $0.box.middleX < frame.right + 2
      }
      let lines = Line.gather(inside)
      if gap.isClosed {
        // A title close below a rule, and not the heading of a next table.
        guard lines.count == 1, gap.bottom - gap.top < 4 * lines[0].size else { continue }
      }
      if inside.isEmpty {
        bridges += gap.xs.map { Ruling(.upright, at: $0, from: gap.top, to: gap.bottom) }
      } else if lines.count <= 2 {
        bridges += [gap.top, gap.bottom].map {
          Ruling(.level, at: $0, from: frame.left, to: frame.right).inferred
        }
        bridges += [frame.left, frame.right].map {
          Ruling(.upright, at: $0, from: gap.top, to: gap.bottom).inferred
        }
      }
    }
    return bridges
  }

  private func breaks() -> [Break] {
    var breaks: [Break] = []
    guard rules.uprights.count < 2_000 else { return [] }
    var columns: [[Ruling]] = []
    for upright in rules.uprights.sorted(by: { $0.position < $1.position }) {
      if let first = columns.last?.first, upright.position - first.position < 0.5 {
        columns[columns.count - 1].append(upright)
      } else {
        columns.append([upright])
      }
    }
    let pairs = columns.map { $0.sorted { $0.start < $1.start } }
      .flatMap { zip($0, $0.dropFirst()) }
    for (upper, lower) in pairs {
      let (top, bottom) = (upper.end, lower.start)
      guard bottom - top > 1, bottom - top < 45 else { continue }
      let home = breaks.firstIndex { abs($0.top - top) < 2.5 && abs($0.bottom - bottom) < 2.5 }
      if let home {
        breaks[home].xs.append(upper.position)
      } else {
        breaks.append(
          Break(xs: [upper.position], start: upper.start, top: top, bottom: bottom))
      }
    }
    return breaks.compactMap { gap in
      // A table may end at a rule here, or begin; between an end and a beginning are two tables.
      let levels = rules.levels.filter { level in
        level.position > gap.top - 3 && level.position < gap.bottom + 3
          && gap.xs.contains { level.start - 3 < $0 && $0 < level.end + 3 }
      }
      guard gap.xs.count >= 2, levels.count <= 1,
        levels.allSatisfy({ $0.position < gap.top + 3 || $0.position > gap.bottom - 3 })
      else { return nil }
      var gap = gap
      gap.isClosed = !levels.isEmpty
      return gap
    }
  }

  /// Whether what stands first between the rules stands first again where they go on: a table is
  /// headed once on a page, so that another one begins.
  private func headsAgain(_ gap: Break, _ frame: (left: Double, right: Double)) -> Bool {
    func head(_ top: Double, before bottom: Double) -> [String] {
      let inside = words.filter {
        top - 1 < $0.box.middleY && $0.box.middleY < bottom && frame.left - 2 < $0.box.middleX
          && $0.box.middleX < frame.right + 2
      }
      return Line.gather(inside).first?.words.map(\.text) ?? []
    }
    let first = head(gap.start, before: gap.top)
    return first.count > 1 && first == head(gap.bottom, before: .infinity)
  }

  /// The ends of the nearest level rule above that all the columns stand below.
  private func frame(of gap: Break) -> (left: Double, right: Double)? {
    let above = rules.levels.filter { level in
      level.position < gap.top + 3
        && gap.xs.allSatisfy { level.start < $0 + 3 && $0 - 3 < level.end }
    }
    return above.max { $0.position < $1.position }.map { ($0.start, $0.end) }
  }
}
