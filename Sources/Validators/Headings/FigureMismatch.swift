import Findings
import Records

/// The most sentences that are compared, each with every other.
private let mostFigures = 2_000

extension Validator {
  static let figureMismatch = Validator(
    code: "TXT006", name: "figure-mismatch", severity: .note,
    whatItDoes: "Reports two sentences in nearly the same words that state different figures.",
    whyItMatters: "A figure in two values is quoted in both.",
    example: "The introduction puts a rate at 9%, an annex at 11%.",
    howToSettle: "Correct the figure that is wrong.",
    check: { inquiry in
      let figures = inquiry.records.prose.figures
      let alone = Dictionary(grouping: figures) { $0.text }.filter { $0.value.count == 1 }
        .compactMap(\.value.first).sorted { ($0.place, $0.text) < ($1.place, $1.text) }
      guard alone.count <= mostFigures else {
        return [.notCompared("\(alone.count) sentences that state a figure", at: alone[0].place)]
      }
      let subjects = alone.map { Set(Wording.content($0.text)) }
      return alone.indices.flatMap { one in
        ((one + 1)..<alone.count).compactMap { other -> Observation? in
          let (a, b) = (alone[one], alone[other])
          guard a.unit == b.unit, a.value != b.value, subjects[one].count > 3,
            Wording.likeness(subjects[one], subjects[other]) >= 0.8
          else { return nil }
          return Observation(
            "\"\(Wording.short(a.text))\" and \"\(Wording.short(b.text))\" state "
              + "\(a.value)\(a.unit ?? "") and \(b.value)\(b.unit ?? "")",
            expected: a.value.description, actual: b.value.description, places: [a.place, b.place],
            identity: [a.text, b.text].sorted())
        }
      }
    })
}
