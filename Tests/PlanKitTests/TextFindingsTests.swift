import Emitters
import Findings
import Foundation
import PlanKit
import Records
import Testing
import Validators

/// What is said of texts that are kept as they are and may do harm where they are shown.
@Suite struct TextFindingsTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func aConversionNotesWhatIsNotSeen() throws {
    var bytes = [UInt8](
      try Data(contentsOf: Self.package.appending(path: "Inputs/kp-clap-2025.txt")))
    bytes += Array("\n\n\u{202E}turned\u{202C} and \u{1} lost\n".utf8)
    let planwright = Planwright(
      rules: try Rules(folder: Self.package.appending(path: "Rules").path))
    let findings = try planwright.convert(name: "plan.txt", bytes: bytes).findings
    #expect(findings.filter { $0.code == "DOC009" }.map(\.actual) == ["2"])
    #expect(findings.filter { $0.code == "DOC010" }.map(\.actual) == ["1"])
  }

  /// Every column that can hold printed text is looked at, or is one that planwright fills itself.
  @Test func everyColumnOfPrintedTextIsLookedAt() throws {
    let file = Self.package.appending(
      path: "Tests/ValidatorsTests/Fixtures/CSV001/flagged.json")
    let plan = try JSONDecoder().decode(PlanRecords.self, from: Data(contentsOf: file))
    var settings = CheckSettings()
    settings.select = ["CSV001"]
    let messages = Checks.run(
      Evidence(records: plan, coverage: Coverage()), settings: settings
    ).map(\.message)
    let own = [
      "source_box", "parent", "objective", "outcome", "activity", "activities", "scope",
      "record_type", "record_id", "role", "organisation_id", "_organisations", "_unresolved",
      "_kind", "_every", "_comparison", "organisations.id",
    ]
    for table in RecordTable.tables(of: plan) {
      for field in table.fields where field.kind == .string {
        let name = "\(table.name).\(field.name)"
        let isOwn = own.contains { field.name == $0 || name.hasSuffix($0) && !$0.isPlainWord }
        #expect(
          isOwn != messages.contains { $0.contains(" column \(name) begin") }, "\(name)")
      }
    }
  }
}

extension String {
  /// Whether it is a whole name, and no ending of names.
  fileprivate var isPlainWord: Bool { !hasPrefix("_") && !contains(".") }
}
