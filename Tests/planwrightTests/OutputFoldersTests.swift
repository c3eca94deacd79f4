import Testing

@testable import planwright

@Suite struct OutputFoldersTests {
  @Test func aDocumentsFolderHasItsNameWithoutTheEnding() {
    #expect(
      OutputFolders.names(for: ["Inputs/kp plan.txt", "b/nap.pdf", "-"])
        == ["kp%20plan", "nap", "stdin"])
  }

  @Test func twinsAreToldApartByTheirFolderWhereverTheTreeStands() {
    let names = OutputFolders.names(for: ["in/kp.pdf", "in/kp.txt", "in/other.txt"])
    #expect(names[2] == "other")
    #expect(names[0] != names[1])
    #expect(
      OutputFolders.names(for: ["/else/in/kp.txt", "/else/in/kp.pdf"]) == [names[1], names[0]])
  }

  /// Two releases that stand in folders of one name would else be written over each other.
  @Test func twinsInFoldersOfOneNameAreToldApartByTheirWholePath() {
    let names = OutputFolders.names(for: ["x/2025/kp.pdf", "y/2025/kp.pdf"])
    #expect(names.allSatisfy { $0.hasPrefix("kp-") })
    #expect(names[0] != names[1])
  }
}
