/// What a run ends with, for scripts and CI jobs to act on.
struct ExitStatus: RawRepresentable, Hashable {
  var rawValue: Int32

  /// Everything was done, and nothing found at or above `--fail-on`.
  static let clean = ExitStatus(rawValue: 0)
  /// There are findings at or above `--fail-on`.
  static let findings = ExitStatus(rawValue: 1)
  /// The command line, the rules or the disk would not do.
  static let unusable = ExitStatus(rawValue: 2)
  /// Some inputs could not be read; the others were done.
  static let unread = ExitStatus(rawValue: 3)
  /// planwright itself is at fault.
  static let defect = ExitStatus(rawValue: 101)
}
