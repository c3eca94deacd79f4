internal import Differences
internal import Emitters
internal import Foundation
internal import Readers
public import Records

/// What differs between two releases of a plan.
package struct PlanComparison: Sendable {
  private var differences: PlanDifferences
  /// The newer release, or the older where only that has money.
  private var terms: PlanRecords

  package init(from old: PlanRecords, to new: PlanRecords) {
    differences = Comparison.differences(from: old, to: new)
    terms = new.plan.unit == nil && old.plan.unit != nil ? old : new
  }

  package var isEmpty: Bool { differences.differences.isEmpty }
  package var count: Int { differences.differences.count }

  /// Lines for a person.
  package var text: String { DifferencesText(inTermsOf: terms).text(of: differences) }

  /// Canonical JSON.
  package var json: [UInt8] { JSONWriter.bytes(of: differences) }

  /// A page to read and to print.
  package var html: [UInt8] {
    DifferencesPage(differences, inTermsOf: terms, sha256: Digest.sha256).bytes
  }
}

extension Planwright {
  /// The records of a document, or those that a `plan.json` holds.
  ///
  /// - Throws: `PlanwrightError` where it cannot be read.
  public func records(in path: String) throws(PlanwrightError) -> PlanRecords {
    guard path.hasSuffix(".json") else { return try convert(file: path).records }
    let bytes = try InputFile.read(path).bytes
    do {
      return try JSONDecoder().decode(PlanRecords.self, from: Data(bytes))
    } catch {
      throw PlanwrightError(
        stage: .read, kind: "damaged",
        description: "\(path): read: it is no plan.json of version \(PlanRecords.schemaVersion);"
          + " give a document, or a plan.json that this version wrote")
    }
  }
}
