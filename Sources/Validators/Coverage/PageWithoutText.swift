import Findings
import Records

extension Validator {
  static let pageWithoutText = Validator(
    code: "COV003", name: "page-without-text", severity: .warning,
    whatItDoes: "Reports pages of a document on which no word was found.",
    whyItMatters: "A scanned page can hold a table that nobody will miss in the data.",
    example: "Page 7 is an image.",
    howToSettle: "Have the page recognised by OCR, and convert that.",
    check: { inquiry in
      inquiry.coverage.pagesWithoutText.map { page in
        Observation(
          "page \(page) has no text",
          places: [.page(Int32(clamping: page), Box(left: 0, top: 0, right: 0, bottom: 0))],
          identity: [String(page)])
      }
    })
}
