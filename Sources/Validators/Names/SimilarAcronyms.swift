import Findings
import Records

extension Validator {
  static let similarAcronyms = Validator(
    code: "NAM006", name: "similar-acronyms", severity: .warning,
    whatItDoes: "Reports acronyms that differ by a letter where one of them is nowhere listed.",
    whyItMatters: "The rarer one is likely a slip for the other, and its rows will be joined to "
      + "nothing.",
    example: "A commission is NCMR in the list, NCOMR in one cell and NCRM in another.",
    howToSettle: "Use the listed acronym.",
    check: { inquiry in
      SimilarAcronym.observations(inquiry)
    })
}
