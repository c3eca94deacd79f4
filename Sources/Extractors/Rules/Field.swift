/// What the cells of a column mean.
package enum Field: String, CaseIterable, Hashable, Sendable {
  case objective, outcome, activity, indicator, lead, partners, timeline
  case title, fundingType, fundingSource, amount, total, label
  case baseline, target, meansOfVerification, frequency, responsible
  case acronym, expansion
  /// Columns that say when something begins and ends.
  case start, end
  /// A column that is kept under its own heading.
  case detail
  /// A column that is known and holds nothing to record, such as a serial number.
  case ignored
}
