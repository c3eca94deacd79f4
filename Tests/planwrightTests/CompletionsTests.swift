import Foundation
import Testing

@testable import planwright

@Suite struct CompletionsTests {
  @Test(arguments: Completions.shells)
  func everyCommandAndOptionIsOffered(_ shell: String) throws {
    let script = Completions.script(for: shell)
    for command in CommandTable.all {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(shell == "fish" ? "-l \(option.name)" : "--\(option.name)"))
      }
    }
  }

  @Test func bashCompletesCommandsOptionsAndValues() throws {
    func complete(_ words: [String]) throws -> [String] {
      let folder = try TemporaryFolder()
      let quoted = words.map { "'\($0)'" }.joined(separator: " ")
      let script = try folder.file(
        "try.bash",
        Array(
          """
          \(Completions.script(for: "bash"))
          COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
          _planwright
          printf '%s\\n' "${COMPREPLY[@]}"
          """.utf8))
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["--norc", script]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    #expect(try complete(["planwright", "conv"]) == ["convert"])
    #expect(try complete(["planwright", "convert", "--exit"]) == ["--exit-zero"])
    #expect(try complete(["planwright", "check", "--fail-on", "w"]) == ["warning"])
    #expect(try complete(["planwright", "completions", "f"]) == ["fish"])
  }

  @Test func manPageHasEveryCommand() {
    for command in CommandTable.all {
      #expect(ManPage.text.contains(".SS planwright \(command.name) "))
    }
    let macros = ManPage.text.split(separator: "\n").filter { $0.hasPrefix(".") }
    let known = [".TH", ".SH", ".SS", ".TP", ".B", ".I", ".PP", ".RS", ".RE"]
    #expect(macros.allSatisfy { line in known.contains { line.hasPrefix($0) } })
  }
}
