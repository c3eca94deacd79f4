import BuiltPrograms
import Foundation
import Testing

/// Documents on a Spark cluster and in a batch: the same records, byte for byte.
///
/// `PLANWRIGHT_PYTHON` names a Python that has PySpark; `Tests/Distributed/run` makes one.
struct SparkTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let package = here.deletingLastPathComponent().deletingLastPathComponent()
  private static let python = ProcessInfo.processInfo.environment["PLANWRIGHT_PYTHON"] ?? "python3"

  /// Whether Java and PySpark are there.
  private static let hasSpark =
    (try? run("java", ["-version"])) == 0
    && (try? run(python, ["-c", "import pyspark"])) == 0

  @Test(
    .enabled(
      if: hasSpark,
      "skipped: Java or PySpark is absent; Tests/Distributed/run installs PySpark and runs this"))
  func sparkGivesWhatABatchGives() throws {
    let folder = NSTemporaryDirectory() + "planwright-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try makeInputs(folder + "/in")
    let rules = Self.package.appending(path: "Rules").path
    #expect(
      try Self.run(
        Self.program, ["batch", folder + "/in", "-o", folder + "/out", "--rules", rules, "-q"]) == 3
    )
    #expect(
      try Self.run(
        Self.python,
        [
          Self.here.appending(path: "plans_on_spark.py").path, folder + "/in",
          folder + "/answers.jsonl", "--planwright", Self.program, "--rules", rules,
        ]) == 0)
    let answers = try lines(folder + "/answers.jsonl")
    let rows = try rows(folder + "/out/batch.json")
    #expect(answers.count == rows.count)
    for (answer, row) in zip(answers, rows) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
      #expect(object["input"] as? String == "\(folder)/in/\(row["input"] ?? "")")
      #expect(object["status"] as? String == row["status"])
      guard let name = row["folder"] else { continue }
      for file in ["plan.json", "findings.json"] {
        let whole = try Data(contentsOf: URL(filePath: "\(folder)/out/\(name)/\(file)"))
        #expect(answer.contains("\"\(file)\":" + compacted([UInt8](whole))))
      }
    }
    #expect(rows.filter { $0["folder"] != nil }.count == 4)
  }

  /// Good documents and bad ones.
  private func makeInputs(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/sub dir", withIntermediateDirectories: true)
    let inputs = Self.package.appending(path: "Inputs").path
    for (name, copies) in [
      ("kp-clap-2025.txt", ["kp.txt", "sub dir/kp again.txt"]),
      ("nap-hr-2026.txt", ["nap.txt", "line\nbreak.txt"]),
    ] {
      for copy in copies {
        try FileManager.default.copyItem(atPath: "\(inputs)/\(name)", toPath: "\(folder)/\(copy)")
      }
    }
    for (name, text) in [
      ("empty.txt", ""), ("nul.txt", "a\u{0}b"), ("broken.pdf", "%PDF-1.7\n"),
      ("note.txt", "Hello."),
    ] { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    mkfifo("\(folder)/fifo", 0o600)
  }

  private func lines(_ path: String) throws -> [String] {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func rows(_ path: String) throws -> [[String: String]] {
    let whole =
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
      as? [String: Any]
    return (whole?["inputs"] as? [[String: Any]] ?? []).map {
      $0.compactMapValues { $0 as? String }
    }
  }

  /// JSON without the white space between its tokens.
  private func compacted(_ json: [UInt8]) -> String {
    var out: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in json {
      if isInString || ![0x20, 0x0A].contains(byte) { out.append(byte) }
      if byte == 0x22, !isEscaped { isInString.toggle() }
      isEscaped = isInString && byte == 0x5C && !isEscaped
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The program that was built beside this test.
  private static let program = BuiltProgram.path("planwright")
}
