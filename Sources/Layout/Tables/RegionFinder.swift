/// Finds the regions of a page that rules mark out as tables: grids of rules, and chains of level
/// rules with text in columns between them.
struct RegionFinder {
  let words: [Word]
  let rules: Rules
  /// How wide a blank is of the size of its font, where all letters are of one width.
  let blank: Double?

  /// Shaded areas that may be rows.
  let bands: [Rect]
  private let heads: HeadRules
  /// The rows of the page before, which may be the left halves of these.
  let leftRows: LevelRows?

  init(words: [Word], rules: Rules, bands: [Rect], blank: Double?, leftRows: LevelRows?) {
    self.leftRows = leftRows
    self.words = words
    self.rules = rules
    self.bands = bands.count < 2_000 ? bands : []
    self.blank = blank
    heads = HeadRules(words: words)
  }

  enum Zone { case empty, columns, note, prose }

  /// Rules found to belong together, and the lines of text that stand between them.
  struct Chain {
    var region: Region
    var lines: [Line] = []
  }

  func regions() -> [Region] {
    let pieces = Region.connected(rules)
      .filter { $0.box.width > 20 }
      .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    var taken = [Bool](repeating: false, count: pieces.count)
    var regions: [Region] = []
    for start in pieces.indices where !taken[start] {
      taken[start] = true
      var chain = Chain(region: pieces[start])
      var pending: [Int] = []
      for next in pieces.indices.dropFirst(start + 1) where !taken[next] {
        let (piece, box) = (pieces[next], chain.region.box)
        guard piece.box.top >= box.bottom - Rules.slack else { continue }
        let isSame = abs(piece.box.left - box.left) <= 8 && abs(piece.box.right - box.right) <= 8
        let isPartial =
          !piece.isGrid && piece.box.left >= box.left - 8 && piece.box.right <= box.right + 8
        guard isSame || isPartial else { continue }
        let between = Rect(box.left, box.bottom, box.right, max(box.bottom, piece.box.top))
        let lines = lines(in: between)
        guard goesOn(chain, over: between, lines, to: piece),
          !(lines?.isEmpty ?? false && endsRowAbove(chain, over: between)),
          !beginsTable(after: chain, lines, header: isSame ? header(below: next, of: pieces) : nil),
          !(isSame && headsAgain(at: next, over: between, chain, pieces)),
          !(isSame && chain.region.levels.count == 1 && !chain.region.hasColumnRules
            && heads.headTwoTables(box.bottom, piece.box.top, in: box, lines ?? []))
        else { break }
        if isSame {
          chain.region = Region(
            levels: chain.region.levels + pending.flatMap { pieces[$0].levels } + piece.levels,
            uprights: chain.region.uprights + piece.uprights)
          chain.lines += lines ?? []
          for index in pending + [next] { taken[index] = true }
          pending = []
        } else {
          pending.append(next)
        }
      }
      regions.append(chain.region)
    }
    regions += rowsWithoutEnd()
    return regions.filter { $0.levels.count + $0.uprights.count >= 2 && $0.box.height > 6 }
  }

  /// Whether the chain is one rule only, close below text and far above what comes next: the end of
  /// a row that the page before began.
  private func endsRowAbove(_ chain: Chain, over white: Rect) -> Bool {
    guard chain.region.levels.count == 1, !chain.region.isGrid, white.height > 2 * Rules.slack
    else { return false }
    let rule = chain.region.box
    return words.contains {
      rule.top - white.height < $0.box.bottom && $0.box.bottom < rule.top + 1
        && $0.box.overlapX(rule) > 0
    }
  }

  /// Upright rules of one height that no level rule meets, as where a row fills a page and goes on
  /// from the page before to the next one.
  private func rowsWithoutEnd() -> [Region] {
    let alone = Region.connected(rules).filter(\.levels.isEmpty).flatMap(\.uprights)
      .sorted { ($0.start, $0.position) < ($1.start, $1.position) }
    guard alone.count < 500 else { return [] }
    var groups: [[Ruling]] = []
    for upright in alone {
      let home = groups.firstIndex {
        abs($0[0].start - upright.start) < Rules.slack && abs($0[0].end - upright.end) < Rules.slack
      }
      if let home { groups[home].append(upright) } else { groups.append([upright]) }
    }
    let regions = groups.filter { $0.count >= 3 }.map { Region(levels: [], uprights: $0) }
    // Below level rules of their own width they part the columns of the table that these head.
    return regions.filter { region in
      !rules.levels.contains { level in
        level.position < region.box.top && level.start < region.box.left
          && level.end > region.box.right
      }
    }
  }

  /// Whether the rules that follow belong to the chain, judged by what stands between.
  private func goesOn(_ chain: Chain, over box: Rect, _ lines: [Line]?, to piece: Region) -> Bool {
    let areGrids = chain.region.isGrid && piece.isGrid
    if isFramedProse(chain.region) || isFramedProse(piece) { return false }
    return switch zone(box, lines, after: chain) {
    case .prose: false
    case .note:
      !chain.region.hasColumnRules && !piece.hasColumnRules
        && Self.shareColumns(chain.region, piece)
    // Two grids with more between them than a double rule, or of other columns, are two tables.
    case .columns: !areGrids
    case .empty:
      !areGrids
        || box.height <= 5
          && (Self.shareColumns(chain.region, piece) || Self.shareColumns(piece, chain.region))
    }
  }

  /// Whether most edges between the columns of the one are those of the other, where both have any.
  private static func shareColumns(_ one: Region, _ other: Region) -> Bool {
    func inner(_ region: Region) -> [Double] {
      region.uprights.map(\.position).filter {
        region.box.left + 6 < $0 && $0 < region.box.right - 6
      }
    }
    let (above, below) = (inner(one), inner(other))
    let shared = below.filter { x in above.contains { abs($0 - x) < 4 } }
    return above.isEmpty || below.isEmpty || shared.count * 2 >= below.count
  }

  /// The lines between a rule and the next one that is as wide.
  private func header(below index: Int, of pieces: [Region]) -> [Line]? {
    let box = pieces[index].box
    guard !pieces[index].hasColumnRules,
      let next = pieces.dropFirst(index + 1).first(where: {
        $0.box.top > box.bottom + Rules.slack && abs($0.box.left - box.left) <= 8
          && abs($0.box.right - box.right) <= 8
      })
    else { return nil }
    return lines(in: Rect(box.left, box.bottom, box.right, next.box.top))
  }

  /// Whether a title without a number and a header without one follow rows of numbers: the next of
  /// two tables that are set one below the other.
  private func beginsTable(after chain: Chain, _ title: [Line]?, header: [Line]?) -> Bool {
    guard let title, let header, !title.isEmpty, (1...3).contains(header.count),
      chain.region.levels.count >= 3, !chain.region.hasColumnRules
    else { return false }
    func pieces(_ line: Line) -> [Line] { line.segments(partedBy: 0.9 * line.size) }
    func hasNumbers(_ line: Line) -> Bool {
      pieces(line).dropFirst().contains {
        $0.isNumeric
      }
    }
    return title.allSatisfy { pieces($0).count == 1 } && chain.lines.contains(where: hasNumbers)
      && header.contains { pieces($0).count > 1 } && !header.contains(where: hasNumbers)
  }

  /// Whether white without text stands above the rule, and below it the head that the chain began
  /// with: a table is headed once on a page, so that another one begins.
  private func headsAgain(
    at index: Int, over white: Rect, _ chain: Chain, _ pieces: [Region]
  ) -> Bool {
    guard white.height > Rules.slack, !chain.region.hasColumnRules,
      !pieces[index].hasColumnRules
    else { return false }
    let box = pieces[index].box
    let ys = chain.region.levels.map(\.position).sorted()
    let below = pieces.dropFirst(index).prefix(8)
      .filter { abs($0.box.left - box.left) <= 8 && abs($0.box.right - box.right) <= 8 }
      .flatMap { $0.levels.map(\.position) }.sorted()
    let (held, new) = (heads(ys, box), heads(below, box))
    return !held.isEmpty && held.contains { new.contains($0) }
  }

  /// What the first two bands between rules say that hold several pieces of text in bold, the words
  /// in an order that does not change where a heading is wrapped elsewhere.
  private func heads(_ ys: [Double], _ box: Rect) -> [[String]] {
    zip(ys, ys.dropFirst()).filter { $1 - $0 > Rules.slack }.prefix(2).compactMap { top, bottom in
      let inside = words.filter {
        top < $0.box.middleY && $0.box.middleY < bottom && box.left - 2 < $0.box.left
          && $0.box.right < box.right + 2
      }
      let isHead =
        inside.count > 1 && inside.areBold
        && Line.gather(inside).contains { $0.segments(partedBy: 0.9 * $0.size).count > 1 }
      return isHead ? inside.map(\.text).sorted() : nil
    }
  }

  /// Whether it is a frame, no rule within it parts columns, around text that no white parts.
  private func isFramedProse(_ region: Region) -> Bool {
    guard region.hasColumnRules, region.box.height > 20,
      region.uprights.allSatisfy({
        $0.position < region.box.left + 3 || $0.position > region.box.right - 3
      }), let lines = lines(in: region.box), !lines.isEmpty
    else { return false }
    return !isParted(lines, by: lines, least: nil)
  }

  /// The lines between two rules, or nil where text runs on beyond the ends of the rules.
  private func lines(in box: Rect) -> [Line]? {
    let inside = words.filter {
      box.top - 1 < $0.box.middleY && $0.box.middleY < box.bottom + 1 && $0.box.right > box.left - 5
        && $0.box.left < box.right + 5
    }
    if inside.contains(where: { $0.box.left < box.left - 5 || $0.box.right > box.right + 5 }) {
      return nil
    }
    return Line.gather(inside)
  }
}
