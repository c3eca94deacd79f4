/// What stands between two level rules, as columns of text, notes or prose.
extension RegionFinder {
  /// What stands between two rules.
  func zone(_ box: Rect, _ lines: [Line]?, after chain: Chain) -> Zone {
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
  func isParted(_ lines: [Line], by all: [Line], least: Double?) -> Bool {
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
