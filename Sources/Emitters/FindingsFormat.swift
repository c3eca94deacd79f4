package import Documents
package import Findings

/// A document that was checked, or that could not be read.
package struct CheckedDocument: Sendable {
  /// The path as the command line gave it.
  package var path: String
  /// Nil where it could not be read.
  package var document: Document?
  package var findings: [Finding]
  /// Why it could not be read.
  package var failure: String?

  package init(
    path: String, document: Document?, findings: [Finding] = [], failure: String? = nil
  ) {
    self.path = path
    self.document = document
    self.findings = findings
    self.failure = failure
  }
}

/// All that a format of findings may write down.
package struct CheckReport: Sendable {
  package var documents: [CheckedDocument]
  package var checks: [Explanation]
  /// The version of planwright.
  package var version: String

  package init(documents: [CheckedDocument], checks: [Explanation], version: String) {
    self.documents = documents
    self.checks = checks
    self.version = version
  }
}

/// A form in which `planwright check` writes findings, for people or for a CI system.
package struct FindingsFormat: Sendable {
  /// The name, as `--format` takes it.
  package var name: String
  package var render: @Sendable (CheckReport) -> [UInt8]

  /// Every format, the one for people first.
  package static let all: [FindingsFormat] = [text, json, sarif, junit, github, gitlab]
}
