package import Differences
internal import Findings
package import Records

/// Differences as lines for a person.
package struct DifferencesText {
  private let money: Money
  private let unit: String

  /// - Parameter plan: The release whose unit and way with numbers the lines take.
  package init(inTermsOf plan: PlanRecords) {
    let index = PlanIndex(plan)
    (money, unit) = (index.money, index.unit)
  }

  /// A line a difference, then the sums; empty where nothing differs.
  package func text(of differences: PlanDifferences) -> String {
    let changes = differences.differences.map(line)
    let sums = differences.sums.map { sum in
      "  \(sum.fundingSource ?? "all sources"), \(sum.fiscalYear ?? "all years"):"
        + " \(money.text(sum.old)) → \(money.text(sum.new))\(change(sum.new.subtracting(sum.old)))"
    }
    let parts =
      changes
      + (sums.isEmpty
        ? [] : ["sums of the costing lines\(unit.isEmpty ? "" : ", \(unit)"):"] + sums)
    return parts.map { $0 + "\n" }.joined()
  }

  private func line(_ difference: Difference) -> String {
    let places = [("old", difference.oldPlaces), ("new", difference.newPlaces)].compactMap {
      name, places in places.first.map { "\(name) \($0)" }
    }
    return "\(name(of: difference)) \(what(difference)) (\(places.joined(separator: "; ")))"
  }

  private func name(of difference: Difference) -> String {
    let id = difference.newID ?? difference.oldID ?? ""
    switch difference.record {
    case .publishedTotal: return "published total \(id)"
    // Its id says what it is.
    case .tally where difference.kind == .changed: return "\(id) “\(oneLine(difference.row))”"
    case .tally: return difference.row == nil ? id : "\(id) row"
    default: return "\(difference.record.rawValue) \(id)"
    }
  }

  private func what(_ difference: Difference) -> String {
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
      let column = money.column ?? "total"
      return (column.isEmpty ? "" : "\(column) ") + "changed: \(oneLine(old)) → \(oneLine(new))"
        + change(money.change)
    }
  }

  private func change(_ amount: ExactDecimal?) -> String {
    amount.map { " (\($0.isNegative ? "-" : "+")\(money.text($0.magnitude)))" } ?? ""
  }

  private func oneLine(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "nothing" }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
