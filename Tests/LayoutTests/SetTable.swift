import Layout
import Seeded

/// Tables set as statistical offices set them, made up from a seed: the page and the grids on it.
struct SetTable {
  enum Kind: CaseIterable { case totals, boxhead, spanners, borders, typed, stacked, leaders }

  private(set) var page: Page
  /// What each table says at every place of its grid, a spanning cell at each place that it spans.
  private(set) var grids: [[[String]]] = []

  private var random: SplitMix
  private let size: Double
  private let isTyped: Bool
  private let columns: Int
  private let xs: [Double]
  private var y = 80.0

  private static let labels = [
    "Milk", "Hawaii", "Retail trade", "Excise taxes", "North Carolina", "Customs duties", "Under 5",
    "Energy", "Medicaid", "New England", "Beef cattle", "State and local",
  ]
  private static let heads = ["Number", "Rate", "Exports", "Deaths", "Outlays", "Average", "Rural"]

  init(seed: UInt64, kind: Kind) {
    random = SplitMix(seed: seed)
    isTyped = kind == .typed
    size = isTyped ? 8 : Double.random(in: 7.5...10, using: &random)
    columns = Int.random(in: 3...5, using: &random)
    let label = 26 * size * 0.6
    let rest = Double.random(in: 58...74, using: &random)
    xs = [60, 60 + label] + (1..<columns).map { 60 + label + rest * Double($0) }
    page = Page(number: 1, width: 612, height: 792, words: [])
    switch kind {
    case .totals: setTotals()
    case .boxhead: setBoxhead()
    case .spanners: setSpanners()
    case .borders: setBorders()
    case .typed: setTyped()
    case .stacked:
      setBook(title: "Table 1. Deaths by cause")
      y += 2.4 * size
      setBook(title: "Table 2. Rates by State")
    case .leaders: setLeaders()
    }
  }

  // MARK: - Setting

  /// About how wide a text is in a font with letters of several widths, or in one with letters of one.
  private func width(_ text: String) -> Double {
    if isTyped { return Double(text.count) * 0.6 * size }
    return text.reduce(0) { width, letter in
      let part = "iltfjr.,:()' ".contains(letter) ? 0.28 : letter.isUppercase ? 0.68 : 0.5
      return width + part * size
    }
  }

  private mutating func write(_ text: String, at x: Double) {
    var x = x
    for piece in text.split(separator: " ") {
      let box = Rect(x, y, x + width(String(piece)), y + 1.1 * size)
      page.words.append(Word(text: String(piece), box: box, size: size))
      x = box.right + width(" ")
    }
  }

  private mutating func write(_ text: String, right: Double) {
    write(text, at: right - width(text))
  }

  private mutating func write(_ text: String, middle: Double) {
    write(text, at: middle - width(text) / 2)
  }

  private var right: Double { xs[xs.count - 1] }

  private mutating func rule(from left: Double? = nil, to end: Double? = nil) {
    page.rulings.append(
      Ruling(.level, at: y, from: left ?? xs[0], to: end ?? right))
    y += 3
  }

  /// A place as two pieces of one rule have it, a hair apart.
  private mutating func nearly(_ x: Double) -> Double {
    x + Double.random(in: -0.1...0.1, using: &random)
  }

  private mutating func feed() { y += 1.25 * size }

  private mutating func label() -> String {
    Self.labels[Int.random(in: 0..<Self.labels.count, using: &random)]
  }

  private mutating func number() -> String {
    let value = Int.random(in: 11...99_999, using: &random)
    let digits = String(value)
    return value < 1000 ? digits : "\(digits.dropLast(3)),\(digits.suffix(3))"
  }

  private mutating func headings() -> [String] {
    let start = Int.random(in: 0..<Self.heads.count, using: &random)
    return (1..<columns).map { Self.heads[(start + $0) % Self.heads.count] }
  }

  /// A row of a label and numbers at the right of their columns.
  private mutating func row(_ label: String, signs: Bool = false) -> [String] {
    let cells = (1..<columns).map { _ in number() }
    write(label, at: xs[0] + 3)
    for (column, text) in cells.enumerated() {
      if signs { write("$", at: xs[column + 1] + 12) }
      write(text, right: xs[column + 2] - 5)
    }
    feed()
    return [label] + cells.map { signs ? "$ \($0)" : $0 }
  }

  private mutating func header(_ first: String) -> [String] {
    let texts = headings()
    write(first, at: xs[0] + 3)
    for (column, text) in texts.enumerated() { write(text, right: xs[column + 2] - 5) }
    feed()
    return [first] + texts
  }

  // MARK: - Kinds

  /// Signs on the first row and the last, and a rule under the numbers above their total.
  private mutating func setTotals() {
    rule()
    var grid = [header("Item")]
    rule()
    grid.append(row(label(), signs: true))
    for _ in 0..<Int.random(in: 4...10, using: &random) { grid.append(row(label())) }
    if Bool.random(using: &random) { grid.append(heading("Liabilities and others:")) }
    rule(from: xs[1] + 8)
    grid.append(row("Total", signs: true))
    rule()
    grids = [grid]
  }

  /// A line without numbers, of which the rows below it are part.
  private mutating func heading(_ text: String) -> [String] {
    write(text, at: xs[0])
    feed()
    return [text] + [String](repeating: "·", count: columns - 1)
  }

  /// Rules between columns that stop for titles across the table.
  private mutating func setBoxhead() {
    rule()
    let top = y - 3
    var grid = [header("State")]
    rule()
    var stretch = top
    for title in ["Number of persons", "Percent distribution"] {
      for x in xs.dropFirst().dropLast() {
        page.rulings.append(Ruling(.upright, at: nearly(x), from: stretch, to: y - 3))
      }
      write(title, middle: (xs[0] + right) / 2)
      feed()
      grid.append([String](repeating: title, count: columns))
      stretch = y
      for _ in 0..<Int.random(in: 3...6, using: &random) { grid.append(row(label())) }
    }
    for x in xs.dropFirst().dropLast() {
      page.rulings.append(Ruling(.upright, at: nearly(x), from: stretch, to: y))
    }
    rule()
    grids = [grid]
  }

  /// Titles over several columns, each above a rule of its own.
  private mutating func setSpanners() {
    rule()
    write("Fiscal years", middle: (xs[1] + right) / 2)
    feed()
    rule(from: xs[1] + 4, to: right - 4)
    let low = header("Item")
    rule()
    var grid = [["Item"] + [String](repeating: "Fiscal years", count: columns - 1), low]
    for _ in 0..<Int.random(in: 4...10, using: &random) { grid.append(row(label())) }
    rule()
    grids = [grid]
  }

  /// Rules drawn cell by cell, and a title at the middle of two columns with the edge between them in
  /// its blank, or at the middle of all and no wider than one.
  private mutating func setBorders() {
    func rule(_ set: inout SetTable, from first: Int = 0, to end: Int? = nil) {
      let y = set.y
      for column in first..<(end ?? set.columns) {
        set.page.rulings.append(
          Ruling(.level, at: y, from: set.xs[column], to: set.xs[column + 1]))
      }
      set.y += 3
    }
    rule(&self)
    let isShort = Bool.random(using: &random)
    let (title, end) = isShort ? ("All", columns) : ("Urban rural", 3)
    write(title, middle: (xs[1] + xs[end]) / 2)
    feed()
    rule(&self, from: 1, to: end)
    let low = header("Item")
    var grid = [["Item"] + [String](repeating: title, count: end - 1) + low.dropFirst(end), low]
    rule(&self)
    for _ in 0..<Int.random(in: 4...10, using: &random) { grid.append(row(label())) }
    rule(&self)
    grids = [grid]
  }

  /// A typewriter's table: one blank between columns, rules of hyphens.
  private mutating func setTyped() {
    let count = Int.random(in: 9...14, using: &random)
    let body = (0..<count).map { _ in [label()] + (1..<columns).map { _ in number() } }
    let grid = [["State"] + headings()] + body
    let widths = (0..<columns).map { column in grid.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).enumerated().map { column, cell in
        let blank = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blank : blank + cell.0
      }.joined(separator: " ")
    }
    let hyphens = String(repeating: "-", count: widths.reduce(columns - 1, +))
    for text in [hyphens, line(grid[0]), hyphens] + body.map(line) + [hyphens] {
      var x = xs[0]
      for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
        if !piece.isEmpty { write(String(piece), at: x) }
        x += width(String(piece)) + width(" ")
      }
      feed()
    }
    grids = [grid]
  }

  /// Rules above and below the header and at the end, a source under it.
  private mutating func setBook(title: String) {
    write(title, at: xs[0])
    feed()
    rule()
    var grid = [header("Item")]
    rule()
    for _ in 0..<Int.random(in: 3...6, using: &random) { grid.append(row(label())) }
    rule()
    write("Source: Bureau of the Census.", at: xs[0])
    feed()
    grids.append(grid)
  }

  /// Dots that lead from labels to numbers, labels over two lines, white after every fifth row.
  private mutating func setLeaders() {
    rule()
    var grid = [header("Item")]
    rule()
    for index in 0..<Int.random(in: 9...16, using: &random) {
      if index > 0, index % 5 == 0 { y += 0.8 * size }
      var label = label()
      var start = ""
      if index % 4 == 2 {
        start = "Persons who worked part time for "
        write(start, at: xs[0] + 3)
        feed()
        label = "economic reasons"
      }
      let room = xs[1] - xs[0] - 10 - width(label)
      let dots = String(repeating: ".", count: max(4, Int(room / (0.28 * size))))
      grid.append(row(label + dots))
      grid[grid.count - 1][0] = start + label + dots
    }
    rule()
    grids = [grid]
  }
}
