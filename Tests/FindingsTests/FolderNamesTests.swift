import Findings
import Testing

@Suite struct FolderNamesTests {
  /// Names whose marks are fingerprints of the file's name and its place in the list.
  private func assign(_ files: [String], taken: [String] = []) -> [String] {
    FolderNames.assign(files.map { Array($0.utf8) }, taken: taken) { file, attempt in
      Fingerprint.of([files[file], "\(attempt)"])
    }
  }

  @Test(arguments: [
    ("kp-clap-2025.txt", "kp-clap-2025"), ("kp plan.pdf", "kp%20plan"), (".hidden", "%2Ehidden"),
    ("..", "%2E"), ("a.b.pdf", "a.b"), ("c.tar.gz", "c.tar"), ("b", "b"), ("ü.txt", "%C3%BC"),
    ("a/b", "a%2Fb"), ("x\n.txt", "x%0A"),
  ])
  func namesArePlain(_ file: String, _ name: String) {
    #expect(assign([file]) == [name])
  }

  @Test(arguments: [
    ["a.pdf", "a.html"], ["A.pdf", "a.pdf"], ["\u{E9}.pdf", "e\u{301}.pdf"],
    ["\u{212B}.txt", "\u{C5}.txt"],
  ])
  func namesThatSomeDiskTakesForOneAreMarked(files: [String]) {
    let names = assign(files)
    #expect(Set(names.map { $0.lowercased() }).count == files.count)
    #expect(names.allSatisfy { $0.contains(/-[0-9a-f]{16}$/) })
    #expect(assign(files.reversed()) == names.reversed())
  }

  @Test func takenNamesAreNotGiven() {
    let taken = [".planwright", "batch.json", "kept", "%C3%A4"]
    let names = assign(
      ["Batch.JSON.pdf", ".planwright.txt", "kept.txt", "\u{C4}.txt", "free.txt"], taken: taken)
    #expect(names[4] == "free")
    #expect(names[..<4].allSatisfy { $0.contains(/-[0-9a-f]{16}$/) })
  }

  @Test func longNamesAreCutBetweenEscapes() {
    for length in 60...80 {
      let name = assign([String(repeating: "é", count: length) + ".txt"])[0]
      #expect(name.utf8.count <= PlainName.longest)
      #expect(name.split(separator: "-")[0].utf8.count % 3 == 0)
    }
    let long = String(repeating: "é", count: 120)
    let names = assign([long + "1.txt", long + "2.txt"])
    #expect(names[0] != names[1])
  }

  @Test func marksThatAreAlikeAreMadeAnew() {
    let files = ["a.pdf", "a.html", "b.txt"]
    let names = FolderNames.assign(files.map { Array($0.utf8) }) { file, attempt in
      attempt < 3 ? "0123456789abcdef" : "\(file)123456789abcdef"
    }
    #expect(names == ["a-0123456789abcdef", "a-1123456789abcdef", "b"])
  }

  @Test func aNameMadeToLookMarkedIsNotTaken() {
    let marked = assign(["a.pdf", "a.html"])[0]
    let files = ["a.pdf", "a.html", "\(marked).txt"]
    let names = assign(files)
    #expect(Set(names).count == 3)
    #expect(assign(files.reversed()) == names.reversed())
  }
}
