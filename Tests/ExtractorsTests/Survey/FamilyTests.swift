import Extractors
import Findings
import Foundation
import Records
import RuleFiles
import Testing

@Suite struct FamilyTests {
  private func family(_ table: String) -> String {
    """
    {
      family: "trade", extends: "general", recognise: ["Business and Human Rights"],
      tables: [\(table)],
    }
    """
  }

  @Test func familiesForRealPlansDecodeInThirtyLines() throws {
    let folder = SurveyTests.fixtures.appending(path: "families")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 4)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text.split(separator: "\n").count <= 30, "\(name)")
      #expect(try SurveyTests.book(text).names.count == 2, "\(name)")
    }
  }

  @Test func aFamilyOverridesWhatTheTableSays() throws {
    let records = try SurveyTests.extract(
      "matrix.md", family: family("{ kind: 'kpis', numbers: 'comma' }")
    ).records
    #expect(records.kpis.last?.target?.value?.description == "5000")
  }

  @Test func saysWhyATableHoldsNoRecords() throws {
    let coverage = try SurveyTests.extract(
      "budget-fr.md",
      family: """
        { family: "a", extends: "general", recognise: ["Réviser la loi"], tables: [
          { kind: "explained", columns: { title: ["Activités"] }, reason: "last year's" },
        ] }
        """
    ).coverage
    #expect(coverage.kinds == ["explained (last year's)"])
  }

  @Test func theRecordedLayoutFits() throws {
    let extraction = try SurveyTests.extract(
      "matrix.md",
      family: family(
        "{ kind: 'activities', layout: ['Objective', 'Action', 'Responsible', 'Deadline', 'Performance Indicators'] }"
      ))
    #expect(extraction.family == "trade")
    #expect(!extraction.findings.contains { $0.code == "LAY005" })
  }

  @Test func saysWhatMovedInAnotherRelease() throws {
    let findings = try SurveyTests.extract(
      "matrix.md",
      family: family(
        "{ kind: 'activities', layout: ['Action', 'Objective', 'Responsible', 'Cost', 'Performance Indicators'] }"
      )
    ).findings.filter { $0.code == "LAY005" }
    #expect(findings.count == 1)
    let message = try #require(findings.first?.message)
    #expect(message.contains("column 4 \"Cost\" is gone"))
    #expect(message.contains("\"Objective\" moved from column 2 to 1"))
    #expect(message.contains("column 4 \"Deadline\" is new"))
  }

  @Test func saysWhichLayoutIsGone() throws {
    let findings = try SurveyTests.extract(
      "matrix.md", family: family("{ kind: 'costing', layout: ['Item', 'Price'] }")
    ).findings.filter { $0.code == "LAY005" }
    #expect(findings.map(\.expected) == ["Item | Price"])
  }

  /// What is said of a file that cannot be a family.
  private func fault(_ text: String) -> String? {
    do {
      _ = try RuleBook(files: [(name: "a.json5", bytes: Array(text.utf8))])
      return nil
    } catch { return error.description }
  }

  @Test func namesABaseThatIsNotThere() {
    #expect(
      fault("{ family: 'a', extends: 'nothing' }")
        == "a.json5:1:25: extends: no family \"nothing\" to extend, or it extends another itself")
  }

  @Test(arguments: ["7-1", "13-01", "02-30", "July 1"])
  func refusesAFirstDayThatIsNone(day: String) {
    #expect(
      fault("{ family: 'a', plan: { fiscalYearStart: '\(day)' } }")
        == "a.json5:1:41: plan.fiscalYearStart: expected a month and a day such as \"07-01\", found "
        + "\"\(day)\"")
  }

  @Test(arguments: [
    "caption: 'Costs'", "positions: ['activity']", "headerRows: 1", "sections: '^Sector'",
    "unit: '1'", "currency: 'EUR'", "numbers: 'comma'",
  ])
  func aFamilyThatStandsAloneRefusesWhatOnlyHeadersAreReadBy(_ setting: String) {
    let key = setting.prefix { $0 != ":" }
    #expect(
      fault("{ family: 'a', recognise: ['x'], tables: [{ kind: 'costing', \(setting) }] }")
        == "a.json5:1:62: tables[0]: \"\(key)\" is followed only in a family that extends another; "
        + "add extends: \"general\", or take it out")
  }

  @Test(arguments: [
    "headerless: { after: 'x', columns: ['activity'] }", "mergedDown: ['lead']",
    "lines: [{ pattern: 'x', scope: 'grand' }]",
  ])
  func aFamilyThatExtendsAnotherRefusesWhatIsNotReadByHeaders(_ setting: String) {
    let key = setting.prefix { $0 != ":" }
    #expect(
      fault(
        "{ family: 'a', extends: 'general', recognise: ['x'], tables: [{ kind: 'costing', \(setting) }] }"
      )
        == "a.json5:1:82: tables[0]: \"\(key)\" is followed only in a family that extends none; "
        + "take out extends, or \"\(key)\"")
  }

  @Test func aFamilyThatStandsAloneRefusesTotalsThatOnlyHeadersAreReadBy() {
    #expect(
      fault("{ family: 'a', recognise: ['x'], totals: ['^Total'] }")
        == "a.json5:1:34: \"totals\" is followed only in a family that extends another; "
        + "add extends: \"general\", or take it out")
  }

  @Test func lintsWordingsThatAreNeverReached() throws {
    let text = """
      { family: "a", recognise: ["x"], tables: [
        { kind: "activities", columns: { activity: ["Action"], lead: ["Action:"] }, required: ["timeline"] },
      ] }
      """
    let other = "{ family: 'b', recognise: ['x'] }"
    let faults = try RuleLint.faults(in: [
      (name: "a.json5", bytes: Array(text.utf8)), (name: "b.json5", bytes: Array(other.utf8)),
    ]).map(\.description)
    #expect(
      faults == [
        "a.json5:2:65: tables[0].columns.lead[0]: \"Action:\" is never reached: it already means activity on line 2",
        "a.json5:2:90: tables[0].required[0]: no header names timeline, so the rule can never fit a table",
        "b.json5:1:27: recognise: the same patterns recognise the family of a.json5; a document cannot be both",
      ])
  }

  @Test func theRulesOfThisProjectHaveNoFaults() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SurveyTests.rules.path)
    let files = try names.filter { $0.hasSuffix(".json5") && $0 != "checks.json5" }.sorted().map {
      (
        name: $0, bytes: Array(try Data(contentsOf: SurveyTests.rules.appending(path: $0)))
      )
    }
    #expect(try RuleLint.faults(in: files).map(\.description) == [])
  }
}
