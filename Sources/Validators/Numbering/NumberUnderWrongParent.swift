import Findings
import Records

extension Validator {
  static let numberUnderWrongParent = Validator(
    code: "NUM006", name: "number-under-wrong-parent", severity: .warning,
    whatItDoes: "Reports a dotted number that stands under a parent with another number.",
    whyItMatters:
      "The number says one outcome, the page another; whoever sorts by number moves it.",
    example: "Activity 2.3.1 stands in the table of outcome 2.2.",
    howToSettle: "Correct the number, or move the row.",
    check: { inquiry in
      let outcomes = inquiry.records.outcomes.map { ($0.id, $0.objective, $0.places) }
      let activities = inquiry.records.activities.compactMap { activity in
        activity.number.flatMap { $0.utf8.contains(UInt8(ascii: ".")) ? $0 : nil }
          .map { ($0, activity.outcome, activity.places) }
      }
      return (outcomes + activities).compactMap { number, parent, places in
        guard let parent, let dot = number.lastIndex(of: "."), parent.first?.isNumber == true
        else { return nil }
        let prefix = String(number[..<dot])
        guard prefix != parent, prefix.contains(".") == parent.contains(".") else { return nil }
        return Observation(
          "number \(number) stands under \(parent)", expected: parent, actual: prefix,
          records: [number], places: places, identity: [number, parent])
      }
    })
}
