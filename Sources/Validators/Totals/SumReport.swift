import Findings
import Records

/// The failing sums of a plan as observations: each fault once, and what follows from it as notes.
struct SumReport {
  private let inquiry: Inquiry
  private let ledger: Ledger

  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    ledger = inquiry.arithmetic.ledger
  }

  /// The observations for sums of these kinds.
  func observations(_ rules: Set<Ledger.Rule>, code: String) -> [Observation] {
    inquiry.arithmetic.faults.flatMap { fault in
      fault.equations.enumerated().compactMap { position, index in
        guard rules.contains(ledger.equations[index].rule) else { return nil }
        return position == 0
          ? primary(index, fault, code) : inherited(index, from: fault.equations[0])
      }
    }
  }

  private func primary(_ index: Int, _ fault: Arithmetic.Fault, _ code: String) -> Observation {
    var observation = statement(index)
    if let tolerance = inquiry.settings.tolerance(of: code),
      let off = inquiry.arithmetic.excess[index], within(tolerance, off)
    {
      observation.severity = .note
      observation.message += " (within the tolerance of \(tolerance) that the rules allow)"
    }
    observation.message += explanation(fault, of: index)
    if case .cell(let cell, _) = fault.cause {
      observation.places = distinct([ledger.cells[cell].place] + observation.places)
      observation.records = distinct([ledger.cells[cell].record] + observation.records)
    }
    if case .missingLine = fault.cause {
      let own = ledger.cells[ledger.equations[index].result].record
      let cells = fault.equations.map { ledger.cells[ledger.equations[$0].result] }
      observation.places = distinct(
        observation.places + cells.filter { $0.record == own }.map(\.place))
    }
    return observation
  }

  private func inherited(_ index: Int, from cause: Int) -> Observation {
    var observation = statement(index)
    let cell = ledger.cells[ledger.equations[cause].result]
    observation.severity = .note
    observation.message += "; this follows from \(name(cell.record)), \(column(cell.year))"
    return observation
  }

  /// What is printed, what the addends come to, and by how much the two differ.
  private func statement(_ index: Int) -> Observation {
    let equation = ledger.equations[index]
    let result = ledger.cells[equation.result]
    let addends = equation.addends.map { ledger.cells[$0] }
    let money = Money(inquiry.records, printed: ([result] + addends).map(\.printed))
    let sum = ExactDecimal.sum(addends.compactMap(\.amount))
    let off = inquiry.arithmetic.excess[index]
    let printed = result.amount == nil ? "blank" : result.printed
    let direction = off?.isNegative == true ? "too low" : "too high"
    let message =
      "\(name(result.record)): \(column(result.year)) is \(printed), but \(equation.of) \(equation.addends.count == 1 ? "comes" : "come") to "
      + "\(money.text(sum)), so it is \(money.text(off?.magnitude)) \(direction)"
    let shown = equation.rule == .lineOverYears || equation.rule == .publishedOverYears
    return Observation(
      message, expected: sum?.description, actual: result.amount?.description,
      difference: off?.description, records: [result.record],
      places: distinct([result.place] + (shown ? addends.map(\.place) : [])),
      addends: equation.isLong
        ? []
        : addends.map {
          Finding.Addend(record: $0.record, amount: $0.amount?.description, place: $0.place)
        },
      identity: [
        result.record, result.year ?? "total", "\(equation.rule)", result.amount?.description ?? "",
        sum?.description ?? "",
      ])
  }

  private func explanation(_ fault: Arithmetic.Fault, of index: Int) -> String {
    let others = fault.equations.count - 1
    let also = others == 0 ? "" : " and \(others) other sum\(others == 1 ? "" : "s")"
    switch fault.cause {
    case .undecided:
      return suspects(index)
    case .unsearched:
      return "; the numbers that fail are too many to be searched for the cause"
        + (ledger.equations[index].isLong ? ", or to be listed" : "")
    case .cell(let index, let needed):
      let cell = ledger.cells[index]
      let money = Money(inquiry.records, printed: [cell.printed])
      let slip = slip(cell, needed, money)
      return "; the one cell that explains this\(also) is \(column(cell.year)) of "
        + "\(name(cell.record)), printed \(cell.amount == nil ? "blank" : cell.printed): "
        + "\(money.text(needed)) would settle it\(slip.map { " (\($0))" } ?? "")"
    case .missingLine(let published, let amounts):
      let money = Money(
        inquiry.records,
        printed: fault.equations.map { ledger.cells[ledger.equations[$0].result].printed })
      let row = amounts.map { $0 == .zero ? "-" : money.text($0) }.joined(separator: ", ")
      let label = inquiry.records.publishedTotals[published].label
      return
        "; one more line under \"\(label)\" with \(row) would settle this\(also): a dropped row"
    }
  }

  /// The cells of an isolated sum that one plausible slip would settle.
  private func suspects(_ index: Int) -> String {
    let equation = ledger.equations[index]
    guard let off = inquiry.arithmetic.excess[index] else { return "" }
    let changes = [(equation.result, off.negated)] + equation.addends.map { ($0, off) }
    let slips = changes.compactMap { cell, change -> String? in
      let cell = ledger.cells[cell]
      let money = Money(inquiry.records, printed: [cell.printed])
      guard let needed = (cell.amount ?? .zero).adding(change),
        let slip = slip(cell, needed, money)
      else { return nil }
      return "\(column(cell.year)) of \(name(cell.record)) as \(money.text(needed)) (\(slip))"
    }
    guard !slips.isEmpty, slips.count <= 3 else { return "" }
    return "; a single slip would explain it: " + slips.joined(separator: ", or ")
  }

  private func slip(_ cell: Ledger.Cell, _ needed: ExactDecimal, _ money: Money) -> String? {
    if let year = neighbour(of: cell, holding: needed) {
      return "the amount of \(column(year)) shifted by a column"
    }
    return Misreading.slip(
      printed: cell.amount.map(money.plain) ?? "", needed: money.plain(needed))
  }

  /// The column beside a cell that holds the needed amount while the cell's own is another.
  private func neighbour(of cell: Ledger.Cell, holding needed: ExactDecimal) -> String?? {
    guard needed != .zero, cell.amount != nil,
      let position = ledger.columns.firstIndex(of: cell.year)
    else { return nil }
    for beside in [position - 1, position + 1] where ledger.columns.indices.contains(beside) {
      let year = ledger.columns[beside]
      if ledger.cell(of: cell.record, in: year)?.amount == needed { return .some(year) }
    }
    return nil
  }

  private func within(_ tolerance: ExactDecimal, _ off: ExactDecimal) -> Bool {
    let unit = ExactDecimal(inquiry.records.plan.unit ?? "1") ?? ExactDecimal(1)
    guard let allowed = tolerance.multiplied(by: unit) else { return false }
    return off.magnitude <= allowed
  }

  private func name(_ record: String) -> String {
    if let total = inquiry.records.publishedTotals.first(where: { $0.id == record }) {
      let type = total.scope == .fundingSource ? total.fundingType.map { " (\($0))" } ?? "" : ""
      return "published total \"\(total.label)\"\(type)"
    }
    return "costing \(record)"
  }

  private func column(_ year: String?) -> String { year ?? "the total" }
}

/// The values without repetitions, in their first order.
func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
