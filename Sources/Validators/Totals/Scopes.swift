import Records

/// Which lines a published total is over, and which other published totals are its parts.
struct Scopes {
  private let activities: [String: Activity]
  private let outcomes: [String: Outcome]
  private let objectives: [String: Objective]

  init(_ records: PlanRecords) {
    activities = Dictionary(records.activities.map { ($0.id, $0) }) { first, _ in first }
    outcomes = Dictionary(records.outcomes.map { ($0.id, $0) }) { first, _ in first }
    objectives = Dictionary(records.objectives.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether a costing line belongs under a published total.
  func covers(_ total: PublishedTotal, _ line: Costing) -> Bool {
    switch total.scope {
    case .grand: return true
    case .line: return line.id == total.id || Self.same(line.title, total.label)
    case .fundingType:
      return total.fundingType != nil && Self.same(line.fundingType, total.fundingType)
    case .fundingSource:
      return total.fundingSource != nil && Self.same(line.fundingSource, total.fundingSource)
        && (total.fundingType == nil || Self.same(line.fundingType, total.fundingType))
    case .outcome:
      guard let outcome = line.activity.flatMap({ activities[$0]?.outcome }) else { return false }
      return names(total.label, outcome, outcomes[outcome]?.title)
    case .objective:
      guard let activity = line.activity.flatMap({ activities[$0] }),
        let objective = activity.objective ?? activity.outcome.flatMap({ outcomes[$0]?.objective })
      else { return false }
      return names(total.label, objective, objectives[objective]?.title)
    }
  }

  /// The sets of published totals that together ought to make up this one.
  func parts(
    of total: PublishedTotal, among all: [PublishedTotal]
  ) -> [(name: String, indices: [Int])] {
    func indices(where belongs: (PublishedTotal) -> Bool) -> [Int] {
      all.indices.filter { belongs(all[$0]) }
    }
    switch total.scope {
    case .fundingType:
      return [
        (
          "funding sources under it",
          indices {
            $0.scope == .fundingSource && $0.fundingType != nil
              && Self.same($0.fundingType, total.fundingType)
          }
        )
      ]
    case .objective:
      return [
        (
          "outcomes under it",
          indices { part in
            part.scope == .outcome
              && outcomes.values.contains {
                names(part.label, $0.id, $0.title)
                  && names(
                    total.label, $0.objective, $0.objective.flatMap { objectives[$0]?.title })
              }
          }
        )
      ]
    case .grand:
      let types = indices { $0.scope == .fundingType }
      let sources = indices { $0.scope == .fundingSource && $0.fundingType == nil }
      let objectives = indices { $0.scope == .objective }
      let outcomes = indices { $0.scope == .outcome }
      return [
        ("funding types", types), ("funding sources", sources), ("objectives", objectives),
        ("outcomes", objectives.isEmpty ? outcomes : []),
      ]
    case .line, .fundingSource, .outcome: return []
    }
  }

  /// Whether a label means the record with this id or title: "Outcome 1.2 total", or its words.
  private func names(_ label: String, _ id: String?, _ title: String?) -> Bool {
    guard let id else { return false }
    if let title, !title.isEmpty, Wording.plain(label).contains(Wording.plain(title)) {
      return true
    }
    return Wording.words(label).contains { $0 == id.lowercased() }
  }

  private static func same(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return Wording.plain(one) == Wording.plain(other)
  }
}
