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

    package init(document: Document, findings: [Finding] = []) {
      self.document = document
      self.findings = findings
    }
  }

  package var name: String
  /// Whether the bytes look like this reader's kind; the first reader of the list that says so reads.
  package var recognises: @Sendable (Input) -> Bool
  package var read: @Sendable (Input, Options) throws(ReadError) -> Reading

  /// Every reader, the most particular first; the text reader takes what no other does.
  package static let all: [Reader] = [.pdf, .html, .text]
}
