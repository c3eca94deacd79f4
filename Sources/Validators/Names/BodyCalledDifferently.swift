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
      var called: [String: [Naming]] = [:]
      var items = Remembered<[String]>()
      var taken: [String: [String]] = [:]
      for list in inquiry.bodies where list.participants.unresolved.isEmpty {
        guard taken[list.text] != list.participants.organisations else { continue }
        taken[list.text] = list.participants.organisations
        let names = items.value(of: list.text, BodyList.items)
        guard names.count == list.participants.organisations.count else { continue }
        for (name, organisation) in zip(names, list.participants.organisations) {
          called[organisation, default: []].append(Naming(text: name, list: list))
        }
      }
      let bodies = Dictionary(inquiry.records.organisations.map { ($0.id, $0) }) { one, _ in one }
      return called.sorted { $0.key < $1.key }.compactMap { id, uses in
        let body = bodies[id]
        let acronym = Wording.plain(body?.acronym ?? "")
        var texts: Set<String> = []
        var seen: Set<Set<String>> = []
        let variants = uses.filter { use in
          guard texts.insert(use.text).inserted else { return false }
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

/// A body's name in a list of bodies.
private struct Naming {
  var text: String
  var list: BodyList
}
