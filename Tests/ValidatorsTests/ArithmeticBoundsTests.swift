import Findings
import Records
import Testing
import Validators

/// Sums of very many numbers, and very many failing sums, are reported without a search for the
/// cell that is wrong, and say so.
@Suite struct ArithmeticBoundsTests {
  private let plan: PlanRecords

  init() throws { plan = try Fixture.records("costing/plan.json") }

  @Test func aSumOfAThousandNumbersIsSearched() throws {
    let found = findings(of: onePublishedTotal(over: 1_000))
    let error = try #require(found.first)
    #expect(found.count == 1)
    #expect(error.addends.count == 1_000)
    #expect(!error.message.contains("too many"), "\(error.message)")
  }

  @Test func aLongerSumIsReportedWithoutItsNumbers() throws {
    let found = findings(of: onePublishedTotal(over: 1_001))
    let error = try #require(found.first)
    #expect(found.count == 1)
    #expect(error.actual == "1002")
    #expect(error.expected == "1001")
    #expect(error.addends.isEmpty)
    #expect(
      error.message.hasSuffix(
        "; the numbers that fail are too many to be searched for the cause, or to be listed"),
      "\(error.message)")
  }

  @Test func everyFailingSumIsReportedWhereTheSearchEnds() {
    let count = 1_500
    var records = plan
    records.publishedTotals = []
    records.costings = (0..<count).map { line($0, amounts: [1, 2], total: 4 + $0) }
    let found = findings(of: records)
    let unsearched = found.filter {
      $0.message.hasSuffix("; the numbers that fail are too many to be searched for the cause")
    }
    #expect(Set(found.flatMap(\.records)) == Set(records.costings.map(\.id)))
    #expect(found.count == count)
    #expect(unsearched.count > 0)
    #expect(unsearched.count < count)
    #expect(unsearched.allSatisfy { $0.addends.count == 2 })
  }

  /// Twice a total of 38 digits is past what integers hold; the share is worked out all the same.
  @Test func aShareOfALongTotalIsSaid() throws {
    let whole = try #require(ExactDecimal("90000000000000000000000000000000000000"))
    func row(_ label: String, _ amount: ExactDecimal, _ share: String, sumOf: [Int], _ line: Int)
      -> Tally.Row
    {
      let cells = [
        Amount(amount: amount, printed: amount.description, place: place(line, 2)),
        Amount(amount: ExactDecimal(share), printed: share, place: place(line, 3)),
      ]
      return Tally.Row(label: label, sumOf: sumOf, cells: cells)
    }
    var records = plan
    records.tallies = [
      Tally(
        id: "tally/1", caption: nil,
        columns: [
          Tally.Column(label: "Amount"), Tally.Column(label: "Share", kind: .percent, shareOf: 0),
        ],
        rows: [
          row("Refund", ExactDecimal(-5), "1", sumOf: [], 1),
          row("All", whole, "100", sumOf: [], 2),
        ], places: [place(1, 1)])
    ]
    var settings = CheckSettings()
    settings.select = ["TOT009"]
    let found = Checks.run(Evidence(records: records, coverage: Coverage()), settings: settings)
    #expect(found.map(\.expected) == ["0"])
    #expect(found.map(\.actual) == ["1"])
  }

  /// A grand total of one year that is one too high, over lines of one each.
  private func onePublishedTotal(over lines: Int) -> PlanRecords {
    var records = plan
    records.costings = (0..<lines).map { line($0, amounts: [1], total: nil) }
    records.publishedTotals = [
      PublishedTotal(
        id: "grand", scope: .grand, label: "Total",
        amounts: [amount(lines + 1, year: 0, place(lines + 1, 2))], places: [place(lines + 1, 1)])
    ]
    return records
  }

  private func line(_ index: Int, amounts: [Int], total: Int?) -> Costing {
    let row = index + 1
    return Costing(
      id: "1.1.\(row)", activity: nil, title: "Work \(row)",
      amounts: amounts.enumerated().map { amount($1, year: $0, place(row, $0 + 2)) },
      total: total.map {
        Amount(fiscalYear: nil, amount: ExactDecimal($0), printed: "\($0)", place: place(row, 9))
      },
      places: [place(row, 1)])
  }

  private func amount(_ value: Int, year: Int, _ place: Place) -> Amount {
    Amount(
      fiscalYear: ["2025-26", "2026-27"][year], amount: ExactDecimal(value), printed: "\(value)",
      place: place)
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    .text(line: Int32(line), column: Int32(column))
  }

  private func findings(of records: PlanRecords) -> [Finding] {
    var records = records
    records.plan.fiscalYears = ["2025-26", "2026-27"]
    var settings = CheckSettings()
    settings.select = ["TOT"]
    return Checks.run(Evidence(records: records, coverage: Coverage()), settings: settings)
      .filter { $0.severity == .error }
  }
}
