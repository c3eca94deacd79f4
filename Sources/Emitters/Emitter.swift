package import Documents
package import Findings
package import Records

/// All that an emitter may write down.
package struct Material: Sendable {
  package var document: Document
  package var records: PlanRecords
  package var findings: [Finding]
  package var coverage: Coverage
  package var csv: CSVDialect
  /// The SHA-256 of bytes in hexadecimal, which only the readers' room can compute.
  package var sha256: @Sendable ([UInt8]) -> String

  package init(
    document: Document, records: PlanRecords, findings: [Finding], coverage: Coverage,
    csv: CSVDialect = CSVDialect(), sha256: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.document = document
    self.records = records
    self.findings = findings
    self.coverage = coverage
    self.csv = csv
    self.sha256 = sha256
  }
}

/// Something that writes material in one format.
package struct Emitter: Sendable {
  package var name: String
  package var emit: @Sendable (Material) -> [OutputFile]

  /// Every emitter whose files stand in an output folder, in the order they are written.
  package static let all: [Emitter] = [planJSON, documentJSON, recordsCSV, findingsJSON]
}
