import Findings
import Records

extension Validator {
  static let acronymUndefined = Validator(
    code: "NAM001", name: "acronym-undefined", severity: .note,
    whatItDoes: "Reports an acronym that the plan uses and neither lists nor explains.",
    whyItMatters: "A reader outside the ministry cannot tell who is to act.",
    example: "A cell names DEPD; the list of acronyms has no such entry.",
    howToSettle: "Add it to the list of acronyms, or name it in knownAcronyms of the settings.",
    check: { inquiry in
      guard !inquiry.records.acronyms.isEmpty else { return [] }
      let known = AcronymBook(inquiry)
      return inquiry.records.prose.acronymUses.compactMap { use in
        guard !known.explains(use.acronym) else { return nil }
        return Observation(
          "\(use.acronym) is used \(use.count) time\(use.count == 1 ? "" : "s") and nowhere explained",
          actual: use.acronym, places: use.places, identity: [use.acronym])
      }
    })
}
