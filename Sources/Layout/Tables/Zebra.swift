/// Rows told apart by shading every other one: the edges of such bands stand for rules.
enum Zebra {
  /// Level rulings along the edges of bands that share their left and right ends, where no rule is
  /// drawn already.
  static func edges(_ page: Page, _ words: [Word], _ rules: Rules) -> [Ruling] {
    let shaded = Self.bands(page.shades.filter { $0.height >= 8 && $0.height < 0.5 * page.height })
    let bands = shaded.filter { band in
      // Upright rules make a grid, whose level rules are drawn too.
      let crossing = rules.uprights.filter {
        band.left + 3 < $0.position && $0.position < band.right - 3
          && $0.start < band.bottom - 2 && $0.end > band.top + 2
      }
      return band.width > 100 && crossing.isEmpty
    }
    guard bands.count >= 2, bands.count < 2_000 else { return [] }
    var rulings: [Ruling] = []
    for band in bands {
      let alike = bands.contains {
        $0 != band && abs($0.left - band.left) < 2 && abs($0.right - band.right) < 2
          && max($0.top - band.bottom, band.top - $0.bottom) > 6
          && max($0.top - band.bottom, band.top - $0.bottom) < 5 * max($0.height, band.height)
      }
      guard alike else { continue }
      for edge in [band.top, band.bottom] {
        let isDrawn = rules.levels.contains {
          abs($0.position - edge) < 8 && $0.start < band.right && $0.end > band.left
        }
        let isDoubled = rulings.contains { abs($0.position - edge) < 3 && $0.start == band.left }
        if !isDrawn, !isDoubled {
          rulings.append(Ruling(.level, at: edge, from: band.left, to: band.right))
        }
      }
    }
    return rulings + ends(of: bands, words, rules)
  }

  /// Where a table ends above its first band and below its last one, if a row without shading
  /// stands there: text close to the band that keeps to the columns of the shaded rows.
  private static func ends(of bands: [Rect], _ words: [Word], _ rules: Rules) -> [Ruling] {
    var groups: [[Rect]] = []
    for band in bands {
      let home = groups.lastIndex { group in
        guard let last = group.last else { return false }
        return abs(last.left - band.left) < 2 && abs(last.right - band.right) < 2
          && band.top - last.bottom < 5 * max(band.height, last.height)
          && isOneRow(words, between: last, and: band)
      }
      if let home { groups[home].append(band) } else { groups.append([band]) }
    }
    return groups.flatMap { group -> [Ruling] in
      guard let first = group.first, let last = group.last else { return [] }
      // Where rules part the rows too, they show where the table ends.
      let drawn = rules.levels.filter {
        first.top - 2 < $0.position && $0.position < last.bottom + 2 && $0.start < first.right
          && $0.end > first.left
      }
      guard drawn.count < 3 else { return [] }
      let beside = words.filter { first.left - 2 < $0.box.left && $0.box.right < first.right + 2 }
      let lines = Line.gather(beside)
      let inside = lines.filter { first.top < $0.box.middleY && $0.box.middleY < last.bottom }
      guard let size = inside.isEmpty ? nil : inside[inside.count / 2].size else { return [] }
      let gaps = Columns.gaps(in: inside.map { $0.words.map(\.box) }, size: size)
      guard !gaps.isEmpty else { return [] }
      let above = lines.filter { $0.box.middleY < first.top }.reversed()
      let below = lines.filter { $0.box.middleY > last.bottom }
      var ends: [Double] = []
      if let row = row(Array(above), by: first.top, gaps: gaps, size: size) {
        ends.append(row.top - max(1, first.top - row.bottom))
      }
      if let row = row(below, by: last.bottom, gaps: gaps, size: size) {
        ends.append(row.bottom + max(1, row.top - last.bottom))
      }
      // Bands without a row between them are the header of what follows, where no rule tells more.
      if !zip(group, group.dropFirst()).contains(where: { $1.top - $0.bottom > 6 }) {
        let reach = ends.reduce((first.top, last.bottom)) { (min($0.0, $1), max($0.1, $1)) }
        let near = rules.levels.contains {
          reach.0 - 8 < $0.position && $0.position < reach.1 + 8 && $0.start < first.right
            && $0.end > first.left
        }
        guard !ends.isEmpty, !near,
          inside.allSatisfy(\.isBold)
        else { return [] }
        if group.count == 1 { ends += [first.top, first.bottom] }
      }
      return ends.filter { end in
        !rules.levels.contains {
          abs($0.position - end) < 8 && $0.start < first.right && $0.end > first.left
        }
      }.map { Ruling(.level, at: $0, from: first.left, to: first.right) }
    }
  }

  /// Whether what stands between two bands is the lines of one row, none far from the next.
  private static func isOneRow(_ words: [Word], between upper: Rect, and lower: Rect) -> Bool {
    let inside = words.filter {
      upper.bottom < $0.box.middleY && $0.box.middleY < lower.top
        && upper.left - 2 < $0.box.left && $0.box.right < upper.right + 2
    }
    let lines = Line.gather(inside)
    return zip(lines, lines.dropFirst()).allSatisfy { one, other in
      other.box.top - one.box.bottom < 0.5 * other.size
    }
  }

  /// Lines that stand close to one another and to a band's edge, further and further from it, up to
  /// one that fills the white between columns; nil where they fill the first column only, as a title
  /// does.
  private static func row(
    _ lines: [Line], by edge: Double, gaps: [ClosedRange<Double>], size: Double
  ) -> Rect? {
    var hull: Rect?
    var filled = Set<Int>()
    for line in lines {
      let white = hull.map { max($0.top - line.box.bottom, line.box.top - $0.bottom) }
      let apart = max(edge - line.box.bottom, line.box.top - edge)
      let pieces = line.segments(partedBy: 0.42 * line.size)
      let isCrossed = pieces.contains { piece in
        gaps.contains { piece.box.left < $0.lowerBound && $0.upperBound < piece.box.right }
      }
      guard white.map({ $0 < 0.35 * size }) ?? (apart < 1.5 * size), !isCrossed else { break }
      hull = hull?.union(line.box) ?? line.box
      for piece in pieces { filled.insert(gaps.filter { $0.lowerBound < piece.box.middleX }.count) }
    }
    return filled.isSubset(of: [0]) ? nil : hull
  }

  /// Shaded areas, those of cells shaded one by one made up into the bands of their rows.
  static func bands(_ shades: [Rect]) -> [Rect] {
    var bands: [Rect] = []
    for shade in shades.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if let last = bands.last, abs(last.top - shade.top) < 1, abs(last.bottom - shade.bottom) < 1,
        shade.left <= last.right + 3
      {
        bands[bands.count - 1] = last.union(shade)
      } else {
        bands.append(shade)
      }
    }
    return bands
  }
}
