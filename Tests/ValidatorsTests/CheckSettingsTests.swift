import Findings
import Records
import RuleFiles
import Testing

@testable import Validators

@Suite struct CheckSettingsTests {
  private func settings(_ text: String) throws -> CheckSettings {
    try CheckSettings(Array(text.utf8), file: "checks.json5")
  }

  private func totals(_ settings: CheckSettings) throws -> [Finding] {
    var settings = settings
    settings.select = ["TOT001"]
    let records = try Fixture.records("TOT001/flagged.json")
    return Checks.run(Evidence(records: records, coverage: Coverage()), settings: settings)
  }

  @Test(arguments: ["TOT001: 'warning'", "TOT: 'warning'", "TOT: 'note', TOT001: 'warning'"])
  func severitiesAreSetByCodeAndFamily(severities: String) throws {
    let findings = try totals(settings("{severities: {\(severities)}}"))
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func aToleranceIsSaid() throws {
    let findings = try totals(settings("{tolerances: {TOT: '0.001'}}"))
    #expect(findings.map(\.severity) == [.note])
    #expect(findings[0].message.contains("within the tolerance of 0.001 that the rules allow"))
    #expect(try totals(settings("{tolerances: {TOT001: 0.0009}}")).map(\.severity) == [.error])
  }

  @Test func familiesAndCodesAreSelectedAndIgnored() {
    var settings = CheckSettings()
    settings.select = ["TOT", "REF003"]
    settings.ignore = ["TOT00"]
    #expect(
      ["TOT001", "TOT010", "REF003", "REF001"].map(settings.runs) == [false, true, true, false])
  }

  @Test func unknownCodesAndBadNumbersAreRefused() {
    for text in [
      "{severities: {TOT999: 'note'}}", "{severities: {TOT00: 'note'}}",
      "{severities: {T: 'note'}}",
      "{severities: {TOT001: 'grave'}}",
      "{tolerances: {TOT: '1e3'}}", "{tolerance: {}}", "{textTotals: [{pattern: '('}]}",
    ] {
      #expect(throws: RuleError.self, "\(text)") { try settings(text) }
    }
  }

  @Test func theProjectsOwnSettingsAreRead() throws {
    #expect(try FoundingPlan.settings().tolerances.isEmpty)
  }
}
