import Emitters
import Foundation
import Testing

@testable import PlanKit

@Suite struct OutputFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "planwright-\(UUID().uuidString)").path

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func writesAllFilesAndNothingElse() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let long = [UInt8](repeating: 0x61, count: 300_000)
    try OutputFolder(path: folder).write([
      OutputFile(name: "a", bytes: Array("one".utf8)), OutputFile(name: "b", bytes: long),
    ])
    #expect(names == ["a", "b"])
    #expect(text("a") == "one")
    #expect(text("b")?.utf8.count == 300_000)
  }

  @Test func oneThatCannotBeWrittenLeavesAllAsTheyWere() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try OutputFolder(path: folder).write([OutputFile(name: "a", bytes: Array("old".utf8))])
    let error = #expect(throws: PlanwrightError.self) {
      try OutputFolder(path: folder).write([
        OutputFile(name: "a", bytes: Array("new".utf8)),
        OutputFile(name: "no/such/folder", bytes: []),
      ])
    }
    #expect(error?.stage == .write)
    #expect(names == ["a"])
    #expect(text("a") == "old")
  }

  @Test func aLinkInTheWayIsReplacedAndNotFollowed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try OutputFolder(path: folder).write([OutputFile(name: "target", bytes: Array("kept".utf8))])
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/a", withDestinationPath: "\(folder)/target")
    try OutputFolder(path: folder).write([OutputFile(name: "a", bytes: Array("new".utf8))])
    #expect(text("target") == "kept")
    #expect(text("a") == "new")
  }

  @Test func whatADeadRunLeftIsSwept() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let init1 = ".a.1.partial"
    for name in [".a.4194305.partial", init1, "a.partial", ".partial"] {
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try OutputFolder(path: folder).write([OutputFile(name: "a", bytes: [])])
    #expect(names == [init1, ".partial", "a", "a.partial"].sorted())
  }

  @Test func foldersAboveAreMadeAndOneThatCannotBeIsSaidToBe() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try OutputFolder(path: "\(folder)/deep/er/").write([OutputFile(name: "a", bytes: [])])
    #expect(text("deep/er/a") == "")
    let error = #expect(throws: PlanwrightError.self) {
      try OutputFolder(path: "\(folder)/deep/er/a/b").write([OutputFile(name: "a", bytes: [])])
    }
    #expect(error?.description.contains("write: Not a directory; ") == true)
  }
}
