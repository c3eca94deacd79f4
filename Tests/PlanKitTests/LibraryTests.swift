import Foundation
import PlanKit
import Testing

/// The library as its users have it: one import, the public face.
@Suite struct LibraryTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func convertsInTenLines() throws {
    let (rulesFolder, file) = (
      Self.package.appending(path: "Rules").path,
      Self.package.appending(path: "Inputs/kp-clap-2025.txt").path
    )
    let rules = try Rules(folder: rulesFolder)
    let conversion = try Planwright(rules: rules).convert(file: file)
    for costing in conversion.records.costings {
      print(costing.id, costing.fundingSource ?? "", costing.total?.printed ?? "")
    }
    for finding in conversion.findings where finding.severity == .error {
      print(finding.code, finding.message, finding.places)
    }
    let outputFolder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .path
    defer { try? FileManager.default.removeItem(atPath: outputFolder) }
    try conversion.write(to: outputFolder)
    #expect(conversion.records.costings.count == 43)
    #expect(conversion.files.map(\.name).contains("plan.json"))
    for file in conversion.files {
      #expect(
        try [UInt8](Data(contentsOf: URL(filePath: "\(outputFolder)/\(file.name)"))) == file.bytes)
    }
  }

  /// What README shows of the library is what the test above compiles and runs.
  @Test func readmeShowsWhatIsCompiledHere() throws {
    let readme = try String(
      contentsOf: Self.package.appending(path: "README.md"), encoding: .utf8)
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    let block = try #require(readme.firstMatch(of: /```swift\n([\s\S]*?)```/)).output.1
    let lines = block.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.count >= 10)
    let compiled = Set(here.split(separator: "\n").map { $0.drop { $0 == " " } })
    for line in lines { #expect(compiled.contains(line), "\(line)") }
  }

  @Test func bytesInMemoryGiveTheSame() throws {
    let file = Self.package.appending(path: "Inputs/kp-clap-2025.txt")
    let planwright = Planwright(
      rules: try Rules(folder: Self.package.appending(path: "Rules").path))
    let fromDisk = try planwright.convert(file: file.path)
    let fromMemory = try planwright.convert(
      name: "kp-clap-2025.txt", bytes: [UInt8](try Data(contentsOf: file)))
    #expect(fromDisk.files == fromMemory.files)
  }

  @Test func rulesNameWhatIsWrong() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{ family: 'x', colour: 'red' }".utf8).write(to: folder.appending(path: "x.json5"))
    let error = #expect(throws: PlanwrightError.self) { try Rules(folder: folder.path) }
    #expect(error?.stage == .rules)
    #expect(error?.description.contains("x.json5") == true)
    #expect(error?.description.contains("colour") == true)
  }

  @Test func sameRulesHaveTheSameDigest() throws {
    let folder = Self.package.appending(path: "Rules").path
    #expect(try Rules(folder: folder).sha256 == Rules(folder: folder).sha256)
    #expect(try Rules(folder: folder).sha256.count == 64)
  }
}
