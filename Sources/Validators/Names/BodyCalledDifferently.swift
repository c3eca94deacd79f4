import Findings
import Records

extension Validator {
  static let bodyCalledDifferently = Validator(
    code: "NAM010", name: "body-called-differently", severity: .note,
    whatItDoes: "Reports a body that the cells call by names which differ in more than an ending.",
    whyItMatters: "Who counts names counts the body as two or three.",
    example: "One ministry is \"Ministry of Education\" in one cell and \"Ministry of Federal "
      + "Education\" in another.",
    howToSettle: "Use the official name, or its acronym, throughout.",
    check: { inquiry in
      var called: [String: [(text: String, list: BodyList)]] = [:]
      for list in inquiry.bodies {
        for item in list.items ?? [] {
          called[item.organisation, default: []].append((item.text, list))
        }
      }
      return called.sorted { $0.key < $1.key }.compactMap { id, uses in
        let body = inquiry.records.organisations.first { $0.id == id }
        let acronym = Wording.plain(body?.acronym ?? "")
        var seen: Set<Set<String>> = []
        let variants = uses.filter { use in
          let words = Wording.content(use.text)
          return Wording.plain(use.text) != acronym && words.count > 1
            && seen.insert(Set(words)).inserted
        }
        guard variants.count > 1 else { return nil }
        return Observation(
          "one body is called " + variants.map { "\"\($0.text)\"" }.joined(separator: " and "),
          expected: body?.name, actual: variants.map(\.text).joined(separator: "; "),
          records: distinct(variants.map(\.list.record)),
          places: distinct(variants.flatMap(\.list.places)),
          identity: [id] + variants.map { Wording.plain($0.text) }.sorted())
      }
    })
}
