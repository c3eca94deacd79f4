package import Findings

/// A document's way from bytes to files, as a worker runs it; Batch knows none of its stages.
package struct Work: Sendable {
  /// A file to be written, named relative to its document's folder.
  package struct File: Hashable, Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What a document gives.
  package struct Product: Hashable, Sendable {
    package var files: [File]
    package var records: Int
    package var findings: FindingCounts
    /// How many pages the document has, where it has pages.
    package var pages: Int?
    /// Why a part of the document was left out; nil where all of it was read.
    package var partial: String?

    package init(
      files: [File], records: Int = 0, findings: FindingCounts = FindingCounts(),
      pages: Int? = nil, partial: String? = nil
    ) {
      self.files = files
      self.records = records
      self.findings = findings
      self.pages = pages
      self.partial = partial
    }
  }

  /// A document that cannot be converted.
  package struct Failure: Error, Hashable, Sendable {
    /// One word of letters and hyphens, which becomes the document's status: "encrypted".
    package var kind: String
    /// "input: stage: what; remedy", one line.
    package var message: String

    package init(kind: String, message: String) {
      self.kind = kind
      self.message = message
    }
  }

  package var convert: @Sendable (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Product

  package init(
    convert: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Product
  ) {
    self.convert = convert
  }
}

/// How many findings a document has, by severity.
package struct FindingCounts: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0

  package init(errors: Int = 0, warnings: Int = 0, notes: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
  }

  package init(_ findings: [Finding]) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  package var total: Int { errors + warnings + notes }

  /// How many are of this severity or a graver one.
  package func atLeast(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .note: total
    }
  }
}

/// What, beside a document's bytes, decides what comes out of it.
package struct Recipe: Hashable, Sendable {
  /// The program's version.
  package var version: String
  /// A digest of the rule files and of every option that changes results.
  package var rules: String

  package init(version: String, rules: String) {
    self.version = version
    self.rules = rules
  }
}
