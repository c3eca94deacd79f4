import Extractors
import Findings
import Foundation
import Testing

/// What the checks find in the two founding plans: nothing that is not there, and what is.
@Suite struct FoundingPlansTests {
  private func findings(_ file: String) throws -> [Finding] {
    let findings = try FoundingPlan.findings(file)
    if let path = ProcessInfo.processInfo.environment["FINDINGS"] {
      let lines = findings.map {
        "\($0.severity.rawValue) \($0.code) \($0.places.first?.description ?? "-"): \($0.message)"
      }
      try lines.joined(separator: "\n").write(
        toFile: "\(path)/\(file).findings", atomically: true, encoding: .utf8)
    }
    return findings
  }

  private func records(_ code: String, in findings: [Finding]) -> [String] {
    findings.filter { $0.code == code }.map { $0.records.first ?? "" }
  }

  @Test func theChildLabourPlan() throws {
    let findings = try findings("kp-clap-2025.txt")
    #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(
      records("TIM001", in: findings) == [
        "1.3.3", "3.1.4", "3.2.7", "3.2.8", "4.2.2", "4.2.4", "5.1.4",
      ])
    #expect(records("REF003", in: findings) == ["2.1.2", "2.1.7", "3.1.2"])
    #expect(
      records("REF004", in: findings) == ["1.3/1", "1.3/2", "3.2/1", "3.2/2", "3.2/3", "3.2/4"])
    #expect(
      records("REF002", in: findings) == [
        "1.1.2", "1.1.3", "1.1.8", "2.1.3", "5.1.1", "5.1.2", "5.1.3", "5.1.4",
      ])
    #expect(records("REF005", in: findings) == ["1.2"])
    #expect(records("REF006", in: findings) == ["5.2"])
    #expect(records("KPI005", in: findings) == ["3.2/1"])
    #expect(records("TIM009", in: findings) == ["3.1.4"])
    let late = records("TIM003", in: findings)
    #expect(late.count == 18)
    #expect(late.contains("1.1.5") && late.contains("4.1.4") && !late.contains("3.1.3"))
    #expect(Set(records("TIM002", in: findings)).isSuperset(of: ["1.3.3", "3.2.8"]))
    let period = try #require(findings.first { $0.code == "TIM005" })
    #expect(period.message.contains("پانچ سالہ") && period.expected == "4")
    #expect(findings.count { $0.code == "TXT005" } == 2)
    #expect(findings.count { $0.code == "KPI008" } == 2)
    let styles = findings.filter { $0.code == "NUM004" }.compactMap(\.actual)
    #expect(styles.contains("1.1.1") && styles.contains("1)"))
    let undefined = Set(findings.filter { $0.code == "NAM001" }.compactMap(\.actual))
    #expect(undefined.isSuperset(of: ["TA", "CLP", "PARD", "NIMS", "ALP", "P&DD", "SRO"]))
  }

  @Test func theHumanRightsPlan() throws {
    let findings = try findings("nap-hr-2026.txt")
    #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(findings.first { $0.code == "NUM001" }?.records == ["22", "22~2"])
    #expect(records("NUM003", in: findings) == ["3.iv/4"])
    #expect(findings.first { $0.code == "NUM005" }?.actual == "75")
    #expect(findings.first { $0.code == "KPI001" }?.records.prefix(2) == ["24", "36"])
    #expect(records("KPI003", in: findings) == ["3.iv/4", "3.vi/1"])
    #expect(Set(records("TIM007", in: findings)).isSuperset(of: ["35", "50"]))
    let laws = findings.filter { $0.code == "NAM005" && $0.severity == .warning }
    #expect(laws.map(\.actual) == ["Islamabad Capital Territory Senior Citizens Act, 2021"])
    let acronyms = findings.filter { $0.code == "NAM006" && $0.severity == .warning }
    #expect(acronyms.compactMap(\.actual) == ["NCOMR", "NCRM"])
    #expect(findings.contains { $0.code == "NAM006" && $0.actual == "NMIRF" })
    let meanings = findings.filter { $0.code == "NAM004" }.map { $0.message.prefix(4) }
    #expect(Set(meanings) == ["ADR ", "CRPD"])
    let titles = findings.filter { $0.code == "TXT002" }.map { $0.message.prefix(15) }
    #expect(titles == ["Thematic Area 1", "Thematic Area 2", "Thematic Area 3"])
    let outcome = findings.filter { $0.code == "NUM004" }.compactMap(\.actual)
    #expect(outcome.contains("Outcome 1"))
    let unused = Set(findings.filter { $0.code == "NAM002" }.compactMap(\.actual))
    #expect(unused.isSuperset(of: ["WASH", "EOBI", "HRC", "NCRDP", "UNHCR"]))
    #expect(!unused.contains("UPR") && !unused.contains("FIA"))
  }

  @Test(arguments: [
    "kp-clap-2025.txt", "nap-hr-2026.txt",
  ]) func theSameAgain(_ file: String) throws {
    #expect(try FoundingPlan.findings(file) == FoundingPlan.findings(file))
  }
}
