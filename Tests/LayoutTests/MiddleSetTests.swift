import Documents
import Layout
import Testing

/// Tables under three rules whose cells stand at the middle of their rows.
@Suite struct MiddleSetTests {
  private static let size = 10.0
  private static let leading = 11.5
  private static let xs = [50.0, 220, 300, 380, 460]

  /// Sets cells of one line and more, each at the middle of its row, `pad` points around the rows.
  ///
  /// - Parameter isRuled: Whether a rule stands under every row, not under the first and last only.
  private func set(_ rows: [[[String]]], pad: Double, isRuled: Bool = false) -> Table? {
    var words: [Word] = []
    var y = 100.0
    var ruled = [y]
    for (number, row) in rows.enumerated() {
      let height = Double(row.map(\.count).max() ?? 1) * Self.leading + 2 * pad
      for (x, lines) in zip(Self.xs, row) {
        var top = y + (height - Double(lines.count) * Self.leading) / 2
        for line in lines {
          var left = x
          for piece in line.split(separator: " ") {
            let right = left + Double(piece.count) * 5
            words.append(
              Word(
                text: String(piece), box: Rect(left, top, right, top + Self.size), size: Self.size,
                style: number == 0 ? .bold : []))
            left = right + 2.5
          }
          top += Self.leading
        }
      }
      y += height
      if isRuled || number == 0 || number == rows.count - 1 { ruled.append(y) }
    }
    var layout = DocumentLayout()
    layout.add(
      PageDraft(
        Page(
          number: 1, width: 595, height: 842, words: words,
          rulings: ruled.map { Ruling(.level, at: $0, from: 45, to: 540) }, shades: [],
          pictures: [], drawings: [])))
    return layout.outcome().blocks.compactMap(\.table).first
  }

  private static let rows = [
    [["Endpoint"], ["Drug"], ["All"], ["Vehicle"], ["Control"]],
    [["Headache"], ["218"], ["270"], ["390", "(21.0)"], ["77"]],
    [["Upper respiratory", "tract infection"], ["264"], ["89"], ["0"], ["329"]],
    [["Nausea"], ["209"], ["86"], ["175", "(72.1)"], ["316"]],
    [["Male"], ["0"], ["177"], ["89", "(51.1)"], ["121"]],
    [
      ["Disorders of the skin", "and of what lies", "below it"], ["236"], ["352"], ["240"], ["380"],
    ],
  ]

  /// From rows nearly as close as the lines of a cell to rows a line apart.
  @Test(arguments: [0.5, 1, 2, 4, 6])
  func keepsEveryRowWhole(pad: Double) throws {
    let table = try #require(set(Self.rows, pad: pad))
    let texts = table.grid.map { $0.map { $0.map { table.cells[$0].text.text } ?? "" } }
    #expect(texts == Self.rows.map { $0.map { $0.joined(separator: " ") } })
  }

  private func texts(_ table: Table) -> [[String]] {
    table.grid.map { $0.map { $0.map { table.cells[$0].text.text } ?? "" } }
  }

  /// Two labels of two lines among rows of numbers that stand hardly further apart: fewer lines of
  /// one cell than rows show how far apart lines stand.
  @Test(arguments: [0.5, 0.75, 1.2])
  func partsRowsOfNumbersThatStandClose(pad: Double) throws {
    let rows = [
      [["Year"], ["Minimum"], ["Planted"], ["Imports"]], [["Oats"], ["94"], ["27"], ["481"]],
      [["Under 5", "years"], ["42"], ["23"], ["931"]],
      [["Retail", "trade"], ["81"], ["12"], ["667"]], [["Mining"], ["92"], ["85"], ["535"]],
      [["Asian"], ["29"], ["10"], ["457"]],
    ]
    #expect(
      texts(try #require(set(rows, pad: pad))) == rows.map { $0.map { $0.joined(separator: " ") } })
  }

  /// A number over its share in brackets, in two cells of a row between rules, is one cell's text.
  @Test func keepsSharesWithTheirNumbers() throws {
    let rows = [
      [["Endpoint"], ["Drug"], ["All"], ["Vehicle"], ["Control"]],
      [["Headache"], ["218", "(68.1)"], ["270 (10.0)"], ["390", "(21.0)"], ["77 (20.5)"]],
      [["Nausea"], ["209 (3.2)"], ["86 (10.2)"], ["175", "(72.1)"], ["316 (9.0)"]],
      [["Male"], ["10", "(26.6)"], ["177 (4.0)"], ["89", "(51.1)"], ["121 (2.2)"]],
      [["Female"], ["31 (8.0)"], ["40 (3.0)"], ["72 (4.0)"], ["81 (1.0)"]],
    ]
    #expect(
      texts(try #require(set(rows, pad: 4, isRuled: true)))
        == rows.map { $0.map { $0.joined(separator: " ") } })
  }
}
