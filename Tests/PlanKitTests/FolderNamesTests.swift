import Testing

@testable import PlanKit

@Suite struct FolderNamesTests {
  @Test(arguments: [
    ("kp-clap-2025.txt", "kp-clap-2025"), ("kp plan.pdf", "kp%20plan"), (".hidden", "%2Ehidden"),
    ("..", "%2E"), ("a.b.pdf", "a.b"), ("-", "stdin"), ("ü.txt", "%C3%BC"), ("a/b", "a%2Fb"),
    ("x\n.txt", "x%0A"),
  ])
  func namesAreSafe(_ file: String, _ name: String) {
    #expect(FolderNames.name(for: file) == name)
  }

  @Test func namesThatCouldBeTakenForOneAnotherAreMarked() {
    let names = FolderNames.names(for: ["in/kp.pdf", "in/kp.txt", "in/KP.txt", "in/other.txt"])
    #expect(Set(names).count == 4)
    #expect(names[3] == "other")
    #expect(names[..<3].allSatisfy { $0.lowercased().hasPrefix("kp-") })
    let turned = FolderNames.names(for: ["in/other.txt", "in/KP.txt", "in/kp.txt", "in/kp.pdf"])
    #expect(Array(turned.reversed()) == names)
  }

  @Test func unicodeFormsAreTwins() {
    let names = FolderNames.names(for: ["\u{e9}.txt", "e\u{301}.txt"])
    #expect(names.allSatisfy { $0.contains(/-[0-9a-f]{16}$/) })
    #expect(names[0] != names[1])
  }

  @Test func longNamesAreCutAndMarked() {
    let name = FolderNames.name(for: String(repeating: "é", count: 120) + ".txt")
    #expect(name.utf8.count <= 200)
    #expect(name != FolderNames.name(for: String(repeating: "é", count: 121) + ".txt"))
  }
}
