import Extractors
import Foundation
import Records
import Testing

@Suite struct TimeAndTargetTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var fields: [String]
    var testDescription: String { fields.joined(separator: " | ") }
  }

  static func rows(_ name: String) -> [Row] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/\(name)")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      Row(fields: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  @Test func theFixturesAreThere() {
    #expect(Self.rows("times/timelines.tsv").count == 61)
    #expect(Self.rows("targets/targets.tsv").count == 24)
  }

  @Test(arguments: rows("times/timelines.tsv"))
  func readsTimelines(row: Row) {
    let time = TimelineField.read(row.fields[0])
    let read = [
      time.text, time.kind.rawValue, time.start ?? "", time.end ?? "",
      time.minMonths.map(String.init) ?? "", time.maxMonths.map(String.init) ?? "",
      time.every ?? "",
    ]
    #expect(read == row.fields)
  }

  @Test(arguments: rows("targets/targets.tsv"))
  func readsTargets(row: Row) {
    let target = TargetField.read(row.fields[0])
    let read = [
      target.text, target.value?.description ?? "", target.upper?.description ?? "",
      target.unit ?? "", target.base ?? "", target.comparison?.rawValue ?? "",
    ]
    #expect(read == row.fields)
  }

  @Test func accountYearsAreDatedByTheirFirstDay() {
    let time = TimelineField.read("2025-26", fiscalYearStart: "07-01")
    #expect((time.start, time.end) == ("2025-07-01", "2026-06-30"))
    let range = TimelineField.read("FY 2025/26 to FY 2027/28", fiscalYearStart: "07-01")
    #expect((range.kind, range.start, range.end) == (.period, "2025-07-01", "2028-06-30"))
  }

  @Test func readsFrequencies() {
    #expect(FrequencyField.read("Bi-annual").every == "P6M")
    #expect(FrequencyField.read("on a quarterly basis").every == "P3M")
    #expect(FrequencyField.read("Every 5 years").every == "P5Y")
    #expect(FrequencyField.read("Annuelle").every == "P1Y")
    #expect(FrequencyField.read("Monthly / Quarterly").every == nil)
    #expect(FrequencyField.read("As per stipulated timelines").every == nil)
  }
}
