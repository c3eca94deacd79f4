import Findings
import Records

extension Validator {
  static let recurrenceAgainstMoney = Validator(
    code: "TIM009", name: "recurrence-against-money", severity: .note,
    whatItDoes: "Holds \"every two years\" in an activity's title against the years in which it "
      + "has money.",
    whyItMatters: "A review every two years that is paid for three years apart will be late.",
    example: "The list is to be reviewed every two years; money stands under 2025-26 and "
      + "2028-29.",
    howToSettle: "Move the money to the years in which the work is due.",
    check: { inquiry in
      let years = FiscalYear.all(of: inquiry.records.plan).sorted { $0.start < $1.start }
      return inquiry.records.costings.compactMap { line in
        guard let interval = RecurringTitle.interval(in: line.title) else { return nil }
        let paid = years.indices.filter { index in
          line.amounts.contains {
            $0.fiscalYear == years[index].text && ($0.amount ?? .zero) != .zero
          }
        }
        let gaps = zip(paid, paid.dropFirst()).map { $1 - $0 }
        guard !gaps.isEmpty, gaps.contains(where: { $0 != interval }) else { return nil }
        return Observation(
          "costing \(line.id) is for something every \(interval) years, but its money stands under "
            + paid.map { years[$0].text }.joined(separator: ", "),
          expected: String(interval), actual: gaps.map(String.init).joined(separator: ", "),
          records: [line.id], places: line.places, identity: [line.id, Wording.plain(line.title)])
      }
    })
}

private enum RecurringTitle {
  private static let numbers = ["two": 2, "three": 3, "four": 4, "five": 5]

  /// The number of years in "every two years"; nil where the title says nothing of the kind.
  static func interval(in title: String) -> Int? {
    let words = Wording.words(title)
    for index in words.indices.dropLast(2)
    where words[index] == "every" && words[index + 2] == "years" {
      return numbers[words[index + 1]] ?? Int(words[index + 1])
    }
    return nil
  }
}
