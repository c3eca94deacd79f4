import Findings
import Records
import Testing

@testable import Extractors

@Suite struct ActivityStageTests {
  @Test func aCellHoldsAParentAndItsFirstPartOrTwoParts() throws {
    let plan = try TextPlan("shared-cell")
    #expect(plan.records.activities.map(\.id) == ["1", "1.a", "1.b", "1.c"])
    #expect(plan.records.activities.map(\.parent) == [nil, "1", "1", "1"])
    #expect(
      plan.records.activities.map(\.title) == [
        "Keep rules on:", "hedges, i.e. rows of shrubs under s. 4-A, B, C", "ponds", "walls",
      ])
    #expect(plan.activity("1")?.lead == nil)
    #expect(plan.activity("1.c")?.lead?.text == "Hedge Office")
    #expect(plan.records.kpis.map(\.id) == ["1.a/1", "1.a/2", "1.b/1"])
    #expect(plan.records.kpis.last?.activities == ["1.b", "1.c"])
  }

  @Test func aLeadReachesDownToNoOtherOutcomeAndToNoTableWithoutItsColumn() throws {
    let plan = try TextPlan("lead-of-another-table")
    let leads = plan.records.activities.map { $0.lead.map { "\($0.text) \($0.inherited)" } }
    #expect(plan.records.activities.map(\.id) == ["1", "2", "3", "4", "5"])
    #expect(
      leads == ["Hedge Office false", "Hedge Office true", nil, "Meadow Council false", nil])
  }

  @Test func numbersMayStandInAColumnWithoutALabel() throws {
    let plan = try TextPlan("unlabelled-numbers")
    #expect(plan.records.activities.map(\.id) == ["1", "2", "2.a"])
    #expect(plan.activity("1")?.title == "Plant hedges")
  }

  @Test func aNumberPrintedTwiceKeepsBothRecords() throws {
    let plan = try TextPlan("repeated-number")
    #expect(plan.records.activities.map(\.id) == ["22", "22~2"])
    #expect(plan.records.activities.map(\.number) == ["22", "22"])
    #expect(plan.records.kpis.map(\.id) == ["22/1", "22~2/1", "22~2/2"])
  }
}

@Suite struct CostingStageTests {
  @Test func anAmountThatCannotBeReadIsReportedAndKeptAsPrinted() throws {
    let plan = try TextPlan("unreadable-amount")
    let first = try #require(plan.records.costings.first)
    #expect(first.amounts.map(\.fiscalYear) == ["2025-26", "2026-27"])
    #expect(first.amounts.map(\.printed) == ["1.500", "12,5O0"])
    #expect(first.amounts.map(\.amount?.description) == ["1500", nil])
    #expect(plan.codes == ["AMT001"])
    #expect(plan.extraction.findings.first?.places == [.text(line: 8, column: 38)])
    let second = plan.records.costings[1]
    #expect(second.amounts.map(\.amount?.description) == [nil, "1250000"])
    #expect(second.amounts.map(\.printed) == ["-", "1,250.000"])
  }
}
