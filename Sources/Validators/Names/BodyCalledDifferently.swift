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
      for list in inquiry.bodies.lists where list.participants.unresolved.isEmpty {
        let (names, organisations) = (
          BodyList.items(of: list.participants.text), list.participants.organisations
        )
        guard names.count == organisations.count else { continue }
        let cell = inquiry.bodies.cells[list.first]
        for (name, organisation) in zip(names, organisations) {
          called[organisation, default: []].append(Naming(text: name, cell: cell))
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
          records: distinct(variants.map(\.cell.record)),
          places: distinct(variants.flatMap(\.cell.places)),
          identity: [id] + variants.map { Wording.plain($0.text) }.sorted())
      }
    })
}

/// A body's name in a list of bodies.
private struct Naming {
  var text: String
  var cell: BodyLists.Cell
}
