import Findings
import Records

extension Validator {
  static let declaredCountMismatch = Validator(
    code: "NUM005", name: "declared-count-mismatch", severity: .warning,
    whatItDoes: "Holds the counts that the plan declares against its rows and against the highest "
      + "number printed.",
    whyItMatters: "A foreword that promises 76 actions is quoted long after the table has changed.",
    example: "The plan speaks of 76 action points; its highest number is 75, as 22 is printed "
      + "twice.",
    howToSettle: "Correct the count, or the numbering that hides it.",
    check: { inquiry in
      inquiry.records.plan.declaredCounts.compactMap { declared in
        let members = Siblings.topmost(declared.kind, inquiry.records)
        let highest = members.compactMap { Int($0.number) }.max()
        guard !members.isEmpty else { return nil }
        let rows = members.count
        let wrongHighest = highest.map { $0 != declared.count } ?? false
        guard rows != declared.count || wrongHighest else { return nil }
        let number = highest.map { " and the highest number is \($0)" } ?? ""
        return Observation(
          "\"\(Wording.short(declared.text))\" declares \(declared.count) \(declared.kind.rawValue); "
            + "\(rows) are printed\(number)",
          expected: String(declared.count),
          actual: String(rows == declared.count ? highest ?? rows : rows),
          places: [declared.place],
          identity: [
            declared.kind.rawValue, String(declared.count), String(rows), String(highest ?? 0),
          ])
      }
    })
}
