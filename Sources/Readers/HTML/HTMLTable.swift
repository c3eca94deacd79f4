internal import Documents
internal import Findings

/// An HTML table as it grows, row by row.
struct HTMLTable {
  private struct Draft {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var flow: BlockFlow
    var place: Place
  }

  var caption: RichText?
  var isInHead = false
  private(set) var cells = 0
  private let place: Place
  private var rows: [Place] = []
  private var drafts: [Draft] = []
  private var grid = SpanGrid()
  private var groupStart = 0
  private var headerRows: [Int] = []
  private var headerCells = 0
  private var dataCells = 0
  private var holdsHeaderCells = false

  init(place: Place) { self.place = place }

  private var isRowOpen = false
  var rowCount: Int { rows.count }
  var columns: Int { grid.columns }

  mutating func beginRow(at place: Place) {
    endRow()
    rows.append(place)
    grid.beginRow()
    isRowOpen = true
  }

  private mutating func endRow() {
    guard isRowOpen else { return }
    if isInHead || (headerCells > 1 && dataCells == 0) { headerRows.append(rows.count - 1) }
    (headerCells, dataCells, isRowOpen) = (0, 0, false)
  }

  /// Ends a `thead`, `tbody` or `tfoot`: no cell reaches further down.
  mutating func endGroup() {
    endRow()
    grid.endGroup()
    for index in groupStart..<drafts.count {
      drafts[index].rowSpan = max(1, min(drafts[index].rowSpan, rows.count - drafts[index].row))
    }
    groupStart = drafts.count
    isInHead = false
  }

  /// Adds an empty cell to the row, to be filled by `fill`.
  ///
  /// - Parameter rowSpan: 0 for all rows to the end of the group.
  mutating func beginCell(at place: Place, isHeader: Bool, rowSpan: Int, columnSpan: Int) {
    if !isRowOpen { beginRow(at: place) }
    let rowSpan = rowSpan == 0 ? Int(Int32.max) : rowSpan
    let position = grid.place(rowSpan: rowSpan, columnSpan: columnSpan)
    drafts.append(
      Draft(
        row: rows.count - 1, column: position.column, rowSpan: rowSpan,
        columnSpan: position.columnSpan, flow: BlockFlow(), place: place))
    if isHeader { headerCells += 1 } else { dataCells += 1 }
    holdsHeaderCells = holdsHeaderCells || isHeader
    cells += 1
  }

  /// Gives the last cell its content.
  mutating func fill(_ flow: BlockFlow) {
    guard let last = drafts.indices.last else { return }
    drafts[last].flow = flow
  }

  /// The table as blocks: one table, or, where it only lays out a page, what its cells hold.
  mutating func finish(language: String?) -> [Block] {
    endGroup()
    if isLayout { return captionBlocks(language) + drafts.flatMap(\.flow.blocks) }
    let table = Table(
      rows: rows, columns: grid.columns,
      cells: drafts.map {
        Cell(
          row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan,
          text: $0.flow.joined, place: $0.place)
      },
      headerRows: headerRows, caption: caption)
    return [Block(kind: .table, table: table, language: language, places: [place])]
  }

  private func captionBlocks(_ language: String?) -> [Block] {
    guard let caption, !caption.isEmpty else { return [] }
    return [Block(kind: .paragraph, text: caption, language: language, places: [place])]
  }

  /// Whether the table holds no data of its own: it has one cell, or its cells hold tables
  /// and nothing says that it is more than a frame for them.
  private var isLayout: Bool {
    if drafts.count <= 1 { return true }
    let nested = drafts.count { $0.flow.holdsTable }
    guard nested > 0, !holdsHeaderCells else { return false }
    let filled = drafts.count { !$0.flow.blocks.isEmpty }
    return grid.columns <= 2 || nested * 2 >= filled
  }
}
