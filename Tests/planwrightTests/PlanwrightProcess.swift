import BuiltPrograms
import Foundation

/// planwright run as users run it: a process with arguments, standard input, output and error.
struct PlanwrightProcess {
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var text: String { String(decoding: output, as: UTF8.self) }
    var messages: String
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures = package.appending(path: "Tests/planwrightTests/Fixtures/documents").path

  /// What holds a program to some processors, from util-linux.
  static let taskset = "/usr/bin/taskset"

  /// The first processor that this process may run on.
  private static var processor: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let allowed = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list:") }
    return allowed?.split(whereSeparator: { !$0.isNumber }).first.map(String.init) ?? "0"
  }

  /// Runs planwright with the package's folder as the working folder.
  ///
  /// - Parameter onOneProcessor: Whether it is held to one processor, by `taskset`.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    onOneProcessor: Bool = false
  ) throws -> Outcome {
    let process = Process()
    let program = BuiltProgram.path("planwright")
    process.executableURL = URL(filePath: onOneProcessor ? taskset : program)
    process.arguments = (onOneProcessor ? ["-c", processor, program] : []) + arguments
    process.currentDirectoryURL = package
    process.environment = ProcessInfo.processInfo.environment
      .merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { "\(folder.path)/\($0)" }
    try Data(input).write(to: URL(filePath: files[0]))
    for file in files[1...] { try Data().write(to: URL(filePath: file)) }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: [UInt8](try Data(contentsOf: URL(filePath: files[1]))),
      messages: String(
        decoding: try Data(contentsOf: URL(filePath: files[2])), as: UTF8.self))
  }
}

/// A folder that is gone with its last user.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "planwright-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into the folder and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  var names: [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }
}
