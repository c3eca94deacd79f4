import Documents
import Layout
import Testing

/// Tables without rules between their rows whose cells stand at the middle of them.
@Suite struct MiddleRowsTests {
  private typealias Row = [(text: [String], rows: Int)]
  private static let xs = [50.0, 180, 330, 460]

  /// Sets rows whose cells may be merged over those below, where an empty text leaves their place; the
  /// lines stand on a raster of points.
  ///
  /// - Returns: Where the rows end.
  @discardableResult
  private func set(_ rows: [Row], _ page: inout PlainSetting, from y: Double, raster: Double)
    -> [Double]
  {
    let pitch = 1.2 * page.size
    func height(_ row: Row) -> Double {
      let lines = row.filter { $0.rows == 1 }.map(\.text.count).max() ?? 1
      return Double(lines) * pitch + 2 * page.pad
    }
    var y = y
    var ends: [Double] = []
    for (index, row) in rows.enumerated() {
      for (x, cell) in zip(Self.xs, row) {
        let all = rows[index..<index + max(1, cell.rows)].map(height).reduce(0, +)
        let top = y + (all - Double(cell.text.count) * pitch) / 2
        for (line, text) in cell.text.enumerated() {
          let place = ((top + Double(line) * pitch) / raster).rounded(.down) * raster
          page.set([text], x, place, isBold: index == 0)
        }
      }
      y += height(row)
      ends.append(y)
    }
    return ends
  }

  private func texts(_ table: Table) -> [[String]] {
    table.grid.map { $0.map { $0.map { table.cells[$0].text.text } ?? "" } }
  }

  private static let head: Row = [
    (["Objective"], 1), (["Indicator"], 1), (["Target"], 1), (["Source"], 1),
  ]

  private static func row(_ number: Int, _ lines: Int, objective: [String], over rows: Int) -> Row {
    [
      (objective, rows), ((0..<lines).map { "Share \(number).\($0) of the offices" }, 1),
      (["All \(number)"], 1),
      (number % 2 == 0 ? ["Reports of", "the year \(number)"] : ["Law"], 1),
    ]
  }

  /// A cell merged over three rows has its middle where the second of them has its own, and another
  /// one is lower than the two rows that it is merged over.
  @Test(arguments: 0..<12, [0.01, 0.75]) func spreadsMergedCells(_ seed: Int, raster: Double) {
    let rows = [
      Self.head,
      Self.row(
        1, 3, objective: ["Inspection", "of all", "offices that", "employ", "more than", "ten"],
        over: 3),
      Self.row(2, 3, objective: [], over: 0), Self.row(3, 3, objective: [], over: 0),
      Self.row(4, 4, objective: ["Schools"], over: 2), Self.row(5, 1, objective: [], over: 0),
      Self.row(6, 2, objective: ["Courts"], over: 1), Self.row(7, 3, objective: ["Towns"], over: 1),
    ]
    var page = PlainSetting(seed: seed)
    set(rows, &page, from: 60, raster: raster)
    let table = PlainSetting.tables([page]).first
    let objectives = [
      "Objective", "Inspection of all offices that employ more than ten",
      "Inspection of all offices that employ more than ten",
      "Inspection of all offices that employ more than ten", "Schools", "Schools", "Courts",
      "Towns",
    ]
    #expect(table.map { texts($0).map { $0[0] } } == objectives)
    #expect(
      table.map { texts($0).map { $0[2] } }
        == ["Target"] + (1...7).map { "All \($0)" })
  }

  /// Rules part the rows, and no two lines of one row stand level.
  @Test(arguments: 0..<12) func goesOnOverARowWhoseLinesStandApart(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let rows: [[[String]]] = [
      [["Objective"], ["Indicator"], ["Target"], ["Source"]],
      [["Offices"], ["Share of offices"], ["All 1"], ["Law"]],
      [["Courts"], ["Share of courts"], ["All 2"], ["Law"]],
      [["Schools", "of all", "districts"], ["Share of schools", "that are open"], [], []],
      [["Towns"], ["Share of towns"], ["All 4"], ["Law"]],
    ]
    let pitch = 1.15 * page.size
    var y = 60.0
    page.rulings.append(Ruling(.level, at: y, from: 45, to: 560))
    for (index, row) in rows.enumerated() {
      let height = Double(row.map(\.count).max() ?? 1) * pitch + 2 * page.pad
      for (x, lines) in zip(Self.xs, row) {
        page.set(
          lines, x, y + (height - Double(lines.count) * pitch) / 2, isBold: index == 0)
      }
      y += height
      page.rulings.append(Ruling(.level, at: y, from: 45, to: 560))
    }
    let tables = PlainSetting.tables([page])
    #expect(
      tables.map(\.texts) == [
        rows.map { $0.filter { !$0.isEmpty }.map { $0.joined(separator: " ") } }
      ])
  }

  /// Rows of numbers far apart, whose labels' lines stand on a raster, now a hair closer.
  @Test(arguments: 0..<12) func takesNoRasterForRows(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    var rows = [Self.head]
    for row in 1...6 {
      rows.append([
        ((0...row % 4 + 1).map { "line \($0) of \(row)" }, 1), (["\(row).500"], 1),
        (["\(row).250"], 1), (["\(row + row).750"], 1),
      ])
    }
    let ends = set(rows, &page, from: 60, raster: 0.75)
    for y in [60, ends[0], ends[6]] {
      page.rulings.append(Ruling(.level, at: y, from: 45, to: 560))
    }
    let table = PlainSetting.tables([page]).first
    #expect(table.map { texts($0).map { $0[3] } } == ["Source"] + (1...6).map { "\($0 + $0).750" })
  }

  /// Rules stand under headings alone, and one table has a title for its only heading.
  @Test(arguments: 0..<12) func endsATableAboveTheTitleOfTheNext(_ seed: Int) {
    var page = PlainSetting(seed: seed)
    let xs = [50.0, 280, 420]
    var y = 60.0
    func rule(_ y: Double, _ page: inout PlainSetting) {
      page.rulings.append(Ruling(.level, at: y - page.pad, from: 45, to: 560))
    }
    for table in 1...3 {
      y = page.row([["Outcome \(table): The rights of all"]], [50], y, isBold: true)
      if table != 2 { y = page.row([["Actions"], ["Lead"], ["Years"]], xs, y, isBold: true) }
      rule(y, &page)
      for row in 1...3 {
        y = page.row(
          [["\(table).\(row) Train all of", "the officers"], ["Ministry"], ["\(row) years"]], xs, y)
      }
      y += 2 * page.size
    }
    #expect(
      PlainSetting.tables([page]).map { $0.texts.last?.first }
        == (1...3).map { "\($0).3 Train all of the officers" })
  }

  /// What stands on some pages at the head of the text, and not above it, is no running head.
  @Test(arguments: 0..<6) func takesNoTextForARunningHead(_ seed: Int) {
    var layout = DocumentLayout()
    for number in 1...14 {
      var page = PlainSetting(seed: seed)
      page.set(["Plan of action"], 50, 20)
      let first =
        number % 4 == 0
        ? "Key gaps:" : "The plan of \(String(repeating: "a", count: number)) was made so"
      for (line, text)
        in ([first] + (1...8).map { "It says in part \(number).\($0) what is to be done" })
        .enumerated()
      {
        page.set([text], 50, 60 + 2.2 * Double(line) * page.size)
      }
      layout.add(
        Page(
          number: number, width: 842, height: 595, words: page.words, rulings: [], shades: [],
          pictures: [], drawings: []))
    }
    let blocks = layout.outcome().blocks
    #expect(blocks.filter { $0.kind == .furniture }.count == 14)
    #expect(blocks.filter { $0.kind != .furniture && $0.text.text == "Key gaps:" }.count == 3)
  }
}
