import Findings
import Records

extension Validator {
  static let unannouncedHeading = Validator(
    code: "TXT003", name: "unannounced-heading", severity: .note,
    whatItDoes: "Reports a heading of a rank that the contents list, and that the contents leave "
      + "out.",
    whyItMatters: "A section that is not in the contents is not found.",
    example: "\"Key Enablers & Assumptions\" stands between two sections of the contents and "
      + "is not in it.",
    howToSettle: "Add it to the table of contents.",
    check: { inquiry in
      let prose = inquiry.records.prose
      let contents = ContentsWords(prose)
      let listed = prose.headings.indices.filter { contents.announces(prose.headings[$0]) }
      guard let first = listed.first, let last = listed.last else { return [] }
      let levels = Set(listed.compactMap { prose.headings[$0].level })
      let contentsEnd = prose.contents.map(\.place).max()
      return prose.headings[first...last].compactMap { heading in
        guard let level = heading.level, levels.contains(level), heading.label == nil,
          contentsEnd.map({ heading.place > $0 }) ?? false, Wording.words(heading.text).count > 2,
          heading.text.last != ",", !contents.announces(heading)
        else { return nil }
        return Observation(
          "the heading \"\(heading.text)\" is not in the contents", actual: heading.text,
          places: [heading.place], identity: [Wording.plain(heading.text)])
      }
    })
}
