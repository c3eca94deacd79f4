import Findings
import Records

extension Validator {
  static let acronymUnused = Validator(
    code: "NAM002", name: "acronym-unused", severity: .note,
    whatItDoes: "Reports an acronym that the plan lists and does not use.",
    whyItMatters: "The list was copied from another document, or what it belongs to was cut.",
    example: "The list explains WASH; the word stands nowhere else.",
    howToSettle: "Strike the entry.",
    check: { inquiry in
      let used = Set(inquiry.records.prose.acronymUses.flatMap { AcronymBook.forms($0.acronym) })
      guard !used.isEmpty else { return [] }
      return inquiry.records.acronyms.compactMap { entry in
        guard AcronymBook.forms(entry.acronym).isDisjoint(with: used) else { return nil }
        return Observation(
          "\(entry.acronym) (\(entry.expansion)) is listed and not used", actual: entry.acronym,
          places: entry.places, identity: [entry.acronym, Wording.plain(entry.expansion)])
      }
    })
}
