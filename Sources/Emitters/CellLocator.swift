internal import Documents
internal import Findings

/// Where the places of findings are in a document's tables, and what is printed there.
struct CellLocator {
  struct Location {
    /// All 0-based.
    var table: Int
    var row: Int
    var column: Int
    /// The index of the cell in its table; nil where the place is a row's.
    var cell: Int?
  }

  private let tables: [Table]
  private var locations: [Place: Location] = [:]
  /// The length of the first printed line at a place, in Unicode scalars.
  private var lengths: [Place: Int] = [:]

  /// Finds some places, and no others, in a document.
  init(_ document: Document?, of places: Set<Place>) {
    let blocks = places.isEmpty ? [] : document?.blocks ?? []
    tables = blocks.compactMap(\.table)
    for (index, table) in tables.enumerated() {
      for (row, place) in table.rows.enumerated()
      where places.contains(place) && locations[place] == nil {
        locations[place] = Location(table: index, row: row, column: 0)
      }
      for (position, cell) in table.cells.enumerated() {
        guard places.contains(cell.place) || !cell.continuations.isEmpty else { continue }
        for place in cell.places where places.contains(place) {
          locations[place] = Location(
            table: index, row: Int(cell.row), column: Int(cell.column), cell: position)
          lengths[place] = Self.firstLine(cell.text.text)
        }
      }
    }
    for block in blocks where block.table == nil {
      for place in block.places where places.contains(place) && lengths[place] == nil {
        lengths[place] = Self.firstLine(block.text.text)
      }
    }
  }

  /// How many Unicode scalars stand at a place on its first line, at least 1.
  func length(at place: Place) -> Int { max(1, lengths[place] ?? 1) }

  /// "page[12]/table[4]/row[3]/column[7]", as far as it can be told.
  func path(of place: Place) -> String {
    let page = place.page.map { ["page[\($0)]"] } ?? []
    guard let location = locations[place] else { return page.joined() }
    let column = location.cell == nil ? [] : ["column[\(location.column + 1)]"]
    return
      (page + ["table[\(location.table + 1)]", "row[\(location.row + 1)]"] + column)
      .joined(separator: "/")
  }

  /// The text that is printed in the cell at a place.
  func text(at place: Place) -> String? {
    guard let location = locations[place], let cell = location.cell else { return nil }
    return Self.flat(tables[location.table].cells[cell].text.reading)
  }

  /// The row at a place as printed, the cells among the marked places between "[" and "]".
  func row(at place: Place, marking marked: [Place]) -> String? {
    guard let location = locations[place] else { return nil }
    let marks = Set(marked)
    return cells(inRowAt: location).map { cell in
      let text = Self.short(Self.flat(cell.text.reading))
      let isMarked =
        marks.contains(cell.place) && cell.place != tables[location.table].rows[location.row]
      return isMarked ? "[\(text)]" : text
    }.joined(separator: " | ")
  }

  /// Where the row at a place stands, and where its table's first header row does.
  func row(of place: Place) -> (place: Place, header: Place?)? {
    guard let location = locations[place] else { return nil }
    let table = tables[location.table]
    let header = table.headerRows.min().map { table.rows[$0] }
    return (table.rows[location.row], header)
  }

  /// The cells of the row at a place as read, in the order of their columns.
  func cells(inRowOf place: Place) -> [(place: Place, text: String)] {
    guard let location = locations[place] else { return [] }
    return cells(inRowAt: location).map {
      ($0.place, Self.flat($0.text.reading))
    }
  }

  private func cells(inRowAt location: Location) -> ArraySlice<Cell> {
    let cells = tables[location.table].cells
    let start = Self.firstCell(of: location.row, in: cells)
    return cells[start..<Self.firstCell(of: location.row + 1, in: cells)]
  }

  /// Where a row's cells begin among those of its table, by bisection.
  private static func firstCell(of row: Int, in cells: [Cell]) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func short(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  private static func firstLine(_ text: String) -> Int {
    text.unicodeScalars.prefix { $0 != "\n" }.count
  }
}

extension Finding {
  /// Every place that it speaks of: its own, then those of the numbers that it adds up.
  var allPlaces: [Place] { places + addends.map(\.place) }
}
