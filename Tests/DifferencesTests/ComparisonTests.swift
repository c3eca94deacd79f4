import Findings
import Records
import Testing

@testable import Differences

@Suite struct ComparisonTests {
  private static let titles = [
    "Review the laws on child labour", "Notify a standing committee of the assembly",
    "Formulate procedures for the review of the policy", "Train the inspectors of the department",
  ]

  private static func place(_ line: Int) -> Place { .text(line: Int32(line), column: 1) }

  private static func plan() -> PlanRecords {
    let source = Source(file: "plan.txt", mediaType: "text/plain", bytes: 1, sha256: "")
    var plan = PlanRecords(plan: Plan(id: "plan", source: source))
    plan.objectives = [Objective(id: "1", title: "Children at school", places: [place(1)])]
    plan.outcomes = [
      Outcome(id: "1.1", objective: "1", title: "Better laws", places: [place(2)]),
      Outcome(id: "1.2", objective: "1", title: "Better schools", places: [place(3)]),
    ]
    for (index, title) in titles.enumerated() {
      let id = "1.1.\(index + 1)"
      plan.activities.append(
        Activity(
          id: id, number: id, objective: "1", outcome: "1.1", title: title,
          places: [place(10 + index)]))
      plan.costings.append(
        Costing(
          id: id, activity: id, title: title, fundingSource: index == 0 ? "Donors" : "Budget",
          amounts: [
            Amount(
              fiscalYear: "2025-26", amount: ExactDecimal(1_000 * (index + 1)),
              printed: "\(index + 1)", place: place(20 + index))
          ], places: [place(20 + index)]))
      plan.kpis.append(
        KPI(
          id: "\(id)/1", objective: "1", outcome: "1.1", activities: [id],
          indicator: "Number of reports", places: [place(30 + index)]))
    }
    return plan
  }

  private func differences(_ change: (inout PlanRecords) -> Void) -> PlanDifferences {
    var new = Self.plan()
    change(&new)
    return Comparison.differences(from: Self.plan(), to: new)
  }

  @Test func thePlanItselfDiffersInNothing() {
    let none = differences { _ in }
    #expect(none.differences.isEmpty)
    #expect(none.sums.isEmpty)
  }

  @Test func fourChangesAreFourDifferences() throws {
    let found = differences { plan in
      plan.activities[1].id = "1.1.9"
      plan.activities[1].number = "1.1.9"
      plan.costings[1].activity = "1.1.9"
      plan.costings[1].id = "1.1.9"
      plan.kpis[1].activities = ["1.1.9"]
      plan.activities[2].title = "Formulate guidelines for the review of the policy"
      plan.activities.remove(at: 0)
      plan.costings.remove(at: 0)
      plan.kpis.remove(at: 0)
      plan.costings[2].amounts[0].amount = ExactDecimal(4_500)
      plan.costings[2].amounts[0].printed = "4.5"
    }
    #expect(found.differences.map(\.kind) == [.renumbered, .reworded, .removed, .changed])
    #expect(found.differences.map(\.oldID) == ["1.1.2", "1.1.3", "1.1.1", "1.1.4"])
    #expect(found.differences.map(\.newID) == ["1.1.9", "1.1.3", nil, "1.1.4"])
    let money = try #require(found.differences.last?.money)
    #expect(money.column == "2025-26")
    #expect(money.change == ExactDecimal(500))
    #expect(found.differences.last?.oldPlaces == [Self.place(23)])
  }

  @Test func aGapAndThePlanItselfAreComparedToo() {
    let found = differences { plan in
      plan.outcomes[0].gaps = [.init(text: "Too few inspectors", place: Self.place(40))]
      plan.plan.currency = "USD"
    }
    #expect(found.differences.map(\.record) == [.plan, .gap])
    #expect(found.differences.map(\.kind) == [.changed, .added])
    #expect(found.differences.map(\.new) == ["USD", "Too few inspectors"])
    #expect(found.differences.last?.newPlaces == [Self.place(40)])
  }

  @Test func numbersThatFollowTheirOutcomeAreNotSaidAgain() {
    let found = differences { plan in
      plan.outcomes[0].id = "2.1"
      for index in plan.activities.indices {
        plan.activities[index].outcome = "2.1"
        plan.activities[index].id = "2.1.\(index + 1)"
        plan.costings[index].activity = "2.1.\(index + 1)"
        plan.kpis[index].activities = ["2.1.\(index + 1)"]
        plan.kpis[index].outcome = "2.1"
      }
    }
    #expect(found.differences.map(\.record) == [.outcome])
    #expect(found.differences.map(\.kind) == [.renumbered])
  }

  @Test func sumsSayWhatTheChangeComesTo() {
    let found = differences { $0.costings[0].amounts[0].amount = ExactDecimal(3_000) }
    #expect(
      found.sums.map { [$0.fundingSource, $0.fiscalYear, "\($0.old)", "\($0.new)"] } == [
        ["Donors", "2025-26", "1000", "3000"], ["Donors", nil, "1000", "3000"],
        [nil, "2025-26", "10000", "12000"], [nil, nil, "10000", "12000"],
      ])
  }

  /// A budget beside what was spent: each is compared with its own, and the two are not added up.
  @Test func columnsThatNameNoYearAreComparedEach() {
    func line(spent: Int) -> Costing {
      let amounts = [("Budget", 100), ("Spent", spent)].map { column, amount in
        Amount(
          column: column, amount: ExactDecimal(amount), printed: "\(amount)", place: Self.place(50))
      }
      return Costing(
        id: "2", activity: nil, title: "Clinics", amounts: amounts, places: [Self.place(50)])
    }
    var (old, new) = (Self.plan(), Self.plan())
    old.costings.append(line(spent: 80))
    new.costings.append(line(spent: 85))
    let found = Comparison.differences(from: old, to: new)
    #expect(found.differences.map(\.money?.column) == ["Spent"])
    #expect(found.differences.map(\.money?.change) == [ExactDecimal(5)])
    #expect(found.sums.isEmpty)
  }

  @Test func movedIsNotRenumbered() {
    let found = differences { $0.activities[3].outcome = "1.2" }
    #expect(found.differences.map(\.kind) == [.moved])
    #expect(found.differences.first?.old == "1.1")
    #expect(found.differences.first?.new == "1.2")
  }

  @Test func aRenumberedOutcomeMovesNoActivity() {
    let found = differences { plan in
      plan.outcomes[0].id = "1.3"
      for index in plan.activities.indices { plan.activities[index].outcome = "1.3" }
    }
    #expect(found.differences.map(\.kind) == [.renumbered])
    #expect(found.differences.first?.record == .outcome)
  }

  @Test func leadAndTimelineAreFieldsOfTheirOwn() {
    let found = differences {
      $0.activities[0].lead = Participants(text: "Labour", organisations: [], unresolved: [])
      $0.activities[0].timeline = Timeline(text: "By mid 2026", kind: .deadline)
    }
    #expect(found.differences.map(\.field) == ["lead", "timeline"])
    #expect(found.differences.allSatisfy { $0.kind == .changed && $0.old == nil })
  }

  @Test func equalTextsArePairedUnderTheirOwnActivity() {
    let found = differences { $0.kpis.swapAt(0, 3) }
    #expect(found.differences.isEmpty)
  }
}
