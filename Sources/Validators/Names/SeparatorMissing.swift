import Findings
import Records

extension Validator {
  static let separatorMissing = Validator(
    code: "NAM007", name: "separator-missing", severity: .note,
    whatItDoes: "Reports a list of bodies in which two stand side by side with nothing between "
      + "them.",
    whyItMatters: "Who splits the cell at commas reads two bodies as one.",
    example: "\"Ministry of Interior NCRC, Provincial Departments\" lacks a comma before NCRC.",
    howToSettle: "Put a comma between them.",
    check: { inquiry in
      let junctions = BodyJunctions(inquiry.records)
      var found = Remembered<[(String, String)]>()
      return inquiry.bodies.flatMap { list in
        found.value(of: list.text, junctions.pairs).map { one, other in
          Observation(
            "\(list.role) of \(list.record): nothing separates \"\(one)\" from \"\(other)\"",
            actual: list.text, records: [list.record], places: list.places,
            identity: [list.record, list.role, one, other])
        }
      }
    })
}
