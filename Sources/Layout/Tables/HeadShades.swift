/// Shading under headings alone, where no rule and no other shading tells of the table's rows: these are
/// looked for as if there was none.
struct HeadShades {
  /// The page without such shading.
  private(set) var rest: Page

  /// Shaded areas of one height, and the words in them.
  private struct Band {
    var shades: [Rect]
    var words: [Word] = []

    var box: Rect { Rect.hull(shades) ?? shades[0] }
    var isBold: Bool { words.areBold }
    var isParted: Bool {
      Line.gather(words).contains { $0.segments(partedBy: 0.75 * $0.size).count > 1 }
    }
  }

  /// - Parameter open: The table that the page before ends in.
  init(_ page: Page, _ words: [Word], _ rules: Rules, after open: OpenTable?) {
    rest = page
    let bands = Self.bands(page.shades, words)
    guard !bands.isEmpty, bands.allSatisfy({ $0.isBold && !Self.isRuled($0.box, rules) }),
      bands.contains(where: \.isParted)
    else { return }
    let tables = Self.tables(words, page, after: open)
    let dropped = bands.filter { band in tables.contains { $0.holds(band.box) } }.flatMap(\.shades)
    rest.shades.removeAll { dropped.contains($0) }
  }

  private static func bands(_ shades: [Rect], _ words: [Word]) -> [Band] {
    let shades = shades.filter { 8 <= $0.height && $0.height < 100 && $0.width >= 8 }
    guard shades.count < 200 else { return [] }
    var bands: [Band] = []
    for shade in shades.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if let last = bands.last?.shades[0], abs(last.top - shade.top) < 1,
        abs(last.bottom - shade.bottom) < 1
      {
        bands[bands.count - 1].shades.append(shade)
      } else {
        bands.append(Band(shades: [shade]))
      }
    }
    for index in bands.indices {
      bands[index].words = words.filter { word in
        bands[index].shades.contains { $0.holdsCentre(of: word.box) }
      }
    }
    return bands.filter { !$0.words.isEmpty }
  }

  /// Whether a rule runs along the band's edge or parts it.
  private static func isRuled(_ band: Rect, _ rules: Rules) -> Bool {
    let near = band.grown(by: 3)
    return rules.levels.contains {
      near.top < $0.position && $0.position < near.bottom && $0.start < band.right
        && band.left < $0.end
    }
      || rules.uprights.contains {
        near.left < $0.position && $0.position < near.right && $0.start < band.bottom
          && band.top < $0.end
      }
  }

  /// Where tables stand that white alone shows, with two rows and more below their headings, or that
  /// go on from the page before.
  private static func tables(_ words: [Word], _ page: Page, after open: OpenTable?) -> [Rect] {
    let alone = UnruledFinder(words: words).regions().filter { region in
      let inside = words.filter { region.box.holdsCentre(of: $0.box) }
      guard var draft = TableBuilder(region, words: inside).draft(page: page.number) else {
        return false
      }
      draft.isUnruled = true
      let heads = draft.headerRows.count
      return heads > 0 && draft.rowCount >= heads + 2
    }
    let goingOn = open?.region(in: Line.gather(words), pageHeight: page.height)
    // Shading reaches further than text.
    return (alone + [goingOn].compactMap(\.self)).map { region in
      let box = region.box.grown(by: 12)
      return Rect(0, box.top, page.width, box.bottom)
    }
  }
}
