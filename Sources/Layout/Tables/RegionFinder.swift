/// Finds the regions of a page that rules mark out as tables: grids of rules, and chains of level
/// rules with text in columns between them.
struct RegionFinder {
  let words: [Word]
  let rules: Rules
  /// How wide a blank is of the size of its font, where all letters are of one width.
  private let blank: Double?

  /// Shaded areas that may be rows.
  private let bands: [Rect]
  private let heads: HeadRules
  /// The rows of the page before, which may be the left halves of these.
  private let leftRows: LevelRows?

  init(words: [Word], rules: Rules, bands: [Rect], blank: Double?, leftRows: LevelRows?) {
    self.leftRows = leftRows
    self.words = words
    self.rules = rules
    self.bands = bands.count < 2_000 ? bands : []
    self.blank = blank
    heads = HeadRules(words: words)
  }

  private enum Zone { case empty, columns, note, prose }

  /// Rules found to belong together, and the lines of text that stand between them.
  private struct Chain {
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
        Script.isNumeric($0.words.map(\.text).joined(separator: " "))
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

  /// What stands between two rules.
  private func zone(_ box: Rect, _ lines: [Line]?, after chain: Chain) -> Zone {
    if box.height <= Rules.slack { return .empty }
    guard let lines else { return .prose }
    if lines.isEmpty {
      // The title of a wide table may stand on the facing page only.
      let isTitleRow =
        chain.lines.isEmpty && chain.region.levels.count == 1
        && (box.height < 24 || leftRows?.hold(from: box.top, to: box.bottom) ?? false)
      return box.height < 12 || isTitleRow ? .empty : .prose
    }
    if !chain.region.hasColumnRules, lines.contains(where: Caption.begins) { return .prose }
    let size = lines[lines.count / 2].size
    if isTitle(lines, after: chain) { return .prose }
    // What one shaded band holds between its edges is a row, after others, or a title.
    if !chain.lines.isEmpty || lines.allSatisfy(\.isBold),
      bands.contains(where: { Self.isBand($0, of: box) })
    {
      return .columns
    }
    if isParted(lines, by: lines, least: lines.count < 3 ? 0.9 * size : nil) { return .columns }
    if chain.lines.isEmpty, isTitledHead(lines) { return .columns }
    // The columns of the rows above go on here, narrow as the white between them may be.
    let above = chain.lines.suffix(60)
    if !above.isEmpty, isParted(lines, by: above + lines, least: 0.45 * size) { return .columns }
    if !above.isEmpty, keepsToColumn(lines, of: Array(above), size: size) { return .columns }
    // A heading within the table, not a footnote below it in small type or running on.
    let usual = above.isEmpty ? size : above[above.count / 2].size
    let isHeading =
      size > 0.92 * usual && (lines.count == 1 || lines[0].box.width < 0.7 * box.width)
    // A title above headings may stand in much white.
    let isTitle = chain.lines.isEmpty && lines.allSatisfy(\.isBold) && standsOverHeadings(box, size)
    let reach = isTitle ? 3.0 : 2
    let isRow =
      box.height < reach * size * Double(lines.count) || box.height < 1.3 * pitch(of: chain)
    return isHeading && lines.count <= 2 && isRow ? .note : .prose
  }

  /// Whether several pieces of text in bold stand next below a box, on one line.
  private func standsOverHeadings(_ box: Rect, _ size: Double) -> Bool {
    let reach = Rect(box.left - 2, box.bottom, box.right + 2, box.bottom + 3 * size)
    let below = Line.gather(words.filter { reach.holds($0.box) })
    return below.first?.isBold ?? false
      && below.contains { $0.isBold && $0.segments(partedBy: 0.75 * size).count > 1 }
  }

  /// Whether headings stand below a title, which may reach over the white between them.
  private func isTitledHead(_ lines: [Line]) -> Bool {
    let titles = lines.prefix { $0.segments(partedBy: 0.75 * $0.size).count == 1 }
    let heads = Array(lines.dropFirst(titles.count))
    return !titles.isEmpty && !heads.isEmpty && lines.allSatisfy(\.isBold)
      && isParted(heads, by: heads, least: 0.9 * heads[0].size)
  }

  private static func isBand(_ band: Rect, of box: Rect) -> Bool {
    abs(band.top - box.top) < 2 && abs(band.bottom - box.bottom) < 2
      && abs(band.left - box.left) < 4 && abs(band.right - box.right) < 4
  }

  /// Whether a line in larger type than the rows above, not in columns, stands among the lines: the
  /// title of what comes next.
  private func isTitle(_ lines: [Line], after chain: Chain) -> Bool {
    guard let usual = usualSize(of: chain) else { return false }
    return lines.contains { line in
      line.size > 1.12 * usual && line.segments(partedBy: line.size).count == 1
    }
  }

  /// The size of most text in the chain: within its grid or, where it has none, between its rules.
  private func usualSize(of chain: Chain) -> Double? {
    guard chain.region.isGrid else {
      return chain.lines.count < 3 ? nil : chain.lines[chain.lines.count / 2].size
    }
    let sizes = words.filter { chain.region.box.holdsCentre(of: $0.box) }.map(\.size).sorted()
    return sizes.count < 3 ? nil : sizes[sizes.count / 2]
  }

  /// How high the rows are that rules part one by one; 0 where they part fewer than two.
  private func pitch(of chain: Chain) -> Double {
    let ys = chain.region.levels.map(\.position).sorted()
    let heights = zip(ys, ys.dropFirst()).map { $1 - $0 }.filter { $0 > Rules.slack }.sorted()
    return heights.count >= 2 ? heights[heights.count / 2] : 0
  }

  /// Whether all lines lie in one column of the rows above, and not in the first, where prose and
  /// notes begin: the rest of a cell that a page break cut.
  private func keepsToColumn(_ lines: [Line], of above: [Line], size: Double) -> Bool {
    let gaps = Columns.gaps(
      in: above.map { $0.words.map(\.box) }, size: size, least: 0.45 * size)
    // Text of a column begins where its header does, and ends before the next one begins.
    let starts = gaps.map(\.upperBound)
    guard starts.count >= 2 else { return false }
    let columns = Set(
      lines.map { line -> Int in
        let column = starts.filter { $0 <= line.box.left + 2 }.count
        let end = column < starts.count ? starts[column] : .infinity
        return line.box.right < end ? column : 0
      })
    return columns.count == 1 && !columns.contains(0) || keepsApart(lines, gaps, size)
  }

  /// Whether the lines fill two columns and more and none stands across an edge of the rows above, as
  /// cells do that are set at the middle of their row, no two of whose lines stand level.
  private func keepsApart(_ lines: [Line], _ gaps: [ClosedRange<Double>], _ size: Double) -> Bool {
    let pieces = lines.flatMap { $0.segments(partedBy: 0.42 * size) }.map(\.box)
    // Text may reach into the white behind its column.
    let areCrossed = pieces.contains { piece in
      gaps.contains { piece.left < $0.lowerBound - 1 && $0.upperBound - 1 < piece.right }
    }
    let filled = Set(pieces.map { piece in gaps.filter { $0.upperBound - 1 < piece.left }.count })
    return !areCrossed && filled.count >= 2
  }

  /// Whether half of the lines have text on both sides of a white stretch that runs through all.
  private func isParted(_ lines: [Line], by all: [Line], least: Double?) -> Bool {
    let size = all[all.count / 2].size
    // Where all letters are of one width, the blanks of a few lines stand below one another by chance.
    let blank = all.count < 12 ? blank.map { 1.3 * size * $0 } : nil
    let gaps = Columns.gaps(
      in: all.map { $0.words.map(\.box) }, size: size,
      least: blank.map { max($0, least ?? 0) } ?? least)
    let pieces = lines.map { $0.segments(partedBy: max(0.42 * size, blank ?? 0)) }
    var parted = Set<Int>()
    var crossing = Set<Int>()
    for gap in gaps {
      let middle = (gap.lowerBound + gap.upperBound) / 2
      let crossed = lines.indices.filter { line in
        pieces[line].contains { $0.box.left < middle - 1 && middle + 1 < $0.box.right }
      }
      let split = lines.indices.filter { line in
        guard !crossed.contains(line) else { return false }
        let before = pieces[line].filter { $0.box.right <= middle + 1 }
        // The white behind a bullet or a number parts an item from its mark.
        let isMark =
          before.count == 1 && before[0].words.count == 1
          && ListMarker.isMarker(before[0].words[0].text)
        return !before.isEmpty && !isMark && before.count < pieces[line].count
      }
      // White that only few lines leave, and no line parts at, lies between the words of a cell.
      guard !split.isEmpty || crossed.count * 2 > lines.count else { continue }
      parted.formUnion(split)
      crossing.formUnion(crossed)
    }
    // The lines of one wrapped cell keep to their column.
    return !parted.isEmpty && (parted.count * 2 >= lines.count || crossing.isEmpty)
  }
}
