import Findings
import Records

extension Validator {
  static let acronymTwoMeanings = Validator(
    code: "NAM004", name: "acronym-two-meanings", severity: .warning,
    whatItDoes: "Reports an acronym with two expansions, and one listed as an instrument but used "
      + "as a body.",
    whyItMatters: "Readers will join what is not the same, or part what is.",
    example: "ADR is \"Alternative\" in the list and \"Alternate Dispute Resolution\" in a "
      + "table.",
    howToSettle: "Use one expansion; give the second meaning an acronym of its own.",
    check: { inquiry in
      let book = AcronymBook(inquiry)
      return book.otherExpansions + book.instrumentsAsBodies
    })
}
