import Batch
import Findings
import Foundation
import Testing

@testable import batch_runner

/// Whole batches: what is done, what is kept, what is said.
@Suite(.serialized) struct SupervisorTests {
  private let scratch = Scratch()

  @discardableResult private func run(
    _ change: (inout BatchOrder) -> Void = { _ in }
  ) throws -> (status: Int32, said: [String]) {
    var order = BatchOrder(
      inputs: [Array("\(scratch.path)/in".utf8)], output: "\(scratch.path)/out",
      recipe: Recipe(version: "1", rules: "1"), launch: Runner.launch(), jobs: 2,
      digest: Harm.digest)
    change(&order)
    var said = ""
    let progress = Progress(.lines) { said += $0 }
    let status = try Supervisor(order, progress: progress).run()
    return (status, said.split(separator: "\n").map(String.init))
  }

  /// The statuses in `batch.json`, by input.
  private func statuses() throws -> [String: String] {
    let rows = try rows()
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["input"] ?? "", $0["status"] ?? "") })
  }

  private func rows() throws -> [[String: String]] {
    let text = try #require(scratch.text("out/batch.json"))
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rows = try #require(whole["inputs"] as? [[String: Any]])
    return rows.map { $0.compactMapValues { $0 as? String } }
  }

  @Test func everyInputHasOneOutcome() throws {
    try scratch.file("in/a.txt", "some words")
    try scratch.file("in/sub/b.txt", "fail encrypted")
    try scratch.file("in/c.txt", "segfault")
    try scratch.file("in/empty.txt", "")
    try scratch.file("in/line\nbreak \u{1B}[31m.txt", "words")
    let run = try run()
    #expect(run.status == 3)
    #expect(
      try statuses() == [
        "a.txt": "converted", "sub/b.txt": "encrypted", "c.txt": "crashed",
        "empty.txt": "converted", "line\nbreak \u{1B}[31m.txt": "converted",
      ])
    #expect(
      try scratch.tree("out").keys.sorted() == [
        "a", "a/upper.txt", "a/words.json", "empty", "empty/upper.txt", "empty/words.json",
        "line%0Abreak%20%1B%5B31m", "line%0Abreak%20%1B%5B31m/upper.txt",
        "line%0Abreak%20%1B%5B31m/words.json",
      ])
    #expect(run.said.contains("sub/b.txt: encrypted: read: it is encrypted"))
    #expect(!run.said.joined().contains("\u{1B}"))
    let csv = try #require(scratch.text("out/batch.csv"))
    #expect(csv.hasPrefix("input,status,folder,records,errors,"))
    #expect(csv.contains("\na.txt,converted,a,2,0,0,0,,"))
  }

  @Test func aFinishedBatchWritesNothing() throws {
    for name in ["a", "b", "c"] { try scratch.file("in/\(name).txt", name) }
    try scratch.file("in/bad.txt", "fail damaged")
    try run()
    let before = try stamps()
    let again = try run()
    #expect(again.said.last == "4 stood as an earlier run left them")
    #expect(again.status == 3)
    #expect(try stamps() == before)
  }

  /// Every file of the output folder with its inode and times.
  private func stamps() throws -> [String: String] {
    var stamps: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: scratch.path + "/out")
      ?? .init() where !name.hasSuffix("lock") && !name.hasSuffix(".planwright")
    {
      var status = stat()
      lstat("\(scratch.path)/out/\(name)", &status)
      stamps[name] = "\(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
    return stamps
  }

  @Test func onlyWhatChangedIsDoneAgain() throws {
    for name in ["a", "b", "c"] { try scratch.file("in/\(name).txt", name) }
    try run()
    try scratch.file("in/b.txt", "other")
    try scratch.file("out/c/upper.txt", "spoiled")
    let again = try run()
    #expect(
      Set(again.said.suffix(3)) == [
        "1 stood as an earlier run left them", "1 done again: the input changed",
        "1 done again: its outputs were changed or removed",
      ])
    #expect(scratch.text("out/b/upper.txt") == "OTHER")
    #expect(scratch.text("out/c/upper.txt") == "C")
    #expect(
      try run { $0.recipe.rules = "2" }.said.last == "3 done again: the rules or options changed")
    #expect(
      try run {
        $0.recipe = Recipe(version: "2", rules: "2")
      }.said.last == "3 done again: the program's version changed")
    #expect(
      try run {
        $0.recipe = Recipe(version: "2", rules: "2")
        $0.force = true
      }.said.last == "3 done again: --force")
  }

  @Test func limitsThatStoppedADocumentMatterToIt() throws {
    try scratch.file("in/a.txt", "words")
    try scratch.file("in/big.txt", "flood")
    try run()
    #expect(try statuses() == ["a.txt": "converted", "big.txt": "tooMuchOutput"])
    let again = try run { $0.launch.limits.outputRatio = 1_000_000 }
    #expect(again.said.last == "1 done again: a limit that stopped it changed")
    #expect(try statuses() == ["a.txt": "converted", "big.txt": "converted"])
  }

  @Test func complaintsPastTheirLimitAreCounted() throws {
    for index in 0..<4 { try scratch.file("in/\(index).txt", "fail damaged") }
    try scratch.file("in/cut.txt", "partial")
    let said = try run { $0.launch.limits.complaints = 2 }.said
    #expect(said.filter { $0.contains(": damaged: ") }.count == 2)
    #expect(said.contains("3 more came to nothing or to a part; batch.csv says why of each"))
    #expect(try statuses()["cut.txt"] == "partial")
  }

  @Test func aDocumentThatFailsNowLosesItsOldOutputs() throws {
    try scratch.file("in/a.txt", "words")
    try run()
    try scratch.file("in/a.txt", "fail damaged")
    try run()
    #expect(try scratch.tree("out").isEmpty)
    #expect(try statuses() == ["a.txt": "damaged"])
  }

  @Test func strangersFilesAreNotTouched() throws {
    try scratch.file("in/a.txt", "words")
    try scratch.file("in/b.txt", "words")
    try scratch.file("out/a/notes.txt", "mine")
    try scratch.file("elsewhere/upper.txt", "mine")
    symlink("\(scratch.path)/elsewhere", "\(scratch.path)/out/b")
    try run()
    #expect(try statuses() == ["a.txt": "occupied", "b.txt": "occupied"])
    #expect(scratch.text("out/a/notes.txt") == "mine")
    #expect(scratch.text("elsewhere/upper.txt") == "mine")
    try FileManager.default.removeItem(atPath: scratch.path + "/out/a")
    unlink(scratch.path + "/out/b")
    try run()
    #expect(try statuses() == ["a.txt": "converted", "b.txt": "converted"])
  }

  @Test func aTwinGivesBothAMark() throws {
    try scratch.file("in/a.txt", "one")
    try run()
    #expect(scratch.text("out/a/upper.txt") == "ONE")
    try scratch.file("in/a.html", "two")
    let again = try run()
    #expect(again.said.contains("1 done again: its output folder has another name now"))
    let folders = try scratch.tree("out").keys.filter { !$0.contains("/") }
    #expect(folders.count == 2)
    #expect(folders.allSatisfy { $0.hasPrefix("a-") && $0.count == 18 })
  }

  @Test func aFolderOfAnotherRunIsNotTaken() throws {
    try scratch.file("in/a.txt", "one")
    try scratch.file("other/a.html", "two")
    try run()
    try run { $0.inputs = [Array("\(scratch.path)/other".utf8)] }
    #expect(scratch.text("out/a/upper.txt") == "ONE")
    #expect(try scratch.tree("out").keys.filter { !$0.contains("/") }.count == 2)
  }

  @Test func theBatchsOwnNamesAreNotGiven() throws {
    for name in ["batch.json.txt", "Batch.CSV.pdf", "sub/.planwright.txt"] {
      try scratch.file("in/\(name)", "words")
    }
    #expect(try run().status == 0)
    let folders = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out")
    #expect(folders.filter { $0.contains(/-[0-9a-f]{16}$/) }.count == 3)
  }

  @Test func aSecondBatchNamesTheLock() throws {
    try scratch.file("in/a.txt", "one")
    let order = BatchOrder(
      inputs: [Array("\(scratch.path)/in".utf8)], output: "\(scratch.path)/out",
      recipe: Recipe(version: "1", rules: "1"), launch: Runner.launch(), jobs: 1,
      digest: Harm.digest)
    let first = try Supervisor(order, progress: Progress(.quiet))
    #expect {
      try Supervisor(order, progress: Progress(.quiet))
    } throws: {
      "\($0)".contains("/out/.planwright/lock is held by process \(getpid())")
    }
    #expect(try first.run() == 0)
  }

  @Test func findingsDecideTheExitStatus() throws {
    try scratch.file("in/a.txt", "an error")
    #expect(try run().status == 1)
    #expect(try run { $0.failOn = nil }.status == 0)
  }

  @Test func oddEntriesAreNamed() throws {
    try scratch.file("in/a.txt", "words")
    try scratch.file("outside.txt", "secret")
    mkfifo("\(scratch.path)/in/fifo", 0o600)
    symlink("../outside.txt", "\(scratch.path)/in/out")
    symlink("a.txt", "\(scratch.path)/in/same")
    symlink("loop", "\(scratch.path)/in/loop")
    symlink(".", "\(scratch.path)/in/here")
    symlink("gone.txt", "\(scratch.path)/in/dangling")
    let long = String(repeating: "n", count: 250)
    try scratch.file("in/\(long).t", "words")
    try run()
    #expect(
      try statuses() == [
        "a.txt": "converted", "same": "converted", "fifo": "notAFile", "out": "notAFile",
        "loop": "notAFile", "here": "notAFile", "dangling": "unopened", "\(long).t": "converted",
      ])
    let reasons = Dictionary(
      uniqueKeysWithValues: try rows().map { ($0["input"] ?? "", $0["reason"] ?? "") })
    #expect(reasons["fifo"] == "it is a pipe, not a file")
    #expect(reasons["out"] == "it is a link that leads out of the folder")
    #expect(try scratch.tree("out").keys.allSatisfy { $0.utf8.count < 230 })
  }

  @Test func namesThatAreNotUnicodeAreKeptApart() throws {
    mkdir("\(scratch.path)/in", 0o755)
    for byte in [0xFE, 0xFF] as [UInt8] {
      let path = Array("\(scratch.path)/in/x".utf8) + [byte] + Array(".txt".utf8) + [0]
      close(open(path.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o600))
    }
    try run()
    #expect(try statuses() == ["x\\xFE.txt": "converted", "x\\xFF.txt": "converted"])
    #expect(try Set(scratch.tree("out").keys.filter { !$0.contains("/") }) == ["x%FE", "x%FF"])
  }
}
