import Findings
import Records

extension Validator {
  static let headingPunctuation = Validator(
    code: "TXT004", name: "heading-punctuation", severity: .note,
    whatItDoes: "Reports headings that end with a mark which most of their siblings do not have.",
    whyItMatters: "A stray semicolon shows that a heading was copied from a sentence.",
    example: "Three of twelve titles end with a semicolon.",
    howToSettle: "Strike the mark.",
    check: { inquiry in
      let labelled = inquiry.records.prose.headings.filter {
        $0.label?.contains(where: \.isLetter) == true
      }
      let groups = Dictionary(grouping: labelled) { NumberStyle.of($0.label ?? "") }
      return groups.sorted { $0.key < $1.key }.compactMap { _, group in
        let marked = group.filter { $0.text.last.map { ";:,.".contains($0) } == true }
        guard !marked.isEmpty, marked.count < group.count else { return nil }
        return Observation(
          "\(marked.count) of \(group.count) titles like \"\(group[0].label ?? "")\" end with a mark: "
            + marked.map { "\"\(Wording.short($0.text, 50))\"" }.joined(separator: ", "),
          places: marked.map(\.place), identity: marked.map { $0.text })
      }
    })
}
