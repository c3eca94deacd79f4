package import Findings
package import Records

/// One thing that differs between two releases of a plan.
package struct Difference: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case added, removed, renumbered, moved, reworded, changed
  }

  /// The type of record that the difference is in.
  package enum Record: String, Sendable, CaseIterable {
    case plan, objective, outcome, gap, activity, costing, publishedTotal, kpi, tally, acronym
  }

  /// A number that differs.
  package struct Money: Hashable, Sendable {
    /// The fiscal year, or the heading of a column that names none; nil for the total over years.
    package var column: String?
    package var fundingSource: String?
    /// The new amount less the old one, in the currency's own unit; nil where either is blank.
    package var change: ExactDecimal?
  }

  package var kind: Kind
  package var record: Record
  /// The record's id in the old and in the new release; nil where it is not there.
  package var oldID: String?
  package var newID: String?
  /// Which of its fields differs, as `plan.json` calls it; nil where the whole record does.
  package var field: String?
  /// The label of the row of a tally that differs; nil where its whole table or another record does.
  package var row: String?
  /// What the old and the new release print.
  package var old: String?
  package var new: String?
  package var money: Money?
  package var oldPlaces: [Place]
  package var newPlaces: [Place]
}

/// All that differs between two releases of a plan.
package struct PlanDifferences: Hashable, Sendable {
  /// What all costing lines of a year and source come to, before and after.
  package struct Sum: Hashable, Sendable {
    /// The fiscal year; nil for all years.
    package var fiscalYear: String?
    /// The funding source; nil for all sources.
    package var fundingSource: String?
    package var old: ExactDecimal
    package var new: ExactDecimal
  }

  /// The shape of the written form; any change of shape changes it.
  package static let schemaVersion = "1.2.0"

  package var old: Source
  package var new: Source
  /// By kind of record, each in the order of the new release, what was removed last.
  package var differences: [Difference]
  /// The sums that differ, by source and year, those over all last.
  package var sums: [Sum]
}
