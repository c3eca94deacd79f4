internal import Findings
internal import Foundation

/// One line in, one JSON line out, in order, for Spark, Hadoop and xargs.
///
/// A line is a path, or a JSON object with "path", or with "name" and "base64". What comes out is
/// `{"files":{…},"findings":{…},"input":…,"pages":…,"reason":…,"records":…,"status":…}`; JSON files
/// stand in "files" as values, others as strings. Nothing is written to the disk.
package final class Pipe {
  /// The longest line in bytes.
  package static let longestLine = 300_000_000
  private let crew: Crew
  private let limits: Limits
  private let files: [String]

  /// - Parameter files: The output files that are wanted in the answers, such as "plan.json".
  package init(_ launch: Launch, files: [String]) {
    crew = Crew(size: 1, launch: launch)
    limits = launch.limits
    self.files = files
  }

  /// The JSON line, without its newline, for an input line without its own.
  package func answer(_ line: [UInt8]) throws(BatchError) -> String {
    let request = Request(line, atMost: limits.inputBytes)
    let outcome = try crew.outcome(
      of: Job(index: 0, name: request.input, file: request.name)
    ) { _ in request.open() }
    return written(request.input, outcome)
  }

  private func written(_ input: String, _ outcome: Outcome) -> String {
    var outcome = outcome
    var contents: [String] = []
    for file in outcome.files.sorted(by: { $0.name < $1.name }) where files.contains(file.name) {
      guard let value = Self.value(of: file) else {
        outcome = Outcome(.badAnswer, reason: "its worker sent a \(file.name) that is not valid")
        contents = []
        break
      }
      contents.append("\(JSONText.string(file.name)):\(value)")
    }
    let counts = outcome.findings
    return "{\"files\":{\(contents.joined(separator: ","))},"
      + "\"findings\":{\"errors\":\(counts.errors),\"notes\":\(counts.notes),"
      + "\"warnings\":\(counts.warnings)},\"input\":\(JSONText.string(input)),"
      + "\"pages\":\(outcome.pages.map(String.init) ?? "null"),"
      + "\"reason\":\(outcome.reason.isEmpty ? "null" : JSONText.string(outcome.reason)),"
      + "\"records\":\(outcome.records),"
      + "\"status\":\(JSONText.string(outcome.status.rawValue))}"
  }

  /// A file as a JSON value; nil where it is not what its name says.
  private static func value(of file: Work.File) -> String? {
    guard file.name.hasSuffix(".json") else {
      return String(validating: file.bytes, as: UTF8.self).map(JSONText.string)
    }
    let data = Data(file.bytes)
    guard (try? JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])) != nil
    else {
      return nil
    }
    return String(validating: compacted(file.bytes), as: UTF8.self)
  }

  /// JSON without its insignificant white space.
  private static func compacted(_ json: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(json.count)
    var isInString = false
    var isEscaped = false
    for byte in json {
      if isInString {
        out.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
      } else if ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
        out.append(byte)
        isInString = byte == 0x22
      }
    }
    return out
  }
}
