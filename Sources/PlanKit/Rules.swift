package import Extractors
internal import Foundation
internal import Readers
internal import RuleFiles
package import Validators

/// The rule files of a folder, read and checked: one file a plan family, and `checks.json5`.
public struct Rules: Sendable {
  package var book: RuleBook
  package var checks: CheckSettings
  /// The SHA-256 over every file's name and bytes: the same rules, the same results.
  public var sha256: String

  /// The rules of a folder's `.json5` files.
  ///
  /// - Throws: `PlanwrightError` where the folder cannot be read, or a file is no valid rule file;
  ///   the message names file, line, key path and what is allowed.
  public init(folder: String) throws(PlanwrightError) {
    try self.init(folder: folder, skippingEmpty: false)
  }

  /// The rules of a folder.
  ///
  /// - Parameter skippingEmpty: Whether a file without a byte is passed over, as the shell makes one
  ///   before a draft is written into it.
  package init(folder: String, skippingEmpty: Bool) throws(PlanwrightError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw PlanwrightError(
        stage: .rules, kind: "unopened",
        description: "\(folder): rules: the folder cannot be read; name another with --rules")
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names.filter({ $0.hasSuffix(".json5") }).sorted() {
      let bytes = try InputFile.read("\(folder)/\(name)").bytes
      if !(bytes.isEmpty && skippingEmpty) { files.append((name, bytes)) }
    }
    guard !files.isEmpty else {
      throw PlanwrightError(
        stage: .rules, kind: "noRules",
        description: "\(folder): rules: it holds no .json5 file; name another with --rules")
    }
    try self.init(files: files)
  }

  /// The rules of files that are in memory.
  package init(files: [(name: String, bytes: [UInt8])]) throws(PlanwrightError) {
    do throws(RuleError) {
      book = try RuleBook(files: files.filter { $0.name != Self.checksFile })
      checks =
        if let file = files.first(where: { $0.name == Self.checksFile }) {
          try CheckSettings(file.bytes, file: file.name)
        } else { CheckSettings() }
    } catch {
      throw PlanwrightError(stage: .rules, kind: "badRules", description: error.description)
    }
    sha256 = Digest.sha256(
      files.flatMap { Array($0.name.utf8) + [0] + Array(Digest.sha256($0.bytes).utf8) })
  }

  /// The names of the families, sorted.
  public var families: [String] { book.names }

  static let checksFile = "checks.json5"
}
