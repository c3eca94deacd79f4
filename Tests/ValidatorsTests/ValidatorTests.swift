import Findings
import Foundation
import Records
import Testing

@testable import Validators

/// Every check on its own clean and flagged plan, and the list of checks against files and fixtures.
///
/// What a check says of its flagged plan is recorded in `flagged.txt`, a finding a line; with
/// `RECORD_FIXTURES` set the files are written anew, and the test fails so that they are read.
@Suite struct ValidatorTests {
  @Test(arguments: Validator.all.map(\.code))
  func aCleanPlanGivesNothing(_ code: String) throws {
    #expect(try Self.findings(code, "clean").map(\.message) == [])
  }

  @Test(arguments: Validator.all.map(\.code))
  func aFlaggedPlanGivesWhatIsRecorded(_ code: String) throws {
    let findings = try Self.findings(code, "flagged")
    let lines = findings.map {
      "\($0.severity.rawValue) \($0.places.first?.description ?? "-"): \($0.message)\n"
    }
    let file = Fixture.folder.appending(path: "\(code)/flagged.txt")
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try lines.joined().write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(code)")
    }
    #expect(!lines.isEmpty)
    #expect(try String(contentsOf: file, encoding: .utf8) == lines.joined())
    #expect(findings.allSatisfy { $0.code == code && $0.fingerprint.utf8.count == 16 })
  }

  @Test func theListIsInOrderAndComplete() throws {
    let codes = Validator.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(try Fixture.codes() == codes.sorted())
    let sources = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Validators")
    var files: Set<String> = []
    for case let file as URL in FileManager.default.enumerator(
      at: sources, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      if text.contains("= Validator(\n") {
        files.insert(file.deletingPathExtension().lastPathComponent.lowercased())
      }
    }
    let names = Validator.all.map { $0.explanation.name.replacing("-", with: "") }
    #expect(files == Set(names))
  }

  @Test func everyCheckExplainsItself() {
    for check in Validator.all.map(\.explanation) + Notices.all {
      for text in [check.whatItDoes, check.whyItMatters, check.example, check.howToSettle] {
        #expect(text.last.map { ".?".contains($0) } == true, "\(check.code): \(text)")
        #expect(text.count > 15, "\(check.code)")
      }
    }
  }

  /// What readers, layout and extractors say under a code is what `planwright explain` explains.
  @Test func everyNoticeIsExplainedAsItIsGiven() throws {
    let sources = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var given: Set<String> = []
    for room in ["Readers", "Layout", "Extractors"] {
      for case let file as URL in FileManager.default.enumerator(
        at: sources.appending(path: room), includingPropertiesForKeys: nil) ?? .init()
      where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(
          of: /code: "([A-Z]{3}\d{3})",\s+name: "([a-z-]+)",\s+severity: \.(\w+)/)
        {
          given.insert("\(match.1) \(match.2) \(match.3)")
        }
      }
    }
    #expect(given == Set(Notices.all.map { "\($0.code) \($0.name) \($0.severity)" }))
  }

  @Test func findingsSurviveAnotherOrderAndAnotherTypesetting() throws {
    let plan = try Fixture.records("TOT001/flagged.json")
    var moved = plan
    moved.costings.reverse()
    moved.activities.reverse()
    moved.publishedTotals.reverse()
    moved.kpis.reverse()
    let prints = Set(Self.run(plan, Coverage()).map(\.fingerprint))
    #expect(Set(Self.run(moved, Coverage()).map(\.fingerprint)) == prints)
    let text = try String(
      contentsOf: Fixture.folder.appending(path: "TOT001/flagged.json"), encoding: .utf8)
    let reset = text.replacing(/"line": (\d+)/) { "\"line\": \($0.1)7" }
    let elsewhere = try JSONDecoder().decode(PlanRecords.self, from: Data(reset.utf8))
    #expect(Set(Self.run(elsewhere, Coverage()).map(\.fingerprint)) == prints)
    #expect(!prints.isEmpty)
  }

  @Test func gravestComesFirstThenPlaceThenCode() throws {
    for code in ["TOT003", "TIM002", "NAM006"] {
      let findings = Self.run(try Fixture.records("\(code)/flagged.json"), Coverage())
      let keys = findings.map { ($0.severity, $0.places.first) }
      for (one, next) in zip(keys, keys.dropFirst()) {
        #expect(
          one.0 > next.0
            || one.0 == next.0 && (one.1.map { a in next.1.map { a <= $0 } ?? true } ?? true))
      }
    }
  }

  private static func findings(_ code: String, _ name: String) throws -> [Finding] {
    let records = try Fixture.records("\(code)/\(name).json")
    let file = Fixture.folder.appending(path: "\(code)/\(name).coverage.json")
    let coverage =
      try (try? Data(contentsOf: file)).map {
        try JSONDecoder().decode(Coverage.self, from: $0)
      } ?? Coverage()
    let rules = Fixture.folder.appending(path: "\(code)/settings.json5")
    var settings =
      try (try? Data(contentsOf: rules)).map {
        try CheckSettings([UInt8]($0), file: "\(code)/settings.json5")
      } ?? CheckSettings()
    settings.select = [code]
    return Checks.run(Evidence(records: records, coverage: coverage), settings: settings)
  }

  private static func run(_ records: PlanRecords, _ coverage: Coverage) -> [Finding] {
    Checks.run(Evidence(records: records, coverage: coverage), settings: CheckSettings())
  }
}
