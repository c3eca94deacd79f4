import Foundation
import Testing

@Suite struct ConvertTests {
  private static let kp = "Inputs/kp-clap-2025.txt"

  @Test func convertsAFolderAndSaysWhatItWrote() throws {
    let folder = try TemporaryFolder()
    let outcome = try PlanwrightProcess.run(["convert", "Inputs", "-o", folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages.contains(
        /kp-clap-2025.txt: family kp-clap\n.*51 activities, 43 costings.*\n.*tables.*used by no record/
      ))
    #expect(folder.names.contains("kp-clap-2025/plan.json"))
    #expect(folder.names.contains("nap-hr-2026/kpis.csv"))
    #expect(!folder.names.contains { $0.contains(".partial") })
  }

  @Test func sameBytesInAnyLocaleZoneAndWorkingWay() throws {
    let folders = try [TemporaryFolder(), TemporaryFolder()]
    for (folder, environment) in zip(
      folders, [["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Karachi"]])
    {
      _ = try PlanwrightProcess.run(
        ["convert", Self.kp, "-o", folder.path], environment: environment)
    }
    #expect(folders[0].names == folders[1].names)
    #expect(!folders[0].names.isEmpty)
    for name in folders[0].names where name.contains(".") {
      let files = try folders.map { try Data(contentsOf: URL(filePath: "\($0.path)/\(name)")) }
      #expect(files[0] == files[1], "\(name)")
    }
  }

  @Test func quietSaysNothing() throws {
    let folder = try TemporaryFolder()
    let outcome = try PlanwrightProcess.run(["convert", Self.kp, "-q", "-o", folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
  }

  @Test func standardInputAndOutput() throws {
    let bytes = [UInt8](
      try Data(contentsOf: PlanwrightProcess.package.appending(path: Self.kp)))
    let outcome = try PlanwrightProcess.run(
      ["convert", "-", "-o", "-", "--format", "csv", "--select", "acronyms"], input: bytes)
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("acronym,expansion,source_page,source_line,source_box\n"))
    #expect(outcome.text.split(separator: "\n").count == 33)
    #expect(outcome.messages.isEmpty)
  }

  @Test func standardOutputTakesOneFile() throws {
    let outcome = try PlanwrightProcess.run(["convert", Self.kp, "-o", "-"])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("standard output takes one file"))
  }

  /// Bytes that are no document, and what is said of them.
  static let unreadable: [(String, [UInt8], String)] = [
    ("empty.txt", [], "empty"),
    ("binary.txt", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0], "byte"),
    ("utf16.txt", [0xff, 0xfe, 0x41, 0x00, 0x42, 0x00], "UTF-16"),
    ("nul.txt", Array("a plan\u{0}\n".utf8), "byte"),
    ("invalid.txt", Array("a plan".utf8) + [0xff, 0x0a], "byte"),
  ]

  @Test(arguments: unreadable)
  func whatCannotBeReadEndsWith3(_ name: String, _ bytes: [UInt8], _ word: String) throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    let path = try inputs.file(name, bytes)
    let outcome = try PlanwrightProcess.run(["convert", path, Self.kp, "-o", outputs.path])
    #expect(outcome.status == 3)
    let lines = outcome.messages.split(separator: "\n")
    let errors = lines.filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains(name) == true)
    #expect(errors.first?.contains(word) == true, "\(outcome.messages)")
    #expect(errors.first?.contains(";") == true)
    #expect(outputs.names.contains("kp-clap-2025/plan.json"))
    #expect(!outputs.names.contains { $0.hasPrefix(name.prefix(4)) })
  }

  @Test func aDocumentThatNoRulesKnowShowsItsHeaders() throws {
    let outputs = try TemporaryFolder()
    let outcome = try PlanwrightProcess.run(
      ["convert", "\(PlanwrightProcess.fixtures)/no-rules.txt", "-o", outputs.path])
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("Tree"))
    #expect(outcome.messages.contains("Height"))
    #expect(outputs.names.isEmpty)
  }

  @Test func anOutputThatCannotBeWrittenChangesNothing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("taken", Array("kept".utf8))
    let outcome = try PlanwrightProcess.run(["convert", Self.kp, "-o", file])
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("\(file)/kp-clap-2025: write: "))
    #expect(outcome.messages.contains("; "))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "kept")
  }

  @Test func twinsGetFoldersOfTheirOwn() throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    let bytes = [UInt8](
      try Data(contentsOf: PlanwrightProcess.package.appending(path: Self.kp)))
    let paths = [try inputs.file("kp.txt", bytes), try inputs.file("KP.txt", bytes)]
    let outcome = try PlanwrightProcess.run(["convert"] + paths + ["-o", outputs.path])
    #expect(outcome.status == 0)
    let plans = outputs.names.filter { $0.hasSuffix("plan.json") }
    #expect(plans.count == 2)
    #expect(plans.allSatisfy { $0.lowercased().contains(/^kp-[0-9a-f]{16}\/plan.json$/) })
  }

  @Test func failOnDecidesTheStatus() throws {
    let outcomes = try [[], ["--fail-on", "note"], ["--fail-on", "note", "--exit-zero"]].map {
      try PlanwrightProcess.run(["check", Self.kp, "-q"] + $0)
    }
    #expect(outcomes[1].status == 1)
    #expect(outcomes[2].status == 0)
    #expect(outcomes[0].text == outcomes[1].text)
    #expect(outcomes[0].text.contains(": TIM001 timeline-beyond-costing: "))
  }

  @Test func selectAndIgnoreTakeTheBeginningsOfCodes() throws {
    let some = try PlanwrightProcess.run(
      ["check", Self.kp, "-q", "--select", "TIM,REF", "--ignore", "TIM001"])
    let codes = Set(some.text.matches(of: #/: ([A-Z]{3}\d{3}) /#).map { String($0.output.1) })
    #expect(codes.contains("REF005"))
    #expect(!codes.contains("TIM001"))
    #expect(codes.allSatisfy { $0.hasPrefix("TIM") || $0.hasPrefix("REF") })
  }

  @Test func inspectListsWhatNoRecordUsed() throws {
    let all = try PlanwrightProcess.run(["inspect", Self.kp, "--json"])
    let unused = try PlanwrightProcess.run(["inspect", Self.kp, "--unused", "-q"])
    #expect(all.status == 0 && unused.status == 0)
    #expect(all.text.hasPrefix("{\n  \"blocks\": [\n"))
    #expect(
      unused.text.split(separator: "\n").allSatisfy {
        $0.contains(#/^line \d+, column \d+: table \d+, row \d+, column \d+: /#)
      })
  }

  @Test func tablesNeedNoRules() throws {
    let outcome = try PlanwrightProcess.run([
      "tables", "\(PlanwrightProcess.fixtures)/no-rules.txt", "--json", "--rules", "nowhere",
    ])
    #expect(outcome.status == 2)
    let json = try PlanwrightProcess.run([
      "tables", "\(PlanwrightProcess.fixtures)/no-rules.txt", "--json",
    ])
    #expect(json.status == 0)
    #expect(json.text.contains(#""text":"Oak""#))
    let folder = try TemporaryFolder()
    _ = try PlanwrightProcess.run([
      "tables", "\(PlanwrightProcess.fixtures)/no-rules.txt", "--csv", folder.path,
    ])
    #expect(
      try String(contentsOfFile: "\(folder.path)/table-1.csv", encoding: .utf8)
        == "Tree,Height,Crown\nOak,31,wide\nAsh,28,narrow\n")
  }

  @Test func aBaselineAcceptsWithAReasonAndSaysWhatIsFoundNoMore() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/accepted.json"
    let check = ["check", Self.kp, "--fail-on", "note", "--baseline", file]
    #expect(try PlanwrightProcess.run(check).status == 2)
    #expect(try PlanwrightProcess.run(check + ["--update-baseline"]).status == 2)
    let update = try PlanwrightProcess.run(
      check + ["--update-baseline", "--reason", "as the ministry prints it"])
    #expect(update.status == 0)
    #expect(update.output.isEmpty)
    let again = try PlanwrightProcess.run(check)
    #expect(again.status == 0)
    #expect(again.messages.contains("accepted"))
    let fewer = try PlanwrightProcess.run(check + ["--ignore", "TIM"])
    #expect(fewer.messages.contains("is found no more: as the ministry prints it"))
  }

  @Test func isolationChangesNoByte() throws {
    let folders = try [TemporaryFolder(), TemporaryFolder()]
    let plain = try PlanwrightProcess.run(["convert", Self.kp, "-q", "-o", folders[0].path])
    let isolated = try PlanwrightProcess.run(
      ["convert", Self.kp, "-q", "--isolate", "-o", folders[1].path])
    #expect(plain.status == 0 && isolated.status == 0, "\(isolated.messages)")
    #expect(folders[0].names == folders[1].names)
    for name in folders[0].names where name.contains(".") {
      let files = try folders.map { try Data(contentsOf: URL(filePath: "\($0.path)/\(name)")) }
      #expect(files[0] == files[1], "\(name)")
    }
    let empty = try folders[0].file("empty.txt", [])
    let refused = try PlanwrightProcess.run(
      ["convert", empty, "--isolate", "-o", folders[1].path])
    #expect(refused.status == 3)
    #expect(refused.messages.hasPrefix("error: \(empty): empty: read: the file holds no text; "))
    let direct = try PlanwrightProcess.run(["convert", empty, "-o", folders[1].path])
    #expect(direct.status == 3)
    #expect(direct.messages.hasPrefix("error: \(empty): read: the file holds no text; "))
  }

  @Test(arguments: ["text", "sarif", "junit"])
  func aCheckInAWorkerFindsTheSame(format: String) throws {
    let check = ["check", Self.kp, "--ignore", "TIM", "--fail-on", "warning", "-f", format]
    let plain = try PlanwrightProcess.run(check)
    let isolated = try PlanwrightProcess.run(check + ["--isolate"])
    #expect(plain.status == 1 && isolated.status == 1, "\(isolated.messages)")
    #expect(plain.text == isolated.text)
    #expect(plain.messages == isolated.messages)
    let bytes = [UInt8](
      try Data(contentsOf: URL(filePath: "\(PlanwrightProcess.package.path)/\(Self.kp)")))
    let piped = try PlanwrightProcess.run(
      ["check", "-", "--ignore", "TIM", "--isolate", "-f", format], input: bytes)
    #expect(piped.status == 0)
    let hurried = try PlanwrightProcess.run(check + ["--isolate", "--max-input", "100"])
    #expect(hurried.status == 3)
    #expect(hurried.messages.contains("tooLarge"))
  }
}
