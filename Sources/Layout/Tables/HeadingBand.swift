/// A shaded band with the headings of a table's columns, where no rule is drawn above its first row.
enum HeadingBand {
  /// Level rulings along the edges of such bands that stand over a rule of their width.
  static func edges(_ page: Page, _ words: [Word], _ rules: Rules) -> [Ruling] {
    let bands = Zebra.bands(page.shades.filter { $0.height >= 8 && $0.height < 100 })
      .filter { $0.width > 60 }
    guard bands.count < 500 else { return [] }
    return bands.flatMap { band -> [Ruling] in
      func isDrawn(_ y: Double) -> Bool {
        rules.levels.contains {
          abs($0.position - y) < 5 && $0.start < band.right && $0.end > band.left
        }
      }
      let below = rules.levels.filter {
        $0.position > band.bottom + 5 && abs($0.start - band.left) < 8
          && abs($0.end - band.right) < 8
      }
      let isCut = rules.uprights.contains {
        band.left - 3 < $0.position && $0.position < band.right + 3
          && $0.start < band.bottom - 2 && $0.end > band.top + 2
      }
      guard !isCut, let first = below.map(\.position).min(), first - band.bottom < 150 else {
        return []
      }
      let inside = words.filter { band.holdsCentre(of: $0.box) }
      let isParted = Line.gather(inside).contains {
        $0.segments(partedBy: 1.2 * $0.size).count > 1
      }
      guard isParted else { return [] }
      return [band.top, band.bottom].filter { !isDrawn($0) }.map {
        Ruling(.level, at: $0, from: band.left, to: band.right)
      }
    }
  }
}
