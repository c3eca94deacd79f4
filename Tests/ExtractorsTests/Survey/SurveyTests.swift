import Documents
import Extractors
import Findings
import Foundation
import Readers
import Records
import RuleFiles
import Testing

@Suite struct SurveyTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures")
  static let rules = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Rules")

  static func book(_ family: String? = nil) throws -> RuleBook {
    var files = [
      (
        name: "general.json5",
        bytes: Array(try Data(contentsOf: rules.appending(path: "general.json5")))
      )
    ]
    if let family { files.append((name: "family.json5", bytes: Array(family.utf8))) }
    return try RuleBook(files: files)
  }

  static func extract(_ name: String, family: String? = nil) throws -> Extraction {
    let bytes = Array(try Data(contentsOf: fixtures.appending(path: "survey/\(name)")))
    let input = Input(name: name, bytes: bytes)
    let reader = try #require(Reader.all.first { $0.recognises(input) })
    let document = try reader.read(input, .init()).document
    return try Extractor(book: try book(family)).extract(document)
  }

  private func figures(_ costing: Costing) -> [String] {
    costing.amounts.map {
      "\($0.fiscalYear ?? $0.column ?? "?")=\($0.amount?.description ?? "none")"
    } + [costing.total?.amount?.description ?? "none"]
  }

  @Test func readsAFrenchBudgetWithSubtotals() throws {
    let records = try Self.extract("budget-fr.md").records
    #expect(records.activities.map(\.id) == ["1.1", "1.2", "2.1", "2.2"])
    #expect(records.activities[0].title == "Réviser la loi")
    #expect(records.activities[0].lead?.text == "Ministère de la Justice")
    #expect(records.activities[0].timeline?.end == "2025-06-30")
    #expect(records.activities[2].timeline?.kind == .ongoing)
    #expect(
      records.costings.map(figures) == [
        ["2025=5000000", "2026=2500000", "7500000"], ["2025=1200000", "2026=800500", "2000500"],
        ["2025=10000000", "2026=none", "10000000"], ["2025=none", "2026=400000", "400000"],
      ])
    let tally = try #require(records.tallies.first)
    #expect(tally.rows.map(\.sumOf) == [[], [], [0, 1], [], [], [3, 4], [2, 5]])
    #expect(tally.columns.map(\.sumOf) == [[], [], [0, 1]])
    #expect(records.plan.currency == "FCFA")
    #expect(records.publishedTotals.map(\.label) == ["TOTAL GENERAL"])
  }

  @Test func tellsYearsUnderTwoParentsApart() throws {
    let records = try Self.extract("parents.html").records
    let water = try #require(records.costings.first { $0.title == "Water" })
    #expect(
      water.amounts.map(\.column) == [
        "Government / 2025", "Government / 2026", "Donors / 2025", "Donors / 2026", "Total",
      ])
    #expect(
      water.amounts.map(\.amount)
        == [1_500_000, 2_000_000, 250_000, 250_000, 4_000_000].map { ExactDecimal($0) })
    let tally = try #require(records.tallies.first)
    #expect(tally.rows.map(\.sumOf) == [[], [], [0, 1], [], [2, 3]])
    #expect(tally.columns.last?.sumOf == [0, 1, 2, 3])
    let wells = try #require(records.activities.last)
    #expect((wells.id, wells.lead?.text, wells.lead?.inherited) == ("2", "Ministry of Water", true))
    #expect(wells.partners?.text == "NGOs")
    #expect(records.costings.last?.total?.amount == ExactDecimal(1_200_000))
    #expect(records.kpis.map(\.id) == ["1/1", "2/1"])
  }

  @Test func readsAMatrixWithObjectivesAndIndicators() throws {
    let extraction = try Self.extract("matrix.md")
    let records = extraction.records
    #expect(records.objectives.map(\.title) == ["Prevent abuse", "Remedy"])
    #expect(records.activities.map(\.objective) == ["1", "1", "2"])
    #expect(records.activities.map(\.timeline?.kind) == [.deadline, .duration, .ongoing])
    #expect(
      records.kpis.map(\.indicator).prefix(3) == [
        "Guidance issued", "50 inspectors trained", "Desk opened",
      ])
    #expect(records.kpis[3].target?.text == "80")
    #expect(records.kpis[3].details?.map(\.label) == ["Unit", "Target 2025", "Target 2030"])
    #expect(extraction.findings.map(\.code) == ["AMT003"])
  }

  @Test func readsACard() throws {
    let records = try Self.extract("card.md").records
    let activity = try #require(records.activities.first)
    #expect(records.activities.count == 1)
    #expect(activity.title == "Retrofit of schools")
    #expect(activity.lead?.text == "City works department")
    #expect(activity.timeline?.start == "2025-01-01")
    #expect(activity.details?.map(\.label) == ["Description", "Total costs"])
  }

  @Test func movesAHeaderBackOverItsColumns() throws {
    let records = try Self.extract("shifted.md").records
    #expect(records.activities.map(\.lead?.text) == ["City, Region", "City"])
    #expect(records.activities.map(\.timeline?.text) == ["2020-2030", "2020-2040"])
    #expect(
      records.costings.map(\.total?.amount) == [57_000_000, 5_000_000].map { ExactDecimal($0) })
    #expect(records.tallies.first?.rows.last?.sumOf == [0, 1])
  }

  @Test func findsSectionsPrintedBeforeTheirRows() throws {
    let records = try Self.extract("sections.html").records
    let tally = try #require(records.tallies.first)
    // The last section does not add up, and is one all the same.
    #expect(
      tally.rows.map(\.sumOf) == [[1, 2], [], [], [4, 5], [], [], [7, 8], [], []])
    #expect(tally.columns.last?.sumOf == [0, 1])
    #expect(records.costings.map(\.title).prefix(2) == ["1. Wells", "2. Dams"])
    #expect(records.costings[2].amounts[1].amount == ExactDecimal("9999995000000"))
    #expect(records.plan.unit == "10000000")
  }

  @Test func saysWhereTextAndTableDisagreeOnTheUnit() throws {
    let extraction = try Self.extract("unit.html")
    #expect(extraction.records.plan.currency == "AUD")
    #expect(extraction.records.costings[0].total?.amount == ExactDecimal(6_697_308_000))
    let finding = try #require(extraction.findings.first { $0.code == "AMT005" })
    #expect((finding.expected, finding.actual) == ("12107161000", "12,107,161"))
    let settled = try Self.extract(
      "unit.html",
      family: """
        { family: "k", extends: "general", recognise: ["Climate plan"],
          tables: [{ kind: "costing", caption: "Overall costs", unit: "1" }] }
        """)
    #expect(settled.records.costings[0].total?.amount == ExactDecimal(6_697_308))
    #expect(settled.findings == [])
    let tally = try #require(settled.records.tallies.first)
    #expect(tally.columns.map(\.kind) == [.amount, .percent])
    #expect(tally.rows.last?.sumOf == [0, 1])
  }

  @Test func joinsATableThatPageBreaksCut() throws {
    let extraction = try Self.extract("pages.html")
    let records = extraction.records
    #expect(records.activities.map(\.id) == ["1.1", "1.2", "1.3", "1.4", "2.1"])
    #expect(
      records.tallies.map { $0.rows.map(\.label) } == [
        ["1.1 Wells", "1.2 Dams", "1.3 Pipes", "1.4 Taps", "Total"]
      ])
    #expect(records.tallies[0].rows[4].sumOf == [0, 1, 2, 3])
    #expect(extraction.coverage.unused == [])
    #expect(extraction.coverage.kinds == ["activities", "activities", "activities", "activities"])
  }

  /// A year under "Timeline" is when something is done, and heads no column.
  @Test func takesNoYearOfARowForAHeading() throws {
    let activities = try Self.extract("years.md").records.activities
    #expect(
      activities.map(\.title) == [
        "Build wells for villages", "Plant trees along roads", "Train nurses", "Train teachers",
      ])
    #expect(
      activities.map(\.timeline?.end) == ["2027-12-31", "2028-12-31", "2027-12-31", "2027-12-31"])
    #expect(activities[2].timeline?.start == "2025-01-01")
  }

  @Test func leavesNothingOver() throws {
    for name in ["budget-fr.md", "parents.html", "matrix.md", "card.md", "sections.html"] {
      let coverage = try Self.extract(name).coverage
      #expect(coverage.unused == [], "\(name)")
    }
  }
}
