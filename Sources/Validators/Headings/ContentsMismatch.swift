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
      let headings = inquiry.records.prose.headings
      let texts = Set(headings.map { Wording.plain($0.text) })
      let wholes = Set(headings.map { Wording.plain("\($0.label ?? "") \($0.text)") })
      guard !headings.isEmpty else { return [] }
      return inquiry.records.prose.contents.compactMap { entry in
        let whole = "\(entry.label.map { $0 + " " } ?? "")\(entry.text)"
        guard !texts.contains(Wording.plain(entry.text)), !wholes.contains(Wording.plain(whole))
        else { return nil }
        let near = headings.filter { entry.label != nil && $0.label == entry.label }
        let instead = near.isEmpty ? "" : "; under that number stands \"\(near[0].text)\""
        return Observation(
          "the contents announce \"\(whole)\", but no heading says so\(instead)",
          expected: whole, actual: near.first?.text, places: [entry.place] + near.map(\.place),
          identity: [Wording.plain(whole)])
      }
    })
}
