/// A region of rules turned into a draft: hidden columns and rows are found in its text and drawn
/// in as if they were ruled, and the lattice of both gives the cells.
struct TableBuilder {
  let region: Region
  let words: [Word]
  private let spanners: SpannerRules
  /// Whether it may go on from the page before, whose rows rules part.
  private let goesOn: Bool

  init(_ region: Region, words: [Word], goesOn: Bool = false) {
    self.goesOn = goesOn
    self.region = TotalRules(region, words: words).drawnOut
    self.words = words
    spanners = SpannerRules(self.region, words: words)
  }

  func draft(page: Int) -> Draft? {
    let whole = Lattice(region)
    guard !whole.areas.isEmpty else { return nil }
    let bare = withoutBordersAcrossRows(whole)
    let region = bare ?? region
    var lattice = bare.map { Lattice($0) } ?? whole
    var contents = Self.place(words, in: lattice)
    let borders = whole.xs.filter { x in
      !lattice.xs.contains { abs($0 - x) < Rules.slack }
    }
    let lines = Line.gather(words)
    let columns = region.columns.isEmpty ? hiddenColumns(lattice, contents, lines) : region.columns
    let hidden = columns.filter {
      region.columns.contains($0) || standsApart($0, from: whole.xs, lines)
    }
    let gaps = (hidden + borders).sorted()
    let edges = (lattice.xs + gaps).sorted()
    var levels = region.levels
    var uprights = region.uprights
    let beside = spanners.uprights(at: gaps)
    if !beside.isEmpty {
      uprights += beside
      var parted = Region(levels: levels, uprights: uprights)
      parted.box = region.box
      lattice = Lattice(parted)
      contents = Self.place(words, in: lattice)
    }
    let bands = bands(lattice, contents, edges: edges)
    let body = bodyIndex(bands)
    for (index, band) in bands.enumerated() {
      // Four rules and more part every row, even where none stands upright; so does each rule
      // where all text stands in one column.
      let isRuled =
        hasColumnRules(band) || bands.count > 3 || edges.count == 2 || region.isBesideOther
        || (index == bands.count - 1 && endsInCutRow(bands)) || (goesOn && areRows(bands))
      let isHeader = bands.count > 1 && (index == 0 || (index < body && !isRuled))
      // A rule inside the headings parts no rows of the body.
      let heads = bands[..<index].map(\.strips.count).reduce(0, +)
      let isBody =
        bands.count < 3 || (bands.count == 3 && index == 2 && band.strips.count > 5 * heads)
      add(
        band, isHeader: isHeader, isRuled: isRuled, isBody: isBody, gaps: gaps, edges: edges,
        lattice, &levels, &uprights)
    }
    var ruled = Region(levels: levels, uprights: uprights)
    ruled.box = region.box
    let full = Lattice(ruled)
    guard !full.areas.isEmpty else { return nil }
    let placed = Self.place(words, in: full)
    var cells: [Draft.Cell] = []
    for (index, area) in full.areas.enumerated() where !placed[index].isEmpty {
      cells.append(
        Draft.Cell(
          columns: area.columns, rows: area.rows, box: full.box(of: area), words: placed[index]))
    }
    if !region.isGrid {
      cells = MiddleSpans(cells, rowCount: full.ys.count - 1).spread(ys: full.ys)
    }
    // A page break cuts a row behind the last rule, not several that no rule parts.
    let last = region.levels.map(\.position).max() ?? region.box.top
    let areParted = full.ys.contains {
      last + Rules.slack < $0 && $0 < region.box.bottom - Rules.slack
    }
    let blanks = full.areas.indices.filter { placed[$0].isEmpty && full.areas[$0].rows.count > 1 }
    return Draft(
      page: page, box: region.box, xs: full.xs, ys: full.ys, cells: cells, isGrid: region.isGrid,
      isOpenBelow: region.isOpenBelow && !areParted, isShaded: region.isShaded,
      blanks: blanks.map { Draft.Blank(columns: full.areas[$0].columns, rows: full.areas[$0].rows) }
    ).withoutSlivers.headingsOverNumbers
  }

  /// The region without inferred edges between two rules that hold several rows: there, each row
  /// has edges of its own.
  ///
  /// Nil where it has none.
  private func withoutBordersAcrossRows(_ lattice: Lattice) -> Region? {
    guard region.uprights.contains(where: \.isInferred) else { return nil }
    let contents = Self.place(words, in: lattice)
    let bands = bands(lattice, contents, edges: lattice.xs)
    guard (2...3).contains(bands.count) else { return nil }
    let band = bands[bodyIndex(bands)]
    guard !hasColumnRules(band), Rows(strips: band.strips, limits: [:]).showsHiddenRows,
      Rows(strips: band.strips, limits: [:]).areSeveral
    else { return nil }
    let kept = region.uprights.filter {
      !$0.isInferred || abs($0.start - band.top) >= 4 || abs($0.end - band.bottom) >= 4
    }
    var region = region
    region.uprights = kept
    return region
  }

  /// The words of each area, by their centres; a word beyond the outer edge goes to the nearest.
  private static func place(_ words: [Word], in lattice: Lattice) -> [[Word]] {
    let (columns, rows) = (lattice.xs.count - 1, lattice.ys.count - 1)
    var areaAt = [Int](repeating: -1, count: max(0, columns * rows))
    for (index, area) in lattice.areas.enumerated() {
      for row in area.rows {
        for column in area.columns { areaAt[row * columns + column] = index }
      }
    }
    var contents = [[Word]](repeating: [], count: lattice.areas.count)
    for word in words {
      let column = min(max(0, lattice.xs.partition(from: word.box.middleX) - 1), columns - 1)
      let row = min(max(0, lattice.ys.partition(from: word.box.middleY) - 1), rows - 1)
      let area = areaAt[row * columns + column]
      if area >= 0 { contents[area].append(word) }
    }
    return contents
  }

  // MARK: - Columns

  /// Edges between columns that no rule draws.
  ///
  /// - Parameter all: The lines of the whole region.
  private func hiddenColumns(
    _ lattice: Lattice, _ contents: [[Word]], _ all: [Line]
  ) -> [Double] {
    var groups: [Range<Int>: [Int]] = [:]
    for (index, area) in lattice.areas.enumerated() where !contents[index].isEmpty {
      groups[area.columns, default: []].append(index)
    }
    var found: [Double] = []
    let everything = all.map { $0.words.map(\.box) }
    let bands = lattice.ys.count - 1
    for columns in groups.keys.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      var members = groups[columns] ?? []
      // A header's titles span columns: the body alone shows where they are.
      if columns.count == lattice.xs.count - 1, bands > 1, members.count > 1,
        let first = members.first, lattice.areas[first].rows.lowerBound == 0
      {
        members.removeFirst()
      }
      let lines = members.flatMap { Line.gather(contents[$0]) }
      let size = Self.typicalSize(lines)
      let gaps = Columns.gaps(
        in: lines.map { $0.words.map(\.box) }, size: size, least: Monospace(lines)?.leastGap)
      let isOpen = !region.isGrid
      var left = lattice.xs[columns.lowerBound]
      for gap in gaps {
        guard isOpen || isConvincing(gap, lines: lines, size: size) else { continue }
        let known = lattice.xs.contains { gap.lowerBound - 4 <= $0 && $0 <= gap.upperBound + 4 }
        let isNew = !found.contains { gap.contains($0) }
        if !known, isNew {
          left = Columns.edge(in: gap, left: left, among: everything, size: size)
          found.append(left)
        }
      }
    }
    guard !found.isEmpty else { return [] }
    let numbers = region.isGrid ? nil : NumberColumn(all, before: found.min())?.edge
    let joined = HeadingColumns(lines: all, ruled: lattice.xs).joined(found.sorted())
    let amounts = SymbolColumns(lines: all, ruled: lattice.xs).joined(joined)
    let numbersAndDashes = DashColumns(lines: all, ruled: lattice.xs).joined(amounts)
    let columns = RunOnColumns(lines: all, ruled: lattice.xs).joined(numbersAndDashes)
    return numbers.map { ([$0] + columns).sorted() } ?? columns
  }

  /// In a ruled column a second one is hidden only where most lines show it, and not as the white
  /// behind list markers.
  private func isConvincing(_ gap: ClosedRange<Double>, lines: [Line], size: Double) -> Bool {
    let parted = lines.filter { line in
      line.words.contains { $0.box.right <= gap.lowerBound + 0.5 }
        && line.words.contains { $0.box.left >= gap.upperBound - 0.5 }
    }
    guard parted.count >= 3 || (parted.count == 2 && lines.count == 2),
      parted.count * 10 >= lines.count * 6, gap.upperBound - gap.lowerBound >= 0.8 * size
    else { return false }
    let markers = parted.filter { line in
      let left = line.words.filter { $0.box.right <= gap.lowerBound + 0.5 }
      return left.count == 1 && ListMarker.isMarker(left[0].text)
    }
    return markers.count * 2 < parted.count
  }

  /// Whether pieces of text lie between an edge and the ruled ones beside it; the words of a title
  /// that runs on over them make no column.
  private func standsApart(_ x: Double, from ruled: [Double], _ lines: [Line]) -> Bool {
    let next = ruled.partition(from: x)
    guard next > 0, next < ruled.count else { return true }
    func holdsPiece(_ left: Double, _ right: Double) -> Bool {
      lines.contains { line in
        line.segments(partedBy: 0.42 * line.size).contains {
          left - 1.5 < $0.box.left && $0.box.right < right + 1.5
        }
      }
    }
    return holdsPiece(ruled[next - 1], x) && holdsPiece(x, ruled[next])
  }

  private static func typicalSize(_ lines: [Line]) -> Double {
    let sizes = lines.map(\.size).sorted()
    return sizes.isEmpty ? 10 : sizes[sizes.count / 2]
  }

  // MARK: - Rows

  /// What stands between two neighbouring rules: the areas of just that height, and their lines.
  private struct Band {
    var areas: [Lattice.Area]
    var strips: [Strip]
    var top: Double
    var bottom: Double
  }

  private func bands(_ lattice: Lattice, _ contents: [[Word]], edges: [Double]) -> [Band] {
    (0..<lattice.ys.count - 1).compactMap { row in
      let members = lattice.areas.indices.filter { lattice.areas[$0].rows == row..<row + 1 }
      let words = members.flatMap { contents[$0] }
      guard !words.isEmpty else { return nil }
      return Band(
        areas: members.map { lattice.areas[$0] },
        strips: Line.gather(words).map { Strip($0, edges: edges) },
        top: lattice.ys[row], bottom: lattice.ys[row + 1])
    }
  }

  /// The band that holds most of the lines: what stands above it is the header.
  private func bodyIndex(_ bands: [Band]) -> Int {
    bands.indices.max { bands[$0].strips.count < bands[$1].strips.count } ?? 0
  }

  /// Whether the first of three bands is no header, so that two rules part three rows.
  private func areRows(_ bands: [Band]) -> Bool {
    bands.count == 3 && !bands[0].strips.allSatisfy { $0.entries.allSatisfy(\.isBold) }
  }

  /// Whether the last of the bands has no rule below and those above are a header and a row: the
  /// row that the page ends in is parted by rules as that one is.
  private func endsInCutRow(_ bands: [Band]) -> Bool {
    guard region.isOpenBelow, bands.count > 2, let last = bands.last else { return false }
    let row = bands[bands.count - 2]
    return !row.strips.allSatisfy { $0.entries.allSatisfy(\.isBold) }
      && !Rows(strips: row.strips, limits: [:]).areSeveral
      && !Rows(strips: last.strips, limits: [:]).showsHiddenRows
  }

  /// Whether a rule that is drawn parts columns in the band.
  private func hasColumnRules(_ band: Band) -> Bool {
    region.uprights.contains {
      !$0.isInferred && $0.position > region.box.left + 6 && $0.position < region.box.right - 6
        && $0.start < band.bottom - 2 && $0.end > band.top + 2
    }
  }

  /// Draws in the rows and columns that a band's text shows.
  private func add(
    _ band: Band, isHeader: Bool, isRuled: Bool, isBody: Bool, gaps: [Double], edges: [Double],
    _ lattice: Lattice,
    _ levels: inout [Ruling], _ uprights: inout [Ruling]
  ) {
    var limits: [Int: Double] = [:]
    for entry in band.strips.flatMap(\.entries) where entry.columns.count == 1 {
      limits[entry.columns.lowerBound] = max(
        limits[entry.columns.lowerBound] ?? 0, entry.line.box.right)
    }
    let rows = Rows(strips: band.strips, limits: limits, apart: isHeader ? nil : region.apart)
    // Lines that stand at other heights from column to column are those of cells set in the middle.
    let isRuled = isRuled || (band.areas.count > 1 && rows.isStaggered)
    let header = isHeader && !rows.hasNumberColumn
    let starts = rows.starts(isRuled: isRuled, isHeader: header, isBody: isBody)
    var cuts = [band.top]
    for start in starts.dropFirst() {
      let cut = rows.cut(above: start)
      cuts.append(cut.y)
      for area in band.areas {
        let box = lattice.box(of: area)
        for column in 0..<edges.count - 1 where !cut.across.contains(column) {
          let (left, right) = (max(box.left, edges[column]), min(box.right, edges[column + 1]))
          if left < right { levels.append(Ruling(.level, at: cut.y, from: left, to: right)) }
        }
      }
    }
    cuts.append(band.bottom)
    let row = RowEdges(
      lattice: lattice, gaps: gaps, isGrid: region.isGrid, isOnlyRow: starts.count == 1,
      spanners: spanners)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : band.strips.count
      let entries = band.strips[start..<end].flatMap(\.entries)
      for area in band.areas {
        uprights += row.uprights(in: area, entries, from: cuts[index], to: cuts[index + 1])
      }
    }
  }
}
