internal import Documents
internal import Findings

/// Which pieces of which pages show a finding: its cells with the rows around them, and the head of
/// their table.
struct CropPlan {
  /// A picture of rows that stand together on a page, under their table's header.
  struct Figure {
    var page: Int
    /// The header of the table, where the rows do not show it themselves.
    var header: PageCrop?
    var rows: PageCrop
  }

  let locator: CellLocator

  /// Space around the rows, in hundredths of a point.
  private static let margin: Int32 = 200
  /// Space around words that stand in no row.
  private static let looseMargin: Int32 = 900
  /// Rows further apart than this many hundredths of a point are shown apart.
  private static let gap: Int32 = 9_000
  /// How many figures one finding is given.
  private static let most = 8

  /// A box to mark, and the row that it stands in.
  private struct Marked {
    var mark: PageCrop.Mark
    var row: Box
    var header: Place?
  }

  func figures(for finding: Finding) -> [Figure] {
    let addends = Set(finding.addends.map(\.place))
    let subjects = finding.places.filter { !addends.contains($0) }
    var pages: [Int: [Marked]] = [:]
    for (place, role) in subjects.map({ ($0, PageCrop.Mark.Role.subject) })
      + finding.addends.map({ ($0.place, .addend) })
    {
      guard let page = place.page, let box = place.box else { continue }
      pages[page, default: []].append(marked(place, box, role))
    }
    let figures = pages.sorted { $0.key < $1.key }.flatMap { page, marked in
      clusters(of: withoutHolders(marked)).map { figure(of: $0, page: page) }
    }
    return Array(figures.prefix(Self.most))
  }

  private func marked(_ place: Place, _ box: Box, _ role: PageCrop.Mark.Role) -> Marked {
    let mark = PageCrop.Mark(box: box, role: role)
    guard let row = locator.row(of: place), let rowBox = row.place.box else {
      return Marked(
        mark: mark,
        row: Box(
          left: 0, top: box.top - Self.looseMargin, right: 1_000_000,
          bottom: box.bottom + Self.looseMargin), header: nil)
    }
    // A row that a page break cuts goes on at its own height on the next page.
    let isHere = row.place.page == place.page
    let around = Box(
      left: min(rowBox.left, box.left), top: isHere ? min(rowBox.top, box.top) : box.top,
      right: max(rowBox.right, box.right),
      bottom: isHere ? max(rowBox.bottom, box.bottom) : box.bottom)
    return Marked(mark: mark, row: around, header: row.header)
  }

  /// The marks without those that hold another: a row says less than its cell.
  private func withoutHolders(_ marked: [Marked]) -> [Marked] {
    marked.enumerated().filter { position, one in
      !marked.enumerated().contains { other, inner in
        other != position && Self.holds(one.mark.box, inner.mark.box)
          && (inner.mark.box != one.mark.box || other < position)
      }
    }.map(\.element)
  }

  private static func holds(_ outer: Box, _ inner: Box) -> Bool {
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right
      && outer.bottom >= inner.bottom
  }

  private func clusters(of marked: [Marked]) -> [[Marked]] {
    var clusters: [[Marked]] = []
    for next in marked.sorted(by: { ($0.row.top, $0.row.left) < ($1.row.top, $1.row.left) }) {
      let bottom = clusters.last?.map(\.row.bottom).max()
      if let bottom, next.row.top - bottom <= Self.gap {
        clusters[clusters.count - 1].append(next)
      } else {
        clusters.append([next])
      }
    }
    return clusters
  }

  private func figure(of cluster: [Marked], page: Int) -> Figure {
    let rows = cluster.dropFirst().reduce(cluster[0].row) { $0.union($1.row) }
    let box = Box(
      left: rows.left - Self.margin, top: rows.top - Self.margin,
      right: rows.right + Self.margin, bottom: rows.bottom + Self.margin)
    let crop = PageCrop(page: page, box: box, marks: cluster.map(\.mark))
    return Figure(page: page, header: header(of: cluster, above: box, page: page), rows: crop)
  }

  /// The header's own row, cut as wide as the rows under it.
  private func header(of cluster: [Marked], above box: Box, page: Int) -> PageCrop? {
    guard let place = cluster.lazy.compactMap(\.header).first, let header = place.box,
      let headerPage = place.page, headerPage != page || header.bottom < box.top
    else { return nil }
    return PageCrop(
      page: headerPage,
      box: Box(
        left: box.left, top: header.top - 100, right: box.right, bottom: header.bottom + 100),
      marks: [])
  }
}
