internal import Documents
internal import Extractors
internal import Foundation
internal import Readers
internal import RuleFiles

/// What the writers of rules are helped with: a first draft, and what is wrong with a file.
extension Rules {
  /// A rule file for a document that no family is written for, with comments on what was guessed.
  package func draft(file path: String, options: Options) throws(PlanwrightError) -> String {
    let document: Document
    do {
      document = try Pipeline.read(InputFile.read(path), options).document
    } catch { throw error.at(path) }
    do throws(ExtractionError) {
      return try Extractor(book: book).draft(
        document, family: Self.familyName(document.source.file))
    } catch {
      throw PlanwrightError(stage: .extract, kind: "noRules", description: error.description)
    }
  }

  /// What is wrong with the files of a folder that decode, a line each.
  package static func faults(folder: String) throws(PlanwrightError) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names.sorted() where name.hasSuffix(".json5") && name != checksFile {
      files.append((name, try InputFile.read("\(folder)/\(name)").bytes))
    }
    do throws(RuleError) {
      return try RuleLint.faults(in: files).map(\.description)
    } catch {
      throw PlanwrightError(stage: .rules, kind: "badRules", description: error.description)
    }
  }

  /// A file's name as a family is named: "Our Plan 2026.pdf" is "our-plan-2026".
  private static func familyName(_ file: String) -> String {
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "ours" : words.joined(separator: "-")
  }
}
