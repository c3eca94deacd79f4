import Documents
import Extractors
import Findings
import Foundation
import Readers
import Records
import RuleFiles
import Validators

/// The founding plans, read and checked by the project's own rules.
enum FoundingPlan {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private struct NoReader: Error {}

  static func text(_ file: String) throws -> String {
    try String(contentsOf: root.appending(path: "Inputs/\(file)"), encoding: .utf8)
  }

  static func document(_ file: String) throws -> Document {
    let data = try Data(contentsOf: root.appending(path: "Inputs/\(file)"))
    let input = Input(name: file, bytes: [UInt8](data))
    guard let reader = Reader.all.first(where: { $0.recognises(input) }) else { throw NoReader() }
    return try reader.read(input, Reader.Options()).document
  }

  static func book() throws -> RuleBook {
    let names = try FileManager.default.contentsOfDirectory(atPath: rules.path())
      .filter { $0.hasSuffix(".json5") && $0 != "checks.json5" }.sorted()
    return try RuleBook(
      files: names.map { ($0, [UInt8](try Data(contentsOf: rules.appending(path: $0)))) })
  }

  static func extraction(_ file: String) throws -> Extraction {
    try Extractor(book: book()).extract(document(file))
  }

  static func settings() throws -> CheckSettings {
    let data = try Data(contentsOf: rules.appending(path: "checks.json5"))
    return try CheckSettings([UInt8](data), file: "checks.json5")
  }

  static func findings(_ file: String) throws -> [Finding] {
    let extraction = try extraction(file)
    return Checks.run(
      Evidence(records: extraction.records, coverage: extraction.coverage),
      settings: try settings())
  }

  private static var rules: URL { root.appending(path: "Rules") }
}
