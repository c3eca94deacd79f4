internal import Findings
internal import Records

/// What is said of how a surveyed table is read.
extension Finding {
  /// How a table's numbers are read, where that is not plain to see.
  static func numberConvention(
    _ evidence: NumberConvention.Evidence, table: Int, _ place: Place
  ) -> Finding? {
    let form = evidence.convention == .point ? "1,234.5" : "1.234,5"
    if let other = evidence.contradictedBy {
      return Finding(
        code: "AMT002", name: "mixed-numbers", severity: .warning,
        message: "table \(table), \(place): its numbers are read as \(form), "
          + "but \"\(other)\" is written otherwise",
        expected: form, actual: other, places: [place], identity: ["mixed", other])
    }
    if evidence.settledBy == nil, let ambiguous = evidence.ambiguous {
      guard ambiguous.contains(".") || evidence.convention == .comma else { return nil }
      return Finding(
        code: "AMT003", name: "ambiguous-numbers", severity: .warning,
        message: "table \(table), \(place): its numbers are read as \(form); nothing in it settles "
          + "whether the mark in \"\(ambiguous)\" groups digits or begins decimals. "
          + "Say so with \"numbers\" in its rule",
        expected: form, actual: ambiguous, places: [place], identity: ["ambiguous", ambiguous])
    }
    guard evidence.convention == .comma, let witness = evidence.settledBy else { return nil }
    return Finding(
      code: "AMT004", name: "number-convention", severity: .note,
      message: "table \(table), \(place): its numbers are read as \(form), as \"\(witness)\" shows",
      actual: witness, places: [place], identity: ["convention", witness])
  }

  static func unitContradiction(
    _ total: Amount, _ amount: ExactDecimal, line: String, _ place: Place
  ) -> Finding {
    Finding(
      code: "AMT005", name: "unit-contradiction", severity: .warning,
      message: "\(place): the text gives \(total.printed) in whole currency, the table at "
        + "\(total.place) in another unit, which makes it \(amount). Say which is meant with "
        + "\"unit\" in the table's rule",
      expected: amount.description, actual: total.printed, places: [total.place, place],
      identity: [total.printed, line])
  }
}
