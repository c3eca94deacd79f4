import Findings
import Records
import Testing
import Validators

/// Every single fault in a costing of 43 lines and 12 published totals is an error, at its cell.
@Suite struct AirtightArithmeticTests {
  /// One printed amount: a costing line's or a published total's, under a year or overall.
  private struct Position {
    var published: Bool
    var row: Int
    var year: Int?
  }

  private let plan: PlanRecords
  private let positions: [Position]

  init() throws {
    plan = try Fixture.records("costing/plan.json")
    let rows =
      plan.costings.indices.map { (false, $0) } + plan.publishedTotals.indices.map { (true, $0) }
    positions = rows.flatMap { published, row in
      [0, 1, 2, 3, nil].map { Position(published: published, row: row, year: $0) }
    }
  }

  @Test func theUntouchedPlanAddsUp() {
    #expect(plan.costings.count == 43)
    #expect(plan.publishedTotals.count == 12)
    #expect(arithmetic(plan).isEmpty)
  }

  @Test func oneUnitInTheLastPlaceIsReported() {
    expectReported { printed in
      guard let digit = printed.last?.wholeNumberValue else { return nil }
      return String(printed.dropLast()) + String(digit == 9 ? 8 : digit + 1)
    }
  }

  @Test func swappedDigitsAreReported() {
    expectReported { printed in
      var digits = Array(printed)
      let places = digits.indices.filter { digits[$0].isNumber }
      for (left, right) in zip(places, places.dropFirst()) where digits[left] != digits[right] {
        digits.swapAt(left, right)
        return String(digits)
      }
      return nil
    }
  }

  @Test func deletedAmountsAreReported() {
    expectReported { printed in
      printed.contains { ("1"..."9").contains($0) } ? "" : nil
    }
  }

  @Test func droppedLinesAreReported() throws {
    for row in plan.costings.indices {
      var cut = plan
      let line = cut.costings.remove(at: row)
      let errors = arithmetic(cut)
      #expect(errors.count == 1, "\(line.id)")
      let error = try #require(errors.first)
      // A source whose only line is gone has nothing to be added up: its group shows the gap.
      let alone = !cut.costings.contains {
        $0.fundingType == line.fundingType && $0.fundingSource == line.fundingSource
      }
      let total = try #require(
        plan.publishedTotals.first {
          $0.fundingType == line.fundingType
            && $0.fundingSource == (alone ? nil : line.fundingSource)
        })
      #expect(error.code == "TOT003")
      #expect(error.records == [total.id])
      #expect(error.message.hasSuffix("a dropped row"), "\(error.message)")
    }
  }

  /// Changes each printed amount in turn and expects one error with the changed cell in front.
  private func expectReported(_ change: (String) -> String?) {
    var tried = 0
    for position in positions {
      guard let (changed, place, id) = apply(change, at: position) else { continue }
      tried += 1
      let errors = arithmetic(changed)
      #expect(errors.count == 1, "\(id): \(errors.map(\.message))")
      #expect(errors.first?.places.first == place, "\(id): \(errors.map(\.message))")
      #expect(errors.first?.records.first == id)
    }
    #expect(tried > 150)
  }

  private func apply(
    _ change: (String) -> String?, at position: Position
  ) -> (PlanRecords, Place, String)? {
    var copy = plan
    let path: WritableKeyPath<PlanRecords, Amount?> =
      switch (position.published, position.year) {
      case (false, let year?): \.costings[position.row].amounts[optional: year]
      case (false, nil): \.costings[position.row].total
      case (true, let year?): \.publishedTotals[position.row].amounts[optional: year]
      case (true, nil): \.publishedTotals[position.row].total
      }
    guard let amount = copy[keyPath: path], let printed = change(amount.printed) else { return nil }
    let digits = printed.filter { $0 != "," }
    let value = ExactDecimal(digits)?.multiplied(by: ExactDecimal(1_000_000))
    copy[keyPath: path] = Amount(
      fiscalYear: amount.fiscalYear, amount: value, printed: printed, place: amount.place)
    let id =
      position.published
      ? plan.publishedTotals[position.row].id : plan.costings[position.row].id
    return (copy, amount.place, id)
  }

  private func arithmetic(_ records: PlanRecords) -> [Finding] {
    var settings = CheckSettings()
    settings.select = ["TOT"]
    return Checks.run(Evidence(records: records, coverage: Coverage()), settings: settings)
      .filter { $0.severity == .error }
  }
}

extension Array {
  /// The element at an index; setting nil changes nothing.
  fileprivate subscript(optional index: Int) -> Element? {
    get { indices.contains(index) ? self[index] : nil }
    set { if let newValue, indices.contains(index) { self[index] = newValue } }
  }
}
