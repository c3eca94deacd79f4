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
      var repetitions = Remembered<[String]>()
      return inquiry.bodies.flatMap { list in
        repetitions.value(of: list.text) { BodyList.repetitions(in: $0, known) }.map { name in
          Observation(
            "\(list.role) of \(list.record) names \"\(name)\" twice", actual: list.text,
            records: [list.record], places: list.places, identity: [list.record, list.role, name])
        }
      }
    })
}
