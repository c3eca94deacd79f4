import Findings
import Records

/// Every number of the plan that takes part in a sum, and every sum that it ought to satisfy.
struct Ledger: Sendable {
  /// One printed number: a column of a costing line or of a published total.
  struct Cell: Sendable {
    var record: String
    /// A fiscal year, or nil for the total over years.
    var year: String?
    var amount: ExactDecimal?
    var printed: String
    var place: Place
  }

  /// What one side of an equation is to the other.
  enum Rule: Int, Comparable, Sendable {
    case lineOverYears, publishedOverYears, publishedOverLines, groupOverParts, grandOverGroups

    static func < (one: Rule, other: Rule) -> Bool { one.rawValue < other.rawValue }
  }

  /// A printed number that ought to be the sum of others; cells by their index.
  struct Equation: Sendable {
    var rule: Rule
    var result: Int
    var addends: [Int]
    /// What the addends are, in words: "its 4 years", "the 13 lines it covers".
    var of: String

    /// Whether it has so many addends that no one cell of them is searched for or listed.
    var isLong: Bool { addends.count > 1_000 }
  }

  private(set) var cells: [Cell] = []
  private(set) var equations: [Equation] = []
  /// The first cell of each record and column.
  private var firstCells: [String: [String?: Int]] = [:]
  /// The columns with the total, nil, at the end.
  private(set) var columns: [String?] = []
  /// Published totals by index in the records, with the lines that each covers.
  private(set) var coverage: [(published: Int, lines: [Int])] = []

  /// The record id of a published total by its index in the records.
  func recordOfPublished(_ index: Int) -> String? {
    publishedCells[index].values.min().map { cells[$0].record }
  }

  /// The first number of a record in a column.
  func cell(of record: String, in year: String?) -> Cell? {
    firstCells[record]?[year].map { cells[$0] }
  }

  /// The column of totals over years.
  private static let overall: String? = nil

  private var lineCells: [[String?: Int]] = []
  private var publishedCells: [[String?: Int]] = []

  init(_ records: PlanRecords) {
    columns = Self.columns(of: records)
    addCells(of: records)
    addRows(of: records)
    addPublished(of: records)
    addGroups(of: records)
  }

  private static func columns(of records: PlanRecords) -> [String?] {
    var seen: [String] = []
    let lists = records.costings.map(\.amounts) + records.publishedTotals.map(\.amounts)
    let printed = lists.flatMap { $0.compactMap(\.fiscalYear) }
    for year in records.plan.fiscalYears + printed where !seen.contains(year) {
      seen.append(year)
    }
    return seen + [nil]
  }

  private mutating func addCells(of records: PlanRecords) {
    let lines = records.costings.map { ($0.id, $0.amounts, $0.total, $0.places) }
    let published = records.publishedTotals.map { ($0.id, $0.amounts, $0.total, $0.places) }
    lineCells = addCells(lines)
    publishedCells = addCells(published)
  }

  /// A cell where a siblings' row prints a number and this one prints none is a blank cell.
  private mutating func addCells(
    _ rows: [(id: String, amounts: [Amount], total: Amount?, places: [Place])]
  ) -> [[String?: Int]] {
    let years = columns.filter { year in
      year != nil && rows.contains { $0.amounts.contains { $0.fiscalYear == year } }
    }
    let hasTotals = rows.count { $0.total?.amount != nil } * 2 > rows.count
    return rows.map { row in
      var indices: [String?: Int] = [:]
      for year in years where !row.amounts.isEmpty {
        let amount = row.amounts.first { $0.fiscalYear == year }
        indices[year] = add(amount, year: year, row.id, row.places)
      }
      if row.total != nil || hasTotals {
        indices[Self.overall] = add(row.total, year: nil, row.id, row.places)
      }
      return indices
    }
  }

  private mutating func add(
    _ amount: Amount?, year: String?, _ record: String, _ places: [Place]
  ) -> Int? {
    guard let place = amount?.place ?? places.first else { return nil }
    cells.append(
      Cell(
        record: record, year: year, amount: amount?.amount, printed: amount?.printed ?? "",
        place: place))
    let index = cells.count - 1
    if firstCells[record]?[year] == nil { firstCells[record, default: [:]][year] = index }
    return index
  }

  private mutating func addRows(of records: PlanRecords) {
    for row in lineCells { addRow(row, .lineOverYears) }
    for row in publishedCells { addRow(row, .publishedOverYears) }
  }

  private mutating func addRow(_ row: [String?: Int], _ rule: Rule) {
    let years = columns.compactMap { year in year == nil ? nil : row[year] }
    guard let total = row[Self.overall], years.count > 1 else { return }
    equations.append(
      Equation(rule: rule, result: total, addends: years, of: "its \(years.count) years"))
  }

  private mutating func addPublished(of records: PlanRecords) {
    guard !records.publishedTotals.isEmpty else { return }
    var scopes = Scopes(records)
    for (index, published) in records.publishedTotals.enumerated() {
      let lines = scopes.lines(under: published)
      coverage.append((index, lines))
      guard !lines.isEmpty else { continue }
      addColumns(
        .publishedOverLines, publishedCells[index], lines.map { lineCells[$0] },
        of: lines.count == 1 ? "the one line under it" : "the \(lines.count) lines under it")
    }
  }

  private mutating func addGroups(of records: PlanRecords) {
    guard !records.publishedTotals.isEmpty else { return }
    var scopes = Scopes(records)
    let totals = records.publishedTotals
    for (index, group) in totals.enumerated() {
      for parts in scopes.parts(of: group, among: totals) where !parts.indices.isEmpty {
        addColumns(
          group.scope == .grand ? .grandOverGroups : .groupOverParts, publishedCells[index],
          parts.indices.map { publishedCells[$0] }, of: "the \(parts.indices.count) \(parts.name)")
      }
    }
  }

  private mutating func addColumns(
    _ rule: Rule, _ result: [String?: Int], _ rows: [[String?: Int]], of: String
  ) {
    for column in columns {
      guard let cell = result[column] else { continue }
      let addends = rows.compactMap { $0[column] }
      guard !addends.isEmpty else { continue }
      equations.append(Equation(rule: rule, result: cell, addends: addends, of: of))
    }
  }
}
