import Foundation
import Testing

@testable import PlanKit

@Suite struct InputFileTests {
  @Test func onlyRegularFilesAreOpened() throws {
    let pipe = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    #expect(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    for path in [pipe, "/dev/zero", "/tmp"] {
      let error = #expect(throws: PlanwrightError.self) { try InputFile.read(path) }
      #expect(error?.kind == "notAFile")
    }
  }

  @Test func aMissingFileIsNamed() {
    let error = #expect(throws: PlanwrightError.self) { try InputFile.read("/nowhere/plan.pdf") }
    #expect(
      error?.description
        == "/nowhere/plan.pdf: open: No such file or directory;"
        + " check the path and that you may read it")
  }
}
