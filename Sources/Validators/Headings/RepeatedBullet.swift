import Findings
import Records

extension Validator {
  static let repeatedBullet = Validator(
    code: "TXT005", name: "repeated-bullet", severity: .note,
    whatItDoes: "Reports a bullet of six words or more that stands under two headings or "
      + "outcomes.",
    whyItMatters: "What was pasted twice is analysed once; one of the places lost its own point.",
    example: "The gaps of two outcomes share two bullets word for word.",
    howToSettle: "Write what is particular to each place.",
    check: { inquiry in
      var stands: [String: [(text: String, under: String, place: Place)]] = [:]
      for outcome in inquiry.records.outcomes {
        for gap in outcome.gaps {
          stands[Wording.plain(gap.text), default: []].append(
            (gap.text, "outcome \(outcome.id)", gap.place))
        }
      }
      for bullet in inquiry.records.prose.bullets {
        let key = Wording.plain(bullet.text)
        if stands[key]?.contains(where: { $0.place == bullet.place }) == true { continue }
        stands[key, default: []].append((bullet.text, "\"\(bullet.heading ?? "")\"", bullet.place))
      }
      return stands.sorted { $0.key < $1.key }.compactMap { key, places in
        guard places.count > 1, Wording.words(key).count > 5 else { return nil }
        return Observation(
          "\"\(Wording.short(places[0].text))\" stands \(places.count) times: under "
            + places.map(\.under).joined(separator: " and "),
          places: places.map(\.place), identity: [key])
      }
    })
}
