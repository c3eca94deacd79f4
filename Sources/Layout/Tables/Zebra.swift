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

  /// Where a table ends below its last band: as far on as the bands stand apart, if the row between
  /// holds text in columns.
  private static func ends(of bands: [Rect], _ words: [Word], _ rules: Rules) -> [Ruling] {
    bands.compactMap { last in
      let column = bands.filter {
        abs($0.left - last.left) < 2 && abs($0.right - last.right) < 2
          && abs($0.height - last.height) < 2
      }
      let above = column.filter { $0.bottom < last.top - 6 }.max { $0.bottom < $1.bottom }
      let white = above.map { last.top - $0.bottom } ?? 0
      let isLast = !column.contains {
        $0.top > last.bottom && $0.top - last.bottom < 5 * last.height
      }
      guard isLast, white > 6, white < 1.5 * last.height + 4 else { return nil }
      let end = last.bottom + white
      let row = words.filter {
        last.bottom < $0.box.middleY && $0.box.middleY < end && last.left - 2 < $0.box.left
          && $0.box.right < last.right + 2
      }
      let isParted = Line.gather(row).contains { line in
        line.box.top > last.bottom - 1 && line.box.bottom < end + 1
          && line.segments(partedBy: 1.5 * line.size).count >= 2
      }
      let isDrawn = rules.levels.contains {
        last.bottom - 2 < $0.position && $0.position < end + 8 && $0.start < last.right
          && $0.end > last.left
      }
      return isParted && !isDrawn ? Ruling(.level, at: end, from: last.left, to: last.right) : nil
    }
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
