import Findings
import Records

extension Validator {
  static let contentsMismatch = Validator(
    code: "TXT001", name: "contents-mismatch", severity: .warning,
    whatItDoes: "Holds every entry of the table of contents against the headings.",
    whyItMatters: "Who follows the contents does not find the section, or doubts that it is the "
      + "one.",
    example: "The contents say \"Part 3: Awareness\"; no heading does.",
    howToSettle: "Update the table of contents.",
    check: { inquiry in
      let prose = inquiry.records.prose
      guard !prose.headings.isEmpty else { return [] }
      let contents = ContentsWords(prose)
      let lost = prose.contents.indices.count { !contents.isExplained($0) }
      // Where many entries have no heading, it is rather the headings that were not told apart.
      let isSure = lost * 10 <= prose.contents.count
      let labelled = Dictionary(grouping: prose.headings.filter { $0.label != nil }) {
        $0.label ?? ""
      }
      return prose.contents.enumerated().compactMap { index, entry in
        guard !contents.isExplained(index) else { return nil }
        let whole = "\(entry.label.map { $0 + " " } ?? "")\(entry.text)"
        let near = entry.label.flatMap { labelled[$0]?.prefix(20) } ?? []
        let instead = near.isEmpty ? "" : "; under that number stands \"\(near[0].text)\""
        return Observation(
          "the contents announce \"\(whole)\", but no heading says so\(instead)",
          severity: isSure || !near.isEmpty ? nil : .note, expected: whole,
          actual: near.first?.text, places: [entry.place] + near.map(\.place),
          identity: [Wording.plain(whole)])
      }
    })
}
