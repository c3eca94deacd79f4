internal import Documents
internal import Findings
internal import RuleFiles

/// How the headers of a release differ from those that its rules were written for.
struct LayoutDrift {
  private(set) var findings: [Finding] = []

  init(_ rules: [TableRule], _ claimed: [(table: SurveyTable, columns: SurveyColumns)]) {
    for rule in rules where !rule.layout.isEmpty {
      let recorded = rule.layout.map(HeaderText.key)
      var isMet = false
      for claim in claimed {
        let headings = claim.table.headings
        let keys = headings.map(HeaderText.key)
        let isMeant =
          rule.caption.map { caption in
            (claim.table.lead.suffix(3) + claim.table.captions).contains(where: caption.matches)
          } ?? false
        let shared = recorded.count { !$0.isEmpty && keys.contains($0) }
        let isElse = rules.contains { $0.layout.map(HeaderText.key) == keys }
        if keys == recorded {
          isMet = true
        } else if !isElse, isMeant || shared * 2 >= recorded.count, shared > 0 || isMeant {
          isMet = true
          let place = claim.table.table.rows.first
          if let finding = Self.change(rule, headings, table: claim.table.number, place) {
            findings.append(finding)
          }
        }
      }
      if !isMet { findings.append(Self.gone(rule)) }
    }
  }

  /// One finding that says which columns are gone, new or moved; nil where none is.
  static func change(
    _ rule: TableRule, _ headings: [String], table: Int, _ place: Place?
  ) -> Finding? {
    let recorded = rule.layout.map(HeaderText.key)
    let keys = headings.map { HeaderText.key(rule.recorded($0)) }
    guard keys != recorded else { return nil }
    var changes: [String] = []
    for (column, key) in recorded.enumerated() where !key.isEmpty && !keys.contains(key) {
      changes.append("column \(column + 1) \"\(rule.layout[column])\" is gone")
    }
    for (column, key) in keys.enumerated() where !key.isEmpty {
      if let before = recorded.firstIndex(of: key) {
        let kept = recorded.filter { keys.contains($0) }
        let now = keys.filter { recorded.contains($0) }
        if kept.firstIndex(of: key) != now.firstIndex(of: key) {
          changes.append("\"\(headings[column])\" moved from column \(before + 1) to \(column + 1)")
        }
      } else {
        changes.append("column \(column + 1) \"\(headings[column])\" is new")
      }
    }
    if changes.isEmpty { changes.append("its columns are counted otherwise") }
    let places = place.map { [$0] } ?? []
    let standing = place.map { "\($0)" } ?? "nowhere"
    return Finding(
      code: "LAY005", name: "layout-drift", severity: .error,
      message: "table \(table + 1), \(standing): the header is not the one that the rule was "
        + "written for: \(changes.joined(separator: "; ")). Check the records, then correct "
        + "\"columns\" and \"layout\" in the rule",
      expected: rule.layout.joined(separator: " | "), actual: headings.joined(separator: " | "),
      places: places, identity: rule.layout + headings)
  }

  private static func gone(_ rule: TableRule) -> Finding {
    Finding(
      code: "LAY005", name: "layout-drift", severity: .error,
      message:
        "no table has the header \"\(rule.layout.joined(separator: " | "))\" that a rule for "
        + "\(rule.kind.rawValue) was written for; take the rule out or correct its \"layout\"",
      expected: rule.layout.joined(separator: " | "), identity: rule.layout)
  }
}
