import BuiltPrograms
import Foundation

/// A batch over made documents, and what it says of them.
final class BatchRun {
  struct Row {
    var input: String
    var status: String
    var folder: String
    var reason: String
  }

  /// What no document may come to.
  static let defects: Set = ["crashed", "outOfMemory", "outOfTime", "badAnswer", "pending"]

  /// The project's own documents.
  static let inputs =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Inputs").path

  private(set) var rows: [Row] = []
  private var endless: Set<String> = []
  private let folder: String
  /// What goes with the last user; nil where the folder is kept.
  private let scratch: String?

  init(
    _ name: String, _ inputs: some Sequence<HostileInput>, options: [String] = []
  ) throws {
    let kept = ProcessInfo.processInfo.environment["PLANWRIGHT_HOSTILE"]
    let parent = kept ?? NSTemporaryDirectory() + "planwright-\(UUID().uuidString)"
    scratch = kept == nil ? parent : nil
    folder = "\(parent)/\(name)"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder + "/in", withIntermediateDirectories: true)
    for input in inputs {
      if input.isEndless { endless.insert(input.name) }
      try Data(input.bytes).write(to: URL(filePath: "\(folder)/in/\(input.name)"))
    }
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments =
      [
        "batch", "\(folder)/in", "--output", "\(folder)/out", "--family", "kp-clap", "--quiet",
      ] + options
    try process.run()
    process.waitUntilExit()
    let summary = try Data(contentsOf: URL(filePath: "\(folder)/out/batch.json"))
    let whole = try JSONSerialization.jsonObject(with: summary) as? [String: Any]
    for row in whole?["inputs"] as? [[String: Any]] ?? [] {
      func text(_ key: String) -> String { row[key] as? String ?? "" }
      rows.append(
        Row(
          input: text("input"), status: text("status"), folder: text("folder"),
          reason: text("reason")))
    }
  }

  deinit {
    if let scratch { try? FileManager.default.removeItem(atPath: scratch) }
  }

  /// Copies an input to where it outlives the run.
  func keep(_ input: String) throws {
    let kept = NSTemporaryDirectory() + input
    try? FileManager.default.removeItem(atPath: kept)
    try FileManager.default.copyItem(atPath: "\(folder)/in/\(input)", toPath: kept)
  }

  func isEndless(_ input: String) -> Bool { endless.contains(input) }

  func row(_ input: String) -> Row? { rows.first { $0.input == input } }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/out/\(name)")), as: UTF8.self)
  }

  /// The program beside this test, or the one that `PLANWRIGHT_PROGRAM` names.
  private static var program: String {
    ProcessInfo.processInfo.environment["PLANWRIGHT_PROGRAM"] ?? BuiltProgram.path("planwright")
  }
}
