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
      var junctions = BodyJunctions(inquiry.records)
      return inquiry.bodies.remarks { junctions.pairs(in: $0) }.map { cell, text, pair in
        let (one, other) = pair
        return Observation(
          "\(cell.role) of \(cell.record): nothing separates \"\(one)\" from \"\(other)\"",
          actual: text, records: [cell.record], places: cell.places,
          identity: [cell.record, cell.role.rawValue, one, other])
      }
    })
}
