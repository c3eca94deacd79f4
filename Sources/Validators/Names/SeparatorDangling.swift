import Findings
import Records

extension Validator {
  static let separatorDangling = Validator(
    code: "NAM008", name: "separator-dangling", severity: .note,
    whatItDoes: "Reports a list of bodies that begins or ends with a separator, or has two in a "
      + "row.",
    whyItMatters: "Something was cut from the list, or will be read as an empty name.",
    example: "\"Finance Ministry, Home Departments,\" ends with a comma.",
    howToSettle: "Restore what is missing, or strike the separator.",
    check: { inquiry in
      let faults = inquiry.bodies.remarks {
        [BodyList.danglingSeparator(in: $0)].compactMap(\.self)
      }
      return faults.map { cell, text, fault in
        Observation(
          "\(cell.role) of \(cell.record) \(fault): \"\(Wording.short(text))\"",
          actual: text, records: [cell.record], places: cell.places,
          identity: [cell.record, cell.role.rawValue, Wording.plain(text)])
      }
    })
}
