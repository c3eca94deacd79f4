import Foundation
import Testing

@Suite struct GoldenTests {
  private static let goldens = PlanwrightProcess.package.appending(path: "Outputs").path

  private static func files(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return isThere && !isFolder.boolValue && !name.hasSuffix("report.html")
    }.sorted()
  }

  /// `Outputs` is what a fresh conversion of `Inputs` gives, byte for byte.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: goldens)))
  func outputsEqualAFreshConversion() throws {
    let fresh = try TemporaryFolder()
    let outcome = try PlanwrightProcess.run([
      "convert", "Inputs", "-q", "--no-report", "-o", fresh.path,
    ])
    #expect(outcome.status == 0)
    #expect(Self.files(in: fresh.path) == Self.files(in: Self.goldens))
    for name in Self.files(in: Self.goldens) {
      let files = try [fresh.path, Self.goldens].map {
        try Data(contentsOf: URL(filePath: "\($0)/\(name)"))
      }
      let isSame = files[0] == files[1]
      #expect(isSame, "\(name)")
    }
  }

  /// A PDF gives the same bytes on one processor as on all.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: PlanwrightProcess.taskset)))
  func outputsAreTheSameOnOneProcessor() throws {
    let input = "Inputs/nap-hr-2026.libreoffice.pdf"
    let folders = try [false, true].map { onOneProcessor in
      let folder = try TemporaryFolder()
      let outcome = try PlanwrightProcess.run(
        ["convert", input, "-q", "--no-report", "-o", folder.path], onOneProcessor: onOneProcessor)
      #expect(outcome.status == 0)
      return folder
    }
    let names = Self.files(in: folders[0].path)
    #expect(names.contains("nap-hr-2026.libreoffice/plan.json"))
    #expect(names == Self.files(in: folders[1].path))
    for name in names {
      let files = try folders.map { try Data(contentsOf: URL(filePath: "\($0.path)/\(name)")) }
      let isSame = files[0] == files[1]
      #expect(isSame, "\(name)")
    }
  }
}
