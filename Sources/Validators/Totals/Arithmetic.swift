import Records

/// The sums of a plan held against each other: which fail, and which single fault explains which.
struct Arithmetic: Sendable {
  /// One fault and the failing sums that it explains.
  struct Fault: Sendable {
    enum Cause: Sendable {
      /// One cell, and the amount that would settle the sums.
      case cell(Int, needed: ExactDecimal)
      /// A line that is not there, by its amount in each column of the ledger.
      case missingLine(published: Int, amounts: [ExactDecimal?])
      /// Nothing tells the cells of the sum apart.
      case undecided
      /// Too many numbers to search for the cause.
      case unsearched
    }
    var cause: Cause
    /// Indices of the failing equations, the one that shows it most closely first.
    var equations: [Int]
  }

  let ledger: Ledger
  /// What the result of each equation is too high by; nil where it cannot be added up.
  let excess: [ExactDecimal?]
  private(set) var faults: [Fault] = []

  init(_ records: PlanRecords) {
    ledger = Ledger(records)
    let values = ledger.cells.map(\.amount)
    excess = ledger.equations.map { Self.excess(of: $0, values) }
    faults = Self.faults(of: ledger, values)
  }

  private static func excess(of equation: Ledger.Equation, _ values: [ExactDecimal?])
    -> ExactDecimal?
  {
    guard let sum = ExactDecimal.sum(equation.addends.compactMap { values[$0] }) else { return nil }
    return (values[equation.result] ?? .zero).subtracting(sum)
  }

  /// Explains the failing sums one fault at a time, the fault that explains most first.
  private static func faults(of ledger: Ledger, _ printed: [ExactDecimal?]) -> [Fault] {
    var values = printed
    var excess = ledger.equations.map { Self.excess(of: $0, values) }
    let users = equationsByCell(ledger)
    let sums = PublishedSums(ledger)
    var faults: [Fault] = []
    for (index, equation) in ledger.equations.enumerated()
    where equation.isLong && excess[index].map({ $0 != .zero }) == true {
      faults.append(Fault(cause: .unsearched, equations: [index]))
      excess[index] = .zero
    }
    var searched = 0
    while case let failing = excess.indices.filter({ excess[$0].map { $0 != .zero } == true }),
      let first = failing.first, faults.count < ledger.equations.count
    {
      searched += failing.reduce(0) { $0 + ledger.equations[$1].addends.count }
      guard searched <= searchLimit else {
        return faults + failing.map { Fault(cause: .unsearched, equations: [$0]) }
      }
      let line = missingLine(ledger, sums, excess, failing)
      let cell = cell(ledger, excess, failing, users, values)
      if let line, line.equations.count > (cell?.equations.count ?? 0) {
        faults.append(line)
        for equation in line.equations { excess[equation] = .zero }
      } else if let cell, case .cell(let index, let needed) = cell.cause {
        faults.append(cell)
        values[index] = needed
        for equation in users[index] {
          excess[equation] = Self.excess(of: ledger.equations[equation], values)
        }
      } else {
        faults.append(Fault(cause: .undecided, equations: [first]))
        excess[first] = .zero
      }
    }
    return faults
  }

  /// How many numbers are looked at in all before what still fails is left unexplained.
  private static let searchLimit = 1_000_000

  private static func equationsByCell(_ ledger: Ledger) -> [[Int]] {
    var users = [[Int]](repeating: [], count: ledger.cells.count)
    for (index, equation) in ledger.equations.enumerated() where !equation.isLong {
      for cell in [equation.result] + equation.addends { users[cell].append(index) }
    }
    return users
  }
}

// One wrong cell
extension Arithmetic {
  private struct Suspicion: Hashable {
    var cell: Int
    var change: ExactDecimal
  }

  /// The one cell that settles more sums than it upsets, where no other does as well.
  private static func cell(
    _ ledger: Ledger, _ excess: [ExactDecimal?], _ failing: [Int], _ users: [[Int]],
    _ values: [ExactDecimal?]
  ) -> Fault? {
    var settles: [Suspicion: [Int]] = [:]
    for index in failing {
      guard let off = excess[index] else { continue }
      let equation = ledger.equations[index]
      settles[Suspicion(cell: equation.result, change: off.negated), default: []].append(index)
      for addend in equation.addends {
        settles[Suspicion(cell: addend, change: off), default: []].append(index)
      }
    }
    let failed = Set(failing)
    func gain(_ suspicion: Suspicion) -> Int {
      let upset = users[suspicion.cell].count { !failed.contains($0) }
      return (settles[suspicion]?.count ?? 0) - upset
    }
    let ranked = settles.keys.map { ($0, gain($0)) }.sorted { one, other in
      (one.1, other.0.cell, other.0.change) > (other.1, one.0.cell, one.0.change)
    }
    guard let best = ranked.first, best.1 > 0, ranked.dropFirst().first?.1 != best.1,
      let needed = (values[best.0.cell] ?? .zero).adding(best.0.change)
    else { return nil }
    let equations = (settles[best.0] ?? []).sorted {
      (ledger.equations[$0].rule, $0) < (ledger.equations[$1].rule, $1)
    }
    return Fault(cause: .cell(best.0.cell, needed: needed), equations: equations)
  }
}

// One missing line
extension Arithmetic {
  /// The sums of published totals over their lines.
  private struct PublishedSums {
    /// The equations of each record, in the ledger's order.
    private(set) var equations: [String: [Int]] = [:]
    /// The first equation of each record in each column of the ledger.
    private(set) var byColumn: [String: [Int?]] = [:]

    init(_ ledger: Ledger) {
      for (index, equation) in ledger.equations.enumerated()
      where equation.rule == .publishedOverLines {
        equations[ledger.cells[equation.result].record, default: []].append(index)
      }
      byColumn = equations.mapValues { own in
        ledger.columns.map { column in
          own.first { ledger.cells[ledger.equations[$0].result].year == column }
        }
      }
    }
  }

  /// A published total that is off in several columns by what one more line would bring.
  private static func missingLine(
    _ ledger: Ledger, _ sums: PublishedSums, _ excess: [ExactDecimal?], _ failing: [Int]
  ) -> Fault? {
    let failed = Set(failing)
    let amounts = sums.byColumn.mapValues { $0.map { $0.flatMap { excess[$0] } } }
    var settledBy: [[ExactDecimal?]: [Int]] = [:]
    for (record, wanted) in amounts where wanted.contains(where: { $0 != nil && $0 != .zero }) {
      settledBy[wanted, default: []] += (sums.equations[record] ?? []).filter(failed.contains)
    }
    var best: (fault: Fault, lines: Int)?
    for (published, lines) in ledger.coverage {
      guard let record = ledger.recordOfPublished(published), let wanted = amounts[record]
      else { continue }
      let years = zip(ledger.columns, wanted).compactMap { $0 == nil ? nil : $1 }
      guard years.count > 1, years.allSatisfy({ !$0.isNegative }),
        let total = wanted.last.flatMap({ $0 }), total != .zero,
        ExactDecimal.sum(years) == total
      else { continue }
      let settled = settledBy[wanted] ?? []
      guard
        settled.count > (best?.fault.equations.count ?? 1)
          || (settled.count == best?.fault.equations.count && lines.count < (best?.lines ?? 0))
      else { continue }
      let own = Set(sums.equations[record] ?? [])
      best = (
        Fault(
          cause: .missingLine(published: published, amounts: wanted),
          equations: settled.filter(own.contains).sorted()
            + settled.filter { !own.contains($0) }.sorted()),
        lines.count
      )
    }
    return best?.fault
  }
}
