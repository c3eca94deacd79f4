import Findings
import Records
import RuleFiles

extension Validator {
  static let textTotalMismatch = Validator(
    code: "TOT008", name: "text-total-mismatch", severity: .error,
    whatItDoes: "Holds a total that a sentence states against the grand total of the tables, "
      + "where a rule names it.",
    whyItMatters: "The sentence is what the press quotes; the table is what is spent.",
    example: "The introduction speaks of 103 million in all; the table's grand total is 98 "
      + "million.",
    howToSettle: "Correct the sentence, or the total.",
    check: { inquiry in
      let sentences = distinct(inquiry.records.prose.figures.map(\.text))
      let grand = inquiry.records.publishedTotals.first { $0.scope == .grand }
      return inquiry.settings.textTotals.flatMap { rule in
        sentences.compactMap { sentence -> Observation? in
          let groups = rule.pattern.firstMatch(in: sentence)
          guard groups.count > 1, let printed = groups[1],
            let stated = ExactDecimal(printed.filter { $0 != "," })?.multiplied(by: rule.unit),
            let amount = rule.fiscalYear.map({ year in
              grand?.amounts.first { $0.fiscalYear == year }
            })
              ?? grand?.total, let total = amount.amount, total != stated
          else { return nil }
          let place = inquiry.records.prose.figures.first { $0.text == sentence }?.place
          return Observation(
            "\"\(Wording.short(sentence))\" states \(printed), but the grand total is \(amount.printed)",
            expected: total.description, actual: stated.description,
            difference: stated.subtracting(total)?.description,
            records: grand.map { [$0.id] } ?? [],
            places: [place, amount.place].compactMap(\.self),
            identity: [sentence, total.description])
        }
      }
    })
}
