import Findings
import Records

extension Validator {
  static let headingVariants = Validator(
    code: "TXT002", name: "heading-variants", severity: .warning,
    whatItDoes: "Reports headings with one number or label and different words: the narrative's "
      + "against the matrix's.",
    whyItMatters: "Two titles for one part leave open whether it is one part.",
    example: "Pillar 3 is about education in the narrative and about cross-cutting work "
      + "in the matrix.",
    howToSettle: "Title the part alike wherever it stands.",
    check: { inquiry in
      let labelled = inquiry.records.prose.headings.filter { heading in
        guard let label = heading.label else { return false }
        let number = label.split(separator: " ").last ?? ""
        return label.contains(where: \.isLetter) || number.split(separator: ".").count > 1
      }
      let groups = Dictionary(grouping: labelled) { Wording.plain($0.label ?? "") }
      return groups.sorted { $0.key < $1.key }.compactMap { _, group in
        var seen: Set<String> = []
        let variants = group.filter { seen.insert(Wording.plain($0.text)).inserted }
        guard variants.count > 1, let label = variants[0].label else { return nil }
        return Observation(
          "\(label) is titled " + variants.map { "\"\($0.text)\"" }.joined(separator: " and "),
          expected: variants[0].text, actual: variants[1].text, places: variants.map(\.place),
          identity: [Wording.plain(label)] + seen.sorted())
      }
    })
}
