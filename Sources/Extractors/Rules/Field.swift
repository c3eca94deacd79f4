/// What the cells of a column mean.
package enum Field: String, CaseIterable, Hashable, Sendable {
  case objective, outcome, activity, indicator, lead, partners, timeline
  case title, fundingType, fundingSource, amount, total, label
  case baseline, target, meansOfVerification, frequency, responsible
  case acronym, expansion
  /// A column that is known and holds nothing to record, such as a serial number.
  case ignored
}
