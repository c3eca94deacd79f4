package import Documents
package import Findings
package import Records

/// How long a file is, and the SHA-256 of its bytes in hexadecimal.
package struct FileMeasure: Sendable, Hashable {
  package var bytes: Int
  package var sha256: String

  package init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// All that an emitter may write down.
package struct Material: Sendable {
  package var document: Document
  package var records: PlanRecords
  package var findings: [Finding]
  package var csv: CSVDialect
  /// The names of the tables to write; nil for all.
  package var selection: [String]?
  /// What each check does and why, for formats that explain the findings that they list.
  package var checks: [Explanation]
  /// How the source itself looks at a place.
  package var view: SourceView
  /// How long a file is and its SHA-256, which only the readers' room can compute.
  package var measure: @Sendable (OutputFile) -> FileMeasure

  package init(
    document: Document, records: PlanRecords, findings: [Finding],
    csv: CSVDialect = CSVDialect(), selection: [String]? = nil,
    checks: [Explanation] = [], view: SourceView = .none,
    measure: @escaping @Sendable (OutputFile) -> FileMeasure
  ) {
    self.document = document
    self.records = records
    self.findings = findings
    self.csv = csv
    self.selection = selection
    self.checks = checks
    self.view = view
    self.measure = measure
  }
}

/// Something that writes material in one format.
package struct Emitter: Sendable {
  /// The format's name, as `--format` takes it.
  package var name: String
  /// One line for help.
  package var summary: String
  package var emit: @Sendable (Material) -> [OutputFile]

  /// Every emitter, in the order in which they write.
  package static let all: [Emitter] = [json, csv, dataPackage, jsonLines, sql, workbook, report]

  /// The names of those that write an output folder where no format is named.
  package static let standard = ["json", "csv", "datapackage"]
}
