internal import Findings
internal import Records

/// Whether a plan's money adds up, worked out from its records alone and held against the findings.
struct Verdict {
  enum Judgement: String { case holds, fails, open }

  let rows: Int
  let totals: Int
  /// The ids of costing lines whose years do not come to the total that they print.
  private(set) var failingRows: [String] = []
  /// The ids of published totals that the costing lines do not come to.
  private(set) var failingTotals: [String] = []
  /// How many rows and totals cannot be held against anything.
  private(set) var unchecked = 0
  /// How many sums the checks find wrong, and how many amounts could not be read.
  private let faults: Int
  private let unread: Int

  init(_ records: PlanRecords, _ findings: [Finding]) {
    rows = records.costings.count
    totals = records.publishedTotals.count
    faults = findings.count { $0.code.hasPrefix("TOT") && $0.severity > .note }
    unread = findings.count { $0.code == "AMT001" }
    for line in records.costings { judge(line) }
    for total in records.publishedTotals { judge(total, of: records) }
  }

  private mutating func judge(_ line: Costing) {
    let years = line.amounts.filter { $0.fiscalYear != nil }
    guard let printed = line.total?.amount, !years.isEmpty,
      let sum = ExactDecimal.sum(years.compactMap(\.amount))
    else {
      unchecked += 1
      return
    }
    if sum != printed { failingRows.append(line.id) }
  }

  private mutating func judge(_ total: PublishedTotal, of records: PlanRecords) {
    let years = total.amounts.compactMap { amount in
      amount.fiscalYear.map { ($0, amount.amount) }
    }
    let cells = years + (total.total.map { [("total", $0.amount)] } ?? [])
    let computed = cells.map { records.computed(total, under: $0.0) }
    guard !cells.isEmpty, computed.allSatisfy({ $0 != nil }) else {
      unchecked += 1
      return
    }
    let differs = zip(cells, computed).contains { ($0.1 ?? .zero) != ($1 ?? .zero) }
    if differs { failingTotals.append(total.id) }
  }

  var judgement: Judgement {
    if !failingRows.isEmpty || !failingTotals.isEmpty || faults > 0 { return .fails }
    return rows + totals == 0 || unchecked > 0 || unread > 0 ? .open : .holds
  }

  /// "43 rows, 12 published totals: all add up".
  var sentence: String {
    guard rows + totals > 0 else { return "No costing is printed, so there is nothing to add up" }
    let what = "\(Self.count(rows, "row")), \(Self.count(totals, "published total"))"
    let failing = [
      failingRows.isEmpty ? nil : Self.count(failingRows.count, "row"),
      failingTotals.isEmpty ? nil : Self.count(failingTotals.count, "published total"),
    ].compactMap { $0 }.joined(separator: " and ")
    switch judgement {
    case .holds: return "\(what): all add up"
    case .fails where failing.isEmpty:
      return "\(what): \(Self.count(faults, "sum")) \(faults == 1 ? "does" : "do") not add up"
    case .fails:
      let isOne = failingRows.count + failingTotals.count == 1
      return "\(what): \(failing) \(isOne ? "does" : "do") not add up"
    case .open where unchecked == rows + totals:
      return "\(what): none can be held against another"
    case .open where unchecked > 0: return "\(what): all that can be compared add up"
    case .open: return "\(what): those that were read add up"
    }
  }

  /// What the sentence leaves open; nil where it leaves nothing open.
  var reservation: String? {
    let parts = [
      unchecked == 0 || rows + totals == 0
        ? nil
        : "\(unchecked) of them \(unchecked == 1 ? "prints" : "print") no total or lines to compare",
      unread == 0 ? nil : "\(Self.count(unread, "amount")) could not be read",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? "\(one)s")"
  }
}
