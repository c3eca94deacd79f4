import Findings
import Records

extension Validator {
  static let bodyListedTwice = Validator(
    code: "NAM009", name: "body-listed-twice", severity: .note,
    whatItDoes: "Reports a list of bodies that names one body twice.",
    whyItMatters: "The second was meant to be another body, or counts are too high.",
    example: "\"Higher Education Commission, HEC\" names the commission and its acronym.",
    howToSettle: "Strike the repetition, or name the body that was meant.",
    check: { inquiry in
      let known = inquiry.records.organisations.compactMap(BodyList.Known.init)
      let repetitions = inquiry.bodies.remarks { BodyList.repetitions(in: $0, known) }
      return repetitions.map { cell, text, name in
        Observation(
          "\(cell.role) of \(cell.record) names \"\(name)\" twice", actual: text,
          records: [cell.record], places: cell.places,
          identity: [cell.record, cell.role.rawValue, name])
      }
    })
}
