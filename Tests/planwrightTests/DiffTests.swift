import Foundation
import Testing

@Suite struct DiffTests {
  private static let kp = "Inputs/kp-clap-2025.txt"

  @Test func textAndItsTypesettingsDifferInNothing() throws {
    for typeset in ["chromium", "libreoffice"] {
      let outcome = try PlanwrightProcess.run([
        "diff", Self.kp, "Inputs/kp-clap-2025.\(typeset).pdf", "--exit-code",
      ])
      #expect(outcome.status == 0)
      #expect(outcome.text.isEmpty, "\(outcome.text)")
    }
  }

  /// One renumbered, one reworded, one removed activity and one changed amount.
  @Test func fourChangesInACopyAreFourDifferences() throws {
    let folder = try TemporaryFolder()
    var plan = try String(
      contentsOf: PlanwrightProcess.package.appending(path: Self.kp), encoding: .utf8)
    func replace(_ old: String, _ new: String) throws {
      #expect(plan.contains(old), "\(old)")
      let range = try #require(plan.range(of: old))
      plan.replaceSubrange(range, with: new)
    }
    try replace("1.1.8 Sufficient and predictable", "1.1.9 Sufficient and predictable")
    try replace("1.1.2 Notify Standing Committee", "1.1.2 Establish Standing Committee")
    let removed = try #require(plan.firstMatch(of: /\n5\.1\.1 [^\n]*(?=\n)/))
    plan.replaceSubrange(removed.range, with: "")
    try replace("8.000\t8.800\t9.680", "8.000\t8.900\t9.680")
    let copy = try folder.file("kp.txt", Array(plan.utf8))
    let outcome = try PlanwrightProcess.run(["diff", Self.kp, copy, "--exit-code"])
    #expect(outcome.status == 1)
    let lines = outcome.text.split(separator: "\n").prefix { !$0.hasPrefix("sums") }
    #expect(lines.count == 4, "\(outcome.text)")
    #expect(lines.contains { $0.hasPrefix("activity 1.1.9 renumbered: it was 1.1.8") })
    #expect(
      lines.contains {
        $0.hasPrefix("activity 1.1.2 reworded: [-Notify-] {+Establish+} Standing Committee")
      })
    #expect(lines.contains { $0.hasPrefix("activity 5.1.1 removed: ") })
    #expect(
      lines.contains {
        $0.hasPrefix("costing 1.1.7 2027-28 changed: 8.800 → 8.900 (+0.100) (old line 777")
      })
  }

  @Test func aPageShowsTheSame() throws {
    let outcome = try PlanwrightProcess.run([
      "diff", Self.kp, "Inputs/nap-hr-2026.txt", "--format", "html",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("<!DOCTYPE html>"))
    #expect(outcome.text.contains("<del dir=\"auto\">Notify Standing Committee of the Provincial"))
    #expect(outcome.text.contains(">59,220.702</td>"))
  }

  @Test func plansThatAreDataAlreadyAreReadToo() throws {
    let folder = try TemporaryFolder()
    _ = try PlanwrightProcess.run(["convert", Self.kp, "-q", "-o", folder.path])
    let json = "\(folder.path)/kp-clap-2025/plan.json"
    let outcome = try PlanwrightProcess.run(["diff", json, Self.kp, "--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\"differences\": [],"))
    let other = try folder.file("other.json", Array("{}".utf8))
    let refused = try PlanwrightProcess.run(["diff", other, Self.kp])
    #expect(refused.status == 2)
    #expect(refused.messages.contains("no plan.json of version"))
  }
}
