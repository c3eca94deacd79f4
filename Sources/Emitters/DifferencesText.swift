package import Differences
internal import Findings
internal import Records

/// Differences as lines for a person.
package enum DifferencesText {
  /// A paragraph a difference, then the sums; empty where nothing differs.
  package static func text(of differences: PlanDifferences) -> String {
    let changes = differences.differences.map(line)
    let sums = differences.sums.map { sum in
      "  \(sum.fundingSource ?? "all sources"), \(sum.fiscalYear ?? "all years"):"
        + " \(sum.old) → \(sum.new)\(change(sum.new.subtracting(sum.old)))"
    }
    let parts = changes + (sums.isEmpty ? [] : ["sums of the costing lines:"] + sums)
    return parts.map { $0 + "\n" }.joined()
  }

  private static func line(_ difference: Difference) -> String {
    let places = [("old", difference.oldPlaces), ("new", difference.newPlaces)].compactMap {
      name, places in places.first.map { "\(name) \($0)" }
    }
    return "\(name(of: difference)) \(what(difference)) (\(places.joined(separator: "; ")))"
  }

  private static func name(of difference: Difference) -> String {
    let type = difference.record == .publishedTotal ? "published total" : difference.record.rawValue
    return "\(type) \(difference.newID ?? difference.oldID ?? "")"
  }

  private static func what(_ difference: Difference) -> String {
    let (old, new) = (difference.old, difference.new)
    switch difference.kind {
    case .added: return "added: \(oneLine(new))"
    case .removed: return "removed: \(oneLine(old))"
    case .renumbered: return "renumbered: it was \(oneLine(old))"
    case .moved: return "moved: from \(difference.field ?? "") \(oneLine(old)) to \(oneLine(new))"
    case .reworded: return "reworded: \(WordDiff.marked(oneLine(old), oneLine(new)))"
    case .changed:
      guard let money = difference.money else {
        return "\(difference.field ?? "") changed:"
          + " \(WordDiff.marked(oneLine(old), oneLine(new)))"
      }
      return "\(money.fiscalYear ?? "total") changed: \(oneLine(old)) → \(oneLine(new))"
        + change(money.change)
    }
  }

  private static func change(_ amount: ExactDecimal?) -> String {
    amount.map { $0.isNegative ? " (\($0))" : " (+\($0))" } ?? ""
  }

  private static func oneLine(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "nothing" }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
