import Batch
import Foundation
import Seeded
import Testing

/// Batches that are killed at random moments and run again.
@Suite(.serialized) struct KillTests {
  private let scratch = Scratch()

  private func makeInputs(_ count: Int) throws {
    for index in 0..<count {
      let harm = index % 20 == 7 ? "segfault" : index % 20 == 13 ? "fail damaged" : "slow"
      try scratch.file("in/\(index).txt", "\(harm) \(index)")
    }
  }

  private func start(_ output: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Runner.path)
    process.arguments = ["batch", "\(scratch.path)/in", "\(scratch.path)/\(output)", "2"]
    try process.run()
    return process
  }

  /// The workers that a process has started.
  private func children(of process: pid_t) -> [pid_t] {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: text, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
  }

  @Test func sixKillsLoseNothing() throws {
    try makeInputs(60)
    let whole = try start("whole")
    whole.waitUntilExit()
    #expect(whole.terminationStatus == 3)
    let expected = try scratch.tree("whole")
    #expect(expected.count == 54 * 3)

    var generator = SplitMix(seed: 7)
    var orphans: [pid_t] = []
    for _ in 0..<6 {
      let process = try start("out")
      usleep(UInt32.random(in: 20_000...250_000, using: &generator))
      orphans += children(of: process.processIdentifier)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for (name, text) in try scratch.tree("out") { #expect(expected[name] == text) }
    }
    let last = try start("out")
    last.waitUntilExit()
    #expect(last.terminationStatus == 3)
    #expect(try scratch.tree("out") == expected)
    let staging = "\(scratch.path)/out/.planwright/staging"
    #expect(try FileManager.default.contentsOfDirectory(atPath: staging).isEmpty)
    #expect(!orphans.isEmpty)
    for orphan in orphans { #expect(isGone(orphan)) }
  }

  /// Whether a process has ended, or does within two seconds.
  private func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<200 {
      let state = FileManager.default.contents(atPath: "/proc/\(process)/stat") ?? Data()
      let text = String(decoding: state, as: UTF8.self)
      if kill(process, 0) != 0 || text.contains(") Z ") || !text.contains("batch-runner") {
        return true
      }
      usleep(10_000)
    }
    return false
  }

  @Test func killedWorkersLoseNothing() throws {
    try makeInputs(60)
    let process = try start("out")
    var generator = SplitMix(seed: 9)
    var killed = 0
    while process.isRunning {
      usleep(UInt32.random(in: 30_000...90_000, using: &generator))
      guard killed < 12,
        let child = children(of: process.processIdentifier).randomElement(using: &generator)
      else { continue }
      kill(child, SIGKILL)
      killed += 1
    }
    #expect(killed > 3)
    #expect(process.terminationStatus == 3)
    #expect(try scratch.tree("out").count == 54 * 3)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130)] as [(Int32, Int32)])
  func aSignalStopsABatchThatThenGoesOn(signal: Int32, status: Int32) throws {
    try makeInputs(60)
    try scratch.file("in/0.txt", "hang")
    let process = try start("out")
    usleep(300_000)
    kill(process.processIdentifier, signal)
    let asked = Date()
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(asked) < 5)
    #expect(process.terminationStatus == status)
    let summary = try #require(scratch.text("out/batch.json"))
    #expect(summary.contains("\"status\": \"pending\""))

    try scratch.file("in/0.txt", "slow 0")
    let again = try start("out")
    again.waitUntilExit()
    #expect(again.terminationStatus == 3)
    #expect(try scratch.tree("out").count == 54 * 3)
  }
}
