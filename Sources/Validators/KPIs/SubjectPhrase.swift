import Findings
import Records

/// Two neighbouring words of a title that no sibling's title has: "acid crime".
enum SubjectPhrase {
  typealias Foreign = (kpi: KPI, activity: Activity, phrase: String, owner: Activity)

  /// The stems of two neighbouring words, as numbers of a lexicon.
  private struct Pair: Hashable {
    var first: Lexicon.Number
    var second: Lexicon.Number
  }

  /// The KPIs of parts of one activity that name the subject of another part.
  static func foreign(_ inquiry: Inquiry) -> [Foreign] {
    let (activities, kpis) = (inquiry.records.activities, inquiry.records.kpis)
    let parts = Dictionary(grouping: activities.indices.filter { activities[$0].parent != nil }) {
      activities[$0].parent ?? ""
    }
    .filter { $0.value.count > 2 }
    guard !parts.isEmpty else { return [] }
    let measured = Set(parts.values.joined().map { activities[$0].id })
    var measures: [String: [Int]] = [:]
    for (index, kpi) in kpis.enumerated() where kpi.activities.count == 1 {
      if measured.contains(kpi.activities[0]) {
        measures[kpi.activities[0], default: []].append(index)
      }
    }
    return parts.keys.sorted().flatMap { parent in
      foreign(among: parts[parent] ?? [], measures, inquiry)
    }
  }

  private static func foreign(
    among parts: [Int], _ measures: [String: [Int]], _ inquiry: Inquiry
  ) -> [Foreign] {
    let (records, lexicon) = (inquiry.records, inquiry.lexicon)
    /// The one part whose title has a pair; -1 where several have.
    var owners: [Pair: Int] = [:]
    for part in parts {
      for pair in pairs(in: lexicon.stems(ofTitle: part), lexicon) {
        owners[pair] = owners[pair].map { $0 == part ? part : -1 } ?? part
      }
    }
    var found: [Foreign] = []
    for part in parts {
      let activity = records.activities[part]
      let own = lexicon.content(ofTitle: part)
      for kpi in measures[activity.id] ?? [] {
        let foreign = pairs(in: lexicon.stems(ofIndicator: kpi), lexicon).first { pair in
          guard let owner = owners[pair], owner >= 0, owner != part else { return false }
          return !own.contains(pair.first) && !own.contains(pair.second)
        }
        guard let foreign, let owner = owners[foreign] else { continue }
        let phrase = "\(lexicon.word(foreign.first)) \(lexicon.word(foreign.second))"
        found.append((records.kpis[kpi], activity, phrase, records.activities[owner]))
      }
    }
    return found
  }

  /// Neighbouring content words among the stems of a text.
  private static func pairs(in stems: [Lexicon.Number], _ lexicon: Lexicon) -> [Pair] {
    zip(stems, stems.dropFirst()).compactMap { one, other in
      lexicon.isContent(one) && lexicon.isContent(other) ? Pair(first: one, second: other) : nil
    }
  }
}
