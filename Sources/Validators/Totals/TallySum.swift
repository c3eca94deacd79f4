import Findings
import Records

/// One printed sum of a tally, and what its parts come to.
struct TallySum {
  var row: Tally.Row
  var column: Tally.Column
  var result: Amount
  var parts: [Amount]
  var sum: ExactDecimal
  /// What the printed sum is too high by.
  var off: ExactDecimal

  /// The sums that rows print under a column.
  static func ofRows(_ tally: Tally, _ column: Int) -> [TallySum] {
    tally.rows.compactMap { row in
      let parts = row.sumOf.filter(tally.rows.indices.contains).map { tally.rows[$0].cells[column] }
      return TallySum(row, tally.columns[column], row.cells[column], parts)
    }
  }

  /// The sums that a column prints in every row.
  static func ofColumns(_ tally: Tally, _ column: Int) -> [TallySum] {
    let addends = tally.columns[column].sumOf
    return tally.rows.compactMap { row in
      let parts = addends.filter(row.cells.indices.contains).map { row.cells[$0] }
      return TallySum(row, tally.columns[column], row.cells[column], parts)
    }
  }

  private init?(
    _ row: Tally.Row, _ column: Tally.Column, _ result: Amount, _ parts: [Amount]
  ) {
    guard parts.count > 1, let printed = result.amount,
      let sum = ExactDecimal.sum(parts.compactMap(\.amount)),
      parts.contains(where: { $0.amount != nil }),
      let off = printed.subtracting(sum)
    else { return nil }
    self.row = row
    self.column = column
    self.result = result
    self.parts = parts
    self.sum = sum
    self.off = off
  }

  /// How grave it is that the sum is off: an error by up to a tenth, a warning by up to a half.
  ///
  /// Nil where it holds, or is so far off that something else must be meant.
  var severity: Severity? {
    guard off != .zero else { return nil }
    let size = max(sum.magnitude, (result.amount ?? .zero).magnitude)
    func isWithin(_ times: Int) -> Bool {
      off.magnitude.multiplied(by: ExactDecimal(times)).map { $0 <= size } ?? false
    }
    if isWithin(10) { return unread == nil ? .error : .note }
    return isWithin(2) ? (unread == nil ? .warning : .note) : nil
  }

  /// A part that holds digits and could not be read as a number.
  private var unread: Amount? {
    parts.first { $0.amount == nil && $0.printed.contains(where: \.isNumber) }
  }

  /// What may have gone wrong in the reading, in words that follow the sum.
  private var doubt: String {
    if let unread {
      return "; \"\(Wording.short(unread.printed, 40))\" could not be read as a number"
    }
    return severity == .warning ? "; a row may be missing, or not have been read" : ""
  }

  /// An amount in the unit in which the numbers of the sum are printed.
  private func printed(_ amount: ExactDecimal) -> String {
    guard let value = result.amount, value != .zero else { return amount.description }
    let digits = result.printed.filter(\.isNumber).drop { $0 == "0" }.count
    let zeros = String(value.coefficient.magnitude).count - digits
    guard zeros > 2, value.scale == 0,
      let scaled = ExactDecimal(coefficient: amount.coefficient, scale: amount.scale + zeros)
    else { return amount.description }
    return scaled.description
  }

  /// What is printed, and what the parts come to.
  static func observation(_ sum: TallySum, _ tally: Tally, what: String) -> Observation {
    let direction = sum.off.isNegative ? "too low" : "too high"
    let caption = tally.caption.map { " in \"\(Wording.short($0, 60))\"" } ?? ""
    return Observation(
      "\"\(Wording.short(sum.row.label, 60))\" under \"\(Wording.short(sum.column.label, 60))\"\(caption) "
        + "is \(sum.result.printed), but its \(sum.parts.count) \(what) come to \(sum.printed(sum.sum)), so it is "
        + "\(sum.printed(sum.off.magnitude)) \(direction)\(sum.doubt)",
      expected: sum.sum.description, actual: sum.result.amount?.description,
      difference: sum.off.description, records: [tally.id],
      places: distinct([sum.result.place] + (sum.parts.count < 13 ? sum.parts.map(\.place) : [])),
      addends: sum.parts.map {
        Finding.Addend(record: tally.id, amount: $0.amount?.description, place: $0.place)
      },
      identity: [sum.row.label, sum.column.label, sum.result.printed, sum.sum.description])
  }
}
