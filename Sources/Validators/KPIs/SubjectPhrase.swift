import Findings
import Records

/// Two neighbouring words of a title that no sibling's title has: "acid crime".
enum SubjectPhrase {
  typealias Foreign = (kpi: KPI, activity: Activity, phrase: String, owner: Activity)

  /// The KPIs of parts of one activity that name the subject of another part.
  static func foreign(_ records: PlanRecords) -> [Foreign] {
    let parts = Dictionary(grouping: records.activities.filter { $0.parent != nil }) {
      $0.parent ?? ""
    }
    let kpis = Dictionary(grouping: records.kpis.filter { $0.activities.count == 1 }) {
      $0.activities[0]
    }
    return parts.keys.sorted().flatMap { parent in
      foreign(among: parts[parent] ?? [], kpis)
    }
  }

  private static func foreign(among parts: [Activity], _ kpis: [String: [KPI]]) -> [Foreign] {
    guard parts.count > 2 else { return [] }
    let phrases = parts.map { Set(pairs(in: $0.title)) }
    var owners: [String: [Int]] = [:]
    for (index, own) in phrases.enumerated() {
      for phrase in own { owners[phrase, default: []].append(index) }
    }
    var found: [Foreign] = []
    for (index, activity) in parts.enumerated() {
      let ownWords = Set(Wording.content(activity.title))
      for kpi in kpis[activity.id] ?? [] {
        let foreign = pairs(in: kpi.indicator).first { phrase in
          guard let owner = owners[phrase], owner.count == 1, owner[0] != index else {
            return false
          }
          return ownWords.isDisjoint(with: phrase.split(separator: " ").map(String.init))
        }
        guard let foreign, let owner = owners[foreign]?.first else { continue }
        found.append((kpi, activity, foreign, parts[owner]))
      }
    }
    return found
  }

  /// Neighbouring content words of a text, stemmed, with one blank between.
  private static func pairs(in text: String) -> [String] {
    let words = Wording.words(text).map(Wording.stem)
    return zip(words, words.dropFirst()).compactMap { one, other in
      Wording.isContent(one) && Wording.isContent(other) ? "\(one) \(other)" : nil
    }
  }
}
