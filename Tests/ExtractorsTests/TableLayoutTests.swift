import Findings
import Records
import Testing

@testable import Extractors

@Suite struct TableLayoutTests {
  @Test func aRowCutByAPageBreakIsOneRecord() throws {
    let plan = try TextPlan("cut-row")
    #expect(plan.records.activities.map(\.id) == ["1", "2", "3"])
    let first = try #require(plan.activity("1"))
    #expect(first.title == "Plant hedges along the old road")
    #expect(first.lead?.text == "Meadow Council")
    #expect(first.lead?.organisations == ["council"])
    #expect(first.timeline?.text == "1-2 years")
    #expect(first.places == [.text(line: 7, column: 1), .text(line: 13, column: 1)])
    #expect(
      plan.records.kpis.map(\.indicator) == [
        "Hedges planted", "Metres of hedge alive", "Birds counted", "Meadows mown late",
        "Counts held",
      ])
    #expect(plan.records.kpis[1].places.count == 2)
    #expect(plan.records.kpis[2].places == [.text(line: 13, column: 1)])
    #expect(plan.extraction.coverage.unused == [])
  }

  @Test(arguments: ["shifted-header", "swapped-columns"])
  func aHeaderThatMovedIsReadRight(_ name: String) throws {
    let plan = try TextPlan(name)
    #expect(plan.records.activities.map(\.title) == ["Plant hedges", "Mow late"])
    #expect(plan.records.activities.map(\.lead?.text) == ["Meadow Council", "Hedge Office"])
    #expect(plan.records.activities.map(\.timeline?.text) == ["1-2 years", "Ongoing"])
    #expect(plan.records.kpis.map(\.indicator) == ["Hedges planted", "Meadows mown"])
    #expect(plan.codes == (name == "shifted-header" ? ["LAY002"] : []))
  }

  @Test func aRenamedHeaderIsReportedAndItsCellsAreUnused() throws {
    let plan = try TextPlan("renamed-header")
    #expect(plan.codes == ["LAY001"])
    #expect(plan.records.activities.map(\.lead) == [nil, nil])
    #expect(plan.extraction.coverage.unused.map(\.text) == ["Meadow Council", "Hedge Office"])
  }

  @Test func aReleaseWithOtherHeadersThanItsRulesIsReported() throws {
    let layout = ["Action", "Indicators", "Lead body", "When"]
    #expect(try TextPlan("shifted-header", layout: layout).codes == ["LAY002"])
    let moved = try TextPlan("swapped-columns", layout: layout).extraction.findings
    #expect(moved.map(\.code) == ["LAY005"])
    #expect(moved.first?.message.contains("\"When\" moved from column 4 to 2") == true)
    let renamed = try TextPlan("renamed-header", layout: layout).extraction.findings
    #expect(renamed.map(\.code).sorted() == ["LAY001", "LAY005"])
    let drift = try #require(renamed.first { $0.code == "LAY005" })
    #expect(drift.message.contains("column 3 \"Lead body\" is gone; column 3 \"Who\" is new"))
  }

  @Test func aHeaderThatWasCutAwayIsReported() throws {
    let plan = try TextPlan("blank-header")
    #expect(plan.codes == ["LAY004"])
    #expect(plan.records.kpis.map(\.indicator) == ["Hedges planted", "Meadows mown"])
    #expect(plan.extraction.coverage.unused.map(\.text) == ["Meadow Council", "Hedge Office"])
  }

  @Test func aTableWithoutHeaderGoesOnFromTheOneBefore() throws {
    let plan = try TextPlan("missing-header")
    #expect(plan.codes == ["LAY003"])
    let second = try #require(plan.activity("2"))
    #expect(second.outcome == "2")
    #expect(second.lead?.text == "Hedge Office")
    #expect(second.timeline?.every == "P1Y")
  }

  @Test func aBlankLeadIsTheMergedCellAbove() throws {
    let plan = try TextPlan("merged-lead")
    let leads = plan.records.activities.compactMap(\.lead)
    #expect(leads.map(\.inherited) == [false, true])
    #expect(leads.map(\.organisations) == [["council"], ["council"]])
    #expect(leads.map(\.unresolved) == [["Stone Masons"], ["Stone Masons"]])
  }

  @Test func withoutItsUnitNoAmountIsRead() throws {
    let plan = try TextPlan("unknown-unit")
    #expect(plan.codes == ["AMT006"])
    #expect(plan.extraction.findings.first?.message.contains("so 5 amounts") == true)
    #expect(plan.records.costings.flatMap(\.amounts).map(\.amount) == [nil, nil, nil, nil])
    #expect(
      plan.records.costings.flatMap(\.amounts).map(\.printed)
        == ["1.500", "12.500", "-", "1,250.000"])
  }

  @Test func aTableMayNameTheUnitItself() throws {
    let plan = try TextPlan("unit-in-table")
    #expect(plan.codes == [])
    #expect(plan.records.plan.unit == "1000")
    #expect(plan.records.costings.first?.total?.amount == ExactDecimal(1500))
  }

  /// A row of figures in the head of a table is said again with it on the next page; rows of the body
  /// that say the same are two.
  @Test func aHeadSaidAgainIsNoSecondRecord() throws {
    let plan = try TextPlan("repeated-head", isPage: true)
    #expect(plan.records.costings.map(\.id) == ["1", "2", "3", "3~2"])
    #expect(plan.extraction.coverage.unused == [])
  }
}
