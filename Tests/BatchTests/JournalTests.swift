@testable import Batch
import Foundation
import Seeded
import Testing

/// What a journal keeps, whatever was done to its file.
struct JournalTests {
  private let scratch = Scratch()

  private func journal() throws -> Journal {
    let folder = open(scratch.path, O_RDONLY)
    defer { close(folder) }
    return try Journal(folder, called: "journal")
  }

  private func entry(_ key: String, _ status: Outcome.Status, reason: String = "") -> JournalEntry {
    var entry = JournalEntry(
      key: key, outcome: Outcome(status, reason: reason, records: 3, pages: 2), cause: .new,
      recipe: Recipe(version: "1", rules: "r"), limits: "l", folder: key)
    entry.content = "c"
    return entry
  }

  @Test func theLastLineHolds() throws {
    try journal().append([entry("a", .converted), entry("b", .crashed, reason: "why\tand\nhow")])
    try journal().append([entry("a", .partial)])
    let read = try journal()
    #expect(read.entry("a") == entry("a", .partial))
    #expect(read.entry("b")?.reason == "why and how")
    #expect(read.entry("c") == nil)
    #expect(Set(read.keys) == ["a", "b"])
  }

  @Test func aTornLastLineIsCutOffWhereverItIsTorn() throws {
    try journal().append([entry("a", .converted)])
    let path = scratch.path + "/journal"
    let whole = try #require(FileManager.default.contents(atPath: path))
    let line = Array(entry("b", .converted).line.utf8)
    for length in 0..<line.count {
      try (whole + Data(line[..<length])).write(to: URL(filePath: path))
      let read = try journal()
      #expect(read.keys == ["a"])
      #expect(read.unreadable == 0)
      #expect(FileManager.default.contents(atPath: path) == whole)
    }
  }

  @Test func aDamagedLineIsPassedOver() throws {
    try journal().append(["a", "b", "c"].map { entry($0, .converted) })
    let path = scratch.path + "/journal"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    bytes[lines[2].startIndex + 4] ^= 1
    try bytes.write(to: URL(filePath: path))
    let read = try journal()
    #expect(Set(read.keys) == ["a", "c"])
    #expect(read.unreadable == 1)
  }

  @Test func noiseIsNoJournal() throws {
    var generator = SplitMix(seed: 5)
    for _ in 0..<50 {
      let noise = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      try Data(noise).write(to: URL(filePath: scratch.path + "/journal"))
      #expect(try journal().keys.isEmpty)
    }
  }
}
