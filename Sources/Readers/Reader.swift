package import Documents
package import Findings

/// Something that turns bytes of one kind into a document.
package struct Reader: Sendable {
  /// What a reader may be told beside the bytes.
  package struct Options: Sendable {
    /// The password of an encrypted PDF.
    package var password: String?
    /// The 1-based pages to read; nil for all.
    package var pages: [ClosedRange<Int>]?
    package var limits: ReadingLimits

    package init(
      password: String? = nil, pages: [ClosedRange<Int>]? = nil,
      limits: ReadingLimits = ReadingLimits()
    ) {
      self.password = password
      self.pages = pages
      self.limits = limits
    }
  }

  /// A document, and what was noticed while it was read.
  package struct Reading: Sendable {
    package var document: Document
    package var findings: [Finding]
    /// What of the document was left out, in a line; nil where all of it was read.
    package var partial: String?

    package init(document: Document, findings: [Finding] = [], partial: String? = nil) {
      self.document = document
      self.findings = findings
      self.partial = partial
    }

    /// Keeps so many findings of each code, and one more that counts the rest.
    package mutating func keepFindings(_ most: Int) {
      var counts: [String: Int] = [:]
      var kept: [Finding] = []
      var last: [Finding] = []
      for finding in findings {
        let count = counts[finding.code, default: 0] + 1
        counts[finding.code] = count
        if count <= most { kept.append(finding) }
        if count == most + 1 { last.append(finding) }
      }
      findings =
        kept
        + last.map { finding in
          let rest = (counts[finding.code] ?? 0) - most
          return Finding(
            code: finding.code, name: finding.name, severity: finding.severity,
            message: "\(rest) more of this kind; --max-notices lists more than \(most)",
            places: finding.places, identity: ["\(rest) more"])
        }
    }
  }

  package var name: String
  /// Whether the bytes look like this reader's kind; the first reader of the list that says so reads.
  package var recognises: @Sendable (Input) -> Bool
  package var read: @Sendable (Input, Options) throws(ReadError) -> Reading

  /// Every reader, the most particular first; the text reader takes what no other does.
  package static let all: [Reader] = [.pdf, .html, .text]
}
