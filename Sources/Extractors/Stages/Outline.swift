internal import Findings
internal import Records
internal import RuleFiles

/// A plan's objectives and outcomes with their gaps, in the order in which the document opens them.
struct Outline {
  private let rule: RuleFile.Structure
  private var objectivesOpen: Bool
  private var outcomesOpen: Bool
  private var inGaps = false
  private var objectiveIDs = UniqueIDs()
  private var outcomeIDs = UniqueIDs()
  private var lastObjective: [String: Objective] = [:]
  private var lastOutcome: [String: Outcome] = [:]

  private(set) var objectives: [Objective] = []
  private(set) var outcomes: [Outcome] = []
  /// The ids of what is open where the walk stands.
  private(set) var objective: String?
  private(set) var outcome: String?

  init(_ rule: RuleFile.Structure) {
    self.rule = rule
    objectivesOpen = rule.objective?.after == nil
    outcomesOpen = rule.outcome?.after == nil
  }

  /// Takes a line of prose, or a row of a table that holds one text; true where it opens something.
  mutating func take(_ line: String, isListItem: Bool, text: String, place: Place) -> Bool {
    if rule.objective?.after?.matches(line) == true { objectivesOpen = true }
    if rule.outcome?.after?.matches(line) == true { outcomesOpen = true }
    if let gaps = rule.gaps, gaps.matches(line) {
      inGaps = true
      return true
    }
    if outcomesOpen, let (id, title) = Self.numbered(line, by: rule.outcome) {
      inGaps = false
      open(outcome: id, title: title, place)
      return true
    }
    if objectivesOpen, let (id, title) = Self.numbered(line, by: rule.objective) {
      inGaps = false
      open(objective: id, title: title, place)
      return true
    }
    if inGaps, isListItem, let outcome, let index = outcomes.lastIndex(where: { $0.id == outcome })
    {
      outcomes[index].gaps.append(Outcome.Gap(text: CellText.flattened(text), place: place))
      return true
    }
    if !isListItem { inGaps = false }
    return false
  }

  /// Notes a table: a list of gaps does not go on behind it.
  mutating func passTable() { inGaps = false }

  private mutating func open(objective number: String, title: String, _ place: Place) {
    if let known = lastObjective[number], known.title == title {
      (objective, outcome) = (known.id, nil)
      return
    }
    let opened = Objective(id: objectiveIDs.take(number), title: title, places: [place])
    objectives.append(opened)
    lastObjective[number] = opened
    (objective, outcome) = (opened.id, nil)
  }

  private mutating func open(outcome number: String, title: String, _ place: Place) {
    if let known = lastOutcome[number], known.title == title {
      outcome = known.id
      return
    }
    let opened = Outcome(
      id: outcomeIDs.take(number), objective: owner(of: number), title: title, places: [place])
    outcomes.append(opened)
    lastOutcome[number] = opened
    outcome = opened.id
  }

  /// The objective that an outcome's own number belongs to, or else the one it stands under.
  private func owner(of outcome: String) -> String? {
    if let dot = outcome.lastIndex(of: ".") {
      let prefix = String(outcome[..<dot])
      if let owner = lastObjective[prefix] { return owner.id }
    }
    return objective
  }

  /// The number and title of a line, by a pattern with two groups; amounts in a row are no title.
  static func numbered(_ line: String, by rule: RuleFile.LevelRule?) -> (String, String)? {
    guard let rule else { return nil }
    let groups = rule.pattern.firstMatch(in: line)
    guard groups.count >= 3, let number = groups[1], let title = groups[2],
      title.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    return (bare(number), CellText.flattened(title))
  }

  /// A number without the punctuation behind it: "1.1." is "1.1".
  static func bare(_ number: String) -> String {
    var bytes = number.utf8[...]
    while let last = bytes.last, ".):".utf8.contains(last) { bytes.removeLast() }
    return bytes.endIndex == number.endIndex ? number : String(Substring(bytes))
  }
}
