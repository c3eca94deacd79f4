package import Emitters
package import Findings
internal import Readers
internal import Validators

/// What was found in several documents, to be written in one form.
package struct CheckRun: Sendable {
  package var documents: [CheckedDocument] = []

  package init() {}

  package mutating func add(_ plan: CheckedPlan, path: String) {
    documents.append(
      CheckedDocument(path: path, document: plan.document, findings: plan.findings))
  }

  package mutating func add(failure: PlanwrightError, path: String) {
    documents.append(
      CheckedDocument(path: path, document: nil, failure: failure.description))
  }

  package var findings: [Finding] { documents.flatMap(\.findings) }

  /// The findings in a format of `FindingsFormat.all`.
  package func rendered(as format: String) -> [UInt8] {
    let report = CheckReport(
      documents: documents, checks: Explanations.all, version: Planwright.version)
    return FindingsFormat.all.first { $0.name == format }?.render(report) ?? []
  }

  /// The names of the formats.
  package static let formats = FindingsFormat.all.map(\.name)
}

/// What each check does and why, and what readers and extractors notice.
package enum Explanations {
  package static let all: [Explanation] = Validator.all.map(\.explanation) + Notices.all

  /// A check's explanation in paragraphs, for a person; nil where no check has the code or name.
  package static func text(of word: String) -> String? {
    all.first { $0.code == word.uppercased() || $0.name == word }.map {
      """
      \($0.code) \($0.name) (\($0.severity.rawValue))

      What it does
        \($0.whatItDoes)

      Why it matters
        \($0.whyItMatters)

      Example
        \($0.example)

      How to settle it
        \($0.howToSettle)

      """
    }
  }

  /// Every check's code and name, in the order of the codes.
  package static var list: [String] { all.map { "\($0.code) \($0.name)" } }
}
