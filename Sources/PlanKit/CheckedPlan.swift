internal import Documents
internal import Findings
internal import Foundation

/// A document and what was found in it: all that a report of a check needs, in a form that a
/// process which is not trusted can hand over.
package struct CheckedPlan: Sendable {
  var document: Document
  var findings: [Finding]

  package init(of conversion: Conversion) {
    document = conversion.document
    findings = conversion.findings
  }

  /// Decodes what `bytes` gave, and holds every cell to its table's bounds.
  ///
  /// - Throws: `PlanwrightError` where the bytes are anything else.
  package init(_ bytes: [UInt8], name: String) throws(PlanwrightError) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
      form.document.tables.allSatisfy(Self.isWhole)
    else {
      throw PlanwrightError(
        stage: .read, kind: "badAnswer",
        description: "\(name): read: its worker sent findings that are not valid; report it")
    }
    document = form.document
    findings = form.findings
  }

  /// The plan as JSON.
  package var bytes: [UInt8] {
    get throws(PlanwrightError) {
      do {
        return [UInt8](try JSONEncoder().encode(Form(document: document, findings: findings)))
      } catch {
        throw PlanwrightError(
          stage: .write, kind: "unwritable",
          description: "\(document.source.file): write: what was found has no JSON: \(error)")
      }
    }
  }

  private struct Form: Codable {
    var document: Document
    var findings: [Finding]
  }

  private static func isWhole(_ table: Table) -> Bool {
    table.columns >= 0 && table.headerRows.allSatisfy(table.rows.indices.contains)
      && table.cells.allSatisfy {
        table.rows.indices.contains(Int($0.row)) && (0..<table.columns).contains(Int($0.column))
          && (1...1_000_000).contains($0.rowSpan) && (1...1_000_000).contains($0.columnSpan)
      }
  }
}
