internal import Documents
internal import Emitters
internal import Foundation
internal import Readers
internal import RuleFiles
internal import Validators

/// A baseline file: the findings that somebody has looked at and accepted.
package struct AcceptedFindings: Sendable {
  private var path: String
  private var baseline: Baseline

  /// The baseline at a path; an empty one where there is no file yet and it is to be written.
  package init(file path: String, mayBeMissing: Bool) throws(PlanwrightError) {
    self.path = path
    guard !mayBeMissing || FileManager.default.fileExists(atPath: path) else {
      baseline = Baseline()
      return
    }
    let bytes = try InputFile.read(path).bytes
    do throws(RuleError) {
      baseline = try Baseline(bytes, file: path)
    } catch {
      throw PlanwrightError(stage: .rules, kind: "badBaseline", description: error.description)
    }
  }

  /// Takes the accepted findings out of a plan's; gives how many, and a line for each entry
  /// that nothing was found for.
  package func sift(_ plan: inout CheckedPlan) -> (accepted: Int, unused: [String]) {
    let sifted = baseline.sift(plan.findings, of: plan.document.source)
    plan.findings = sifted.kept
    return (
      sifted.accepted.count,
      sifted.unused.map { "\(path): \($0.code) \($0.fingerprint) is found no more: \($0.reason)" }
    )
  }

  /// Accepts all that was found in a plan.
  package mutating func accept(_ plan: CheckedPlan, reason: String) {
    baseline.accept(plan.findings, of: plan.document.source, reason: reason)
  }

  /// Writes the file.
  package func write() throws(PlanwrightError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
    try OutputFolder(path: folder.isEmpty ? "/" : folder).write([
      .init(name: String(parts[parts.count - 1]), bytes: baseline.bytes)
    ])
  }
}
