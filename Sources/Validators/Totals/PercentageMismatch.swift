import Findings
import Records

extension Validator {
  static let percentageMismatch = Validator(
    code: "TOT009", name: "percentage-mismatch", severity: .warning,
    whatItDoes: "Holds columns of percentages against their printed sum, and against the amounts "
      + "that they are shares of.",
    whyItMatters: "Shares that do not fit their amounts were computed from another version of the "
      + "table.",
    example: "Twelve strategies have shares that come to 98, not 100; one of 11 % is really "
      + "14.9 %.",
    howToSettle: "Compute the shares anew.",
    check: { inquiry in
      inquiry.records.tallies.flatMap { tally in
        tally.columns.indices.filter { tally.columns[$0].kind == .percent }.flatMap { column in
          let sums = TallySum.ofRows(tally, column).compactMap { sum -> Observation? in
            // Percentages of each row's own base are no parts of a whole.
            let isWhole = sum.result.amount == ExactDecimal(100)
            guard sum.off != .zero, isWhole || sum.off.magnitude <= ExactDecimal(1) else {
              return nil
            }
            var observation = TallySum.observation(sum, tally, what: "percentages")
            if !isWhole { observation.severity = .note }
            return observation
          }
          guard let whole = tally.columns[column].shareOf else { return sums }
          return sums + Share.mismatches(tally, percent: column, of: whole)
        }
      }
    })
}

/// A printed percentage against the amounts of its row and of the whole.
private enum Share {
  static func mismatches(_ tally: Tally, percent: Int, of column: Int) -> [Observation] {
    guard let total = tally.rows.last(where: { !$0.sumOf.isEmpty }) ?? tally.rows.last,
      let whole = total.cells[column].amount, whole != .zero, !whole.isNegative
    else { return [] }
    return tally.rows.compactMap { row in
      let (share, part) = (row.cells[percent], row.cells[column])
      guard let printed = share.amount, let amount = part.amount,
        let claimed = printed.multiplied(by: whole),
        let real = amount.multiplied(by: ExactDecimal(100)),
        let off = claimed.subtracting(real)?.magnitude,
        let unit = ExactDecimal(coefficient: 1, scale: printed.scale)?.multiplied(by: whole),
        off > unit, let exact = real.divided(by: whole)
      else { return nil }
      return Observation(
        "\"\(Wording.short(row.label, 60))\" is given \(share.printed) under "
          + "\"\(tally.columns[percent].label)\", but \(part.printed) of "
          + "\(total.cells[column].printed) is \(exact) %",
        expected: exact.description, actual: printed.description, records: [tally.id],
        places: [share.place, part.place, total.cells[column].place],
        addends: [
          Finding.Addend(record: tally.id, amount: amount.description, place: part.place)
        ], identity: [row.label, share.printed, part.printed])
    }
  }
}
