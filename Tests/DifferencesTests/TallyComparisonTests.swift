import Findings
import Records
import Testing

@testable import Differences

@Suite struct TallyComparisonTests {
  private static func place(_ line: Int, _ column: Int = 1) -> Place {
    .text(line: Int32(line), column: Int32(column))
  }

  /// Receipts of two years in two columns without headings and one with.
  private static func plan(
    _ rows: [(label: String, cells: [String])] = [
      ("Revenue receipts", ["10.5", "12", "50"]), ("Capital receipts", ["4", "6", "25"]),
    ]
  ) -> PlanRecords {
    let source = Source(file: "budget.txt", mediaType: "text/plain", bytes: 1, sha256: "")
    var plan = PlanRecords(plan: Plan(id: "budget", source: source))
    plan.tallies = [
      Tally(
        id: "tally/1", caption: "Budget at a glance",
        columns: [
          .init(label: ""), .init(label: ""), .init(label: "Share", kind: .percent),
        ],
        rows: rows.enumerated().map { line, row in
          .init(
            label: row.label,
            cells: row.cells.enumerated().map { column, printed in
              Amount(
                fiscalYear: nil, amount: ExactDecimal(printed), printed: printed,
                place: place(line + 1, column + 1))
            })
        }, places: [place(1)])
    ]
    return plan
  }

  private func differences(_ new: PlanRecords) -> [Difference] {
    Comparison.differences(from: Self.plan(), to: new).differences
  }

  @Test func theSameTableDiffersInNothing() {
    #expect(differences(Self.plan()).isEmpty)
  }

  @Test func eachCellThatDiffersIsNamedByRowAndColumn() throws {
    let found = differences(
      Self.plan([
        ("Revenue receipts", ["10.5", "12.25", "51"]), ("Capital receipts", ["4", "6", "25"]),
      ]))
    #expect(found.map(\.kind) == [.changed, .changed])
    #expect(found.map(\.record) == [.tally, .tally])
    #expect(found.map(\.row) == ["Revenue receipts", "Revenue receipts"])
    #expect(found.map { [$0.old, $0.new] } == [["12", "12.25"], ["50", "51"]])
    #expect(found.map { $0.money?.column } == ["", "Share"])
    #expect(found[0].money?.change == ExactDecimal("0.25"))
    // A change of shares is no amount.
    #expect(found[1].money?.change == nil)
    #expect(found[0].oldPlaces == [Self.place(1, 2)])
  }

  @Test func rowsThatCameAndWentAreSaid() {
    let found = differences(
      Self.plan([
        ("Revenue receipts", ["10.5", "12", "50"]), ("Grants in aid", ["1", "1", "5"]),
      ]))
    #expect(found.map(\.kind) == [.added, .removed])
    #expect(found.map { $0.new ?? $0.old } == ["Grants in aid", "Capital receipts"])
    #expect(found.map(\.oldID) == ["tally/1", "tally/1"])
  }

  @Test func aTableThatIsGoneIsSaid() {
    var new = Self.plan()
    new.tallies = []
    #expect(differences(new).map(\.kind) == [.removed])
    #expect(differences(new).map(\.old) == ["Budget at a glance"])
  }

  @Test func detailsAreCompared() {
    func plan(_ details: [Detail]) -> PlanRecords {
      var plan = Self.plan()
      var activity = Activity(
        id: "1", number: "1", objective: nil, outcome: nil, title: "Train the inspectors",
        places: [Self.place(9)])
      activity.details = details
      plan.activities = [activity]
      return plan
    }
    let old = plan([
      Detail(label: "Status", text: "Planned", place: Self.place(9, 4)),
      Detail(label: "Risk", text: "Low", place: Self.place(9, 5)),
    ])
    let new = plan([
      Detail(label: "Status", text: "Under way", place: Self.place(9, 4)),
      Detail(label: "Code", text: "A 7", place: Self.place(9, 5)),
    ])
    let found = Comparison.differences(from: old, to: new).differences
    #expect(found.map(\.field) == ["details", "details", "details"])
    #expect(found.map(\.old) == ["Status: Planned", nil, "Risk: Low"])
    #expect(found.map(\.new) == ["Status: Under way", "Code: A 7", nil])
  }
}
