import Extractors
import Findings
import Foundation
import Testing

/// What the checks find in the two founding plans.
@Suite struct FoundingPlansTests {
  @Test(arguments: ["kp-clap-2025.txt", "nap-hr-2026.txt"])
  func dump(_ file: String) throws {
    guard let path = ProcessInfo.processInfo.environment["FINDINGS"] else { return }
    let lines = try FoundingPlan.findings(file).map {
      "\($0.severity.rawValue) \($0.code) \($0.places.first?.description ?? "-"): \($0.message)"
    }
    try lines.joined(separator: "\n").write(
      toFile: "\(path)/\(file).findings", atomically: true, encoding: .utf8)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(FoundingPlan.extraction(file).records).write(
      to: URL(filePath: "\(path)/\(file).json"))
    try encoder.encode(FoundingPlan.document(file)).write(
      to: URL(filePath: "\(path)/\(file).doc.json"))
  }
}
