import Foundation
import Testing

/// What a batch and other verbs take for their documents.
struct InputListTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a.txt", "b [1].txt", "line\nbreak.txt", "c.md"] {
      _ = try folder.file(name, Array("words\n".utf8))
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/below", withIntermediateDirectories: false)
    _ = try folder.file("below/d.txt", Array("words\n".utf8))
  }

  /// The names of a batch's inputs, in their order.
  private func batch(_ operands: [String], input: String = "") throws -> [String] {
    let out = folder.path + "-out"
    defer { try? FileManager.default.removeItem(atPath: out) }
    let run = try PlanwrightProcess.run(
      ["batch", "-q", "-o", out] + operands, input: Array(input.utf8))
    #expect(run.status == 3, "\(run.messages)")
    let summary = try Data(contentsOf: URL(filePath: out + "/batch.json"))
    let whole = try JSONSerialization.jsonObject(with: summary) as? [String: Any]
    return (whole?["inputs"] as? [[String: Any]] ?? []).compactMap { $0["input"] as? String }
  }

  @Test func aListEndsItsPathsInNewlines() throws {
    let list = "\(folder.path)/b [1].txt\n\n\(folder.path)/a.txt\n\(folder.path)/gone.txt"
    #expect(try batch(["-"], input: list) == ["a.txt", "b [1].txt", "gone.txt"])
  }

  @Test func aListMayEndItsPathsInNUL() throws {
    let list = "\(folder.path)/line\nbreak.txt\u{0}\(folder.path)/a.txt\u{0}"
    #expect(try batch(["-", "-0"], input: list) == ["a.txt", "line\nbreak.txt"])
    #expect(
      try batch(["-", "--null", "\(folder.path)/below"], input: list)
        == ["a.txt", "below/d.txt", "line\nbreak.txt"])
  }

  @Test func aPatternThatNoShellExpandedStandsForItsMatches() throws {
    #expect(
      try batch(["\(folder.path)/*.txt"]) == ["a.txt", "b [1].txt", "line\nbreak.txt"])
    #expect(try batch(["\(folder.path)/b [1].txt"]) == ["b [1].txt"])
    let nothing = try PlanwrightProcess.run(["batch", "\(folder.path)/*.pdf"])
    #expect(nothing.status == 2)
    #expect(nothing.messages.contains("no such file or folder matches the pattern"))
  }

  @Test func patternsAndFoldersGoDownForOtherVerbs() throws {
    let run = try PlanwrightProcess.run(["inspect", "\(folder.path)/[ab]*"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text == String(repeating: "line 1, column 1: paragraph: words\n", count: 3))
  }

  @Test func whatCannotBeListedOrNamedIsSaid() throws {
    let odd = Array("\(folder.path)/below/x".utf8) + [0xFF] + Array(".txt".utf8) + [0]
    close(open(odd.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o600))
    let run = try PlanwrightProcess.run(["inspect", folder.path])
    #expect(run.status == 3)
    #expect(run.messages.contains("x\\xFF.txt: open: "))
  }
}
