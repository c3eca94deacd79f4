import Batch
import Findings
import Testing

/// Names of output folders.
struct OutputNamesTests {
  private func assign(_ names: [String], taken: Set<String> = []) -> [String] {
    OutputNames.assign(names.map { Array($0.utf8) }, taken: taken) {
      Runner.digest(String(decoding: $0, as: UTF8.self))
    }
  }

  @Test func plainNamesLoseTheirExtension() {
    #expect(
      assign(["sub/kp-clap-2025.txt", "b", "c.tar.gz", ".hidden", "ä b.pdf"])
        == ["kp-clap-2025", "b", "c.tar", "%2Ehidden", "%C3%A4%20b"])
  }

  @Test(arguments: [
    ["a.pdf", "a.html"], ["A.pdf", "a.pdf"], ["x/a.pdf", "y/a.pdf"],
    ["\u{E9}.pdf", "e\u{301}.pdf"], ["\u{212B}.txt", "\u{C5}.txt"],
  ])
  func namesThatSomeDiskTakesForOneAreMarked(names: [String]) {
    let folders = assign(names)
    #expect(Set(folders.map { $0.lowercased() }).count == names.count)
    #expect(folders.allSatisfy { $0.split(separator: "-").last?.count == 16 })
    #expect(assign(names.reversed()) == folders.reversed())
  }

  @Test func theBatchsOwnNamesAreNotGiven() {
    let folders = assign(["batch.json.txt", "Batch.CSV.pdf", ".planwright"], taken: ["kept"])
    #expect(
      !folders.contains { ["batch.json", "batch.csv", ".planwright"].contains($0.lowercased()) })
    #expect(assign(["kept.txt"], taken: ["kept"])[0].hasPrefix("kept-"))
  }

  @Test func longNamesAreCutBetweenEscapes() {
    for length in 60...80 {
      let name = assign([String(repeating: "é", count: length) + ".txt"])[0]
      #expect(name.utf8.count <= PlainName.longest)
      let escapes = name.split(separator: "-")[0]
      #expect(escapes.utf8.count % 3 == 0)
    }
  }

  @Test func aNameMadeToLookMarkedIsNotTaken() {
    let marked = assign(["a.pdf", "a.html"])[0]
    let folders = assign(["a.pdf", "a.html", "\(marked).txt"])
    #expect(Set(folders).count == 3)
  }
}
