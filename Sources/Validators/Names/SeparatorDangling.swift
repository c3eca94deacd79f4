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
      var faults = Remembered<String?>()
      return inquiry.bodies.compactMap { list in
        guard let fault = faults.value(of: list.text, BodyList.danglingSeparator) else {
          return nil
        }
        return Observation(
          "\(list.role) of \(list.record) \(fault): \"\(Wording.short(list.text))\"",
          actual: list.text, records: [list.record], places: list.places,
          identity: [list.record, list.role, Wording.plain(list.text)])
      }
    })
}
