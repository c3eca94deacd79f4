import Findings
import RuleFiles
import Testing

@testable import Validators

@Suite struct BaselineTests {
  private let source = Source(file: "plan.txt", mediaType: "text/plain", bytes: 1, sha256: "aa")
  private let release = Source(file: "plan.txt", mediaType: "text/plain", bytes: 2, sha256: "bb")
  private let findings = ["one", "two"].map {
    Finding(
      code: "TOT001", name: "row-total-mismatch", severity: .error, message: $0, identity: [$0])
  }

  @Test func whatIsAcceptedIsTakenOut() throws {
    var baseline = Baseline()
    baseline.accept([findings[0]], of: source, reason: "erratum of \"May\"\n2026")
    let read = try Baseline(baseline.bytes, file: "errata.json")
    #expect(read == baseline)
    #expect(read.documents[0].accepted[0].reason == "erratum of \"May\"\n2026")
    let sifted = read.sift(findings, of: source)
    #expect(sifted.kept == [findings[1]])
    #expect(sifted.accepted == [findings[0]])
    #expect(sifted.unused == [])
  }

  @Test func whatIsNoLongerFoundIsReported() {
    var baseline = Baseline()
    baseline.accept(findings, of: source, reason: "known")
    let sifted = baseline.sift([findings[1]], of: source)
    #expect(sifted.kept == [])
    #expect(sifted.unused.map(\.fingerprint) == [findings[0].fingerprint])
  }

  @Test func anotherReleaseAcceptsNothingUntilItIsLookedAt() {
    var baseline = Baseline()
    baseline.accept([findings[0]], of: source, reason: "known")
    let sifted = baseline.sift(findings, of: release)
    #expect(sifted.kept == findings)
    #expect(sifted.unused.count == 1)
    baseline.accept(findings, of: release, reason: "new")
    #expect(baseline.documents.map(\.sha256) == ["bb"])
    let reasons = baseline.documents[0].accepted.map { [$0.fingerprint: $0.reason] }
    #expect(reasons.contains([findings[0].fingerprint: "known"]))
    #expect(reasons.contains([findings[1].fingerprint: "new"]))
  }

  @Test func anEntryNeedsAReason() {
    let text = """
      {"version": 1, "documents": [{"file": "a", "sha256": "b", "accepted": [
        {"fingerprint": "c", "code": "TOT001", "reason": " "}]}]}
      """
    #expect(throws: RuleError.self) { try Baseline(Array(text.utf8), file: "errata.json") }
  }

  @Test func anEmptyBaselineIsAFileToo() throws {
    #expect(try Baseline(Baseline().bytes, file: "errata.json") == Baseline())
  }
}
