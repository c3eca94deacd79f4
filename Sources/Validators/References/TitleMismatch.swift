import Findings
import Records

extension Validator {
  static let titleMismatch = Validator(
    code: "REF003", name: "title-mismatch", severity: .warning,
    whatItDoes: "Compares an activity's title in the costing with its title among the activities, "
      + "word by word.",
    whyItMatters: "Two titles for one number leave open which of two activities the money is for.",
    example: "The activities say \"Child Labour Survey 2022-23\", the costing \"Child Labour "
      + "Survey 2022\".",
    howToSettle: "Print the same title in both tables.",
    check: { inquiry in
      inquiry.records.costings.compactMap { line in
        guard let activity = line.activity.flatMap({ inquiry.activities[$0] }) else { return nil }
        let (printed, meant) = (Wording.words(line.title), Wording.words(activity.title))
        guard printed != meant, !printed.isEmpty else { return nil }
        return Observation(
          "costing \(line.id) titles activity \(activity.id) differently: "
            + TitleDifference.described(costing: printed, activity: meant),
          expected: activity.title, actual: line.title, records: [line.id],
          places: line.places + activity.places, identity: [line.id] + printed + ["/"] + meant)
      }
    })
}

/// How two titles of one activity differ, in words.
private enum TitleDifference {
  static func described(costing: [String], activity: [String]) -> String {
    if activity.starts(with: costing) {
      let rest = activity.dropFirst(costing.count).joined(separator: " ")
      return "it is cut short before \"\(Wording.short(rest, 200))\""
    }
    return Wording.difference(costing, activity).map { only, there in
      switch (only.isEmpty, there.isEmpty) {
      case (true, _): "it lacks \"\(there.joined(separator: " "))\""
      case (_, true): "it adds \"\(only.joined(separator: " "))\""
      default:
        "it says \"\(only.joined(separator: " "))\" for \"\(there.joined(separator: " "))\""
      }
    }.joined(separator: ", ")
  }
}
