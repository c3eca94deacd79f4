import Findings
import Records

extension Validator {
  static let enumeratorOutOfOrder = Validator(
    code: "NUM003", name: "enumerator-out-of-order", severity: .warning,
    whatItDoes: "Reports a list whose enumerators repeat, skip or run backwards.",
    whyItMatters: "A KPI quoted as \"c)\" must be one KPI.",
    example: "The KPIs of an activity are marked a), b), c), c).",
    howToSettle: "Letter the list anew.",
    check: { inquiry in
      inquiry.enumeratedLists.flatMap { list in
        list.breaks(inquiry.records).map { position, expected in
          let item = list.items[position]
          let record = inquiry.record(of: item, in: list)
          let mark = list.mark(item, inquiry.records)
          return Observation(
            "\(list.of): \"\(mark)\" \(Wording.short(record.text, 60)) stands where "
              + "\"\(expected)\" is due (\(list.marks(around: position, inquiry.records)))",
            expected: expected, actual: mark, records: [record.id], places: record.places,
            identity: [list.of, mark, Wording.plain(record.text)])
        }
      }
    })
}
