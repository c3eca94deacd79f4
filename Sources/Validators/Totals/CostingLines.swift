import Records

/// The costing lines of a plan by what they are under, each group in the order of the plan.
struct CostingLines {
  /// Of all lines.
  let indices: Range<Int>
  private(set) var byID: [String: [Int]] = [:]
  /// By the words of the title, the funding type and the funding source.
  private(set) var byTitle: [String: [Int]] = [:]
  private(set) var byType: [String: [Int]] = [:]
  private(set) var bySource: [String: [Int]] = [:]
  /// By the ids of the outcome and the objective of the line's activity.
  private(set) var byOutcome: [String: [Int]] = [:]
  private(set) var byObjective: [String: [Int]] = [:]

  init(_ lines: [Costing], _ activities: [String: Activity], _ outcomes: [String: Outcome]) {
    indices = lines.indices
    for (index, line) in lines.enumerated() {
      byID[line.id, default: []].append(index)
      byTitle[Wording.plain(line.title), default: []].append(index)
      if let type = line.fundingType { byType[Wording.plain(type), default: []].append(index) }
      if let source = line.fundingSource {
        bySource[Wording.plain(source), default: []].append(index)
      }
      guard let activity = line.activity.flatMap({ activities[$0] }) else { continue }
      if let outcome = activity.outcome { byOutcome[outcome, default: []].append(index) }
      if let objective = activity.objective ?? activity.outcome.flatMap({ outcomes[$0]?.objective })
      {
        byObjective[objective, default: []].append(index)
      }
    }
  }
}
