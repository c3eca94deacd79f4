internal import Findings

/// One line of the journal: what became of one input, and from what.
struct JournalEntry: Hashable, Sendable {
  /// The input's name with every byte but plain ones escaped.
  var key: String
  var status: Outcome.Status
  var cause: Cause
  /// The SHA-256 of the input's bytes; empty where they could not be read.
  var input: String
  var recipe: Recipe
  /// `Limits.fingerprint` of the run.
  var limits: String
  var folder: String
  /// `OutputSeal.content` and `.state`; empty where there are no outputs.
  var content: String
  var state: String
  var records: Int
  var findings: FindingCounts
  var pages: Int?
  var milliseconds: Int
  var peakKilobytes: Int
  var reason: String

  /// The fields between tabs, then a check sum of them, then a newline.
  var line: String {
    let fields = [
      key, status.rawValue, cause.rawValue, input, recipe.rules, recipe.version, limits, folder,
      content, state, "\(records)", "\(findings.errors)", "\(findings.warnings)",
      "\(findings.notes)", pages.map(String.init) ?? "", "\(milliseconds)", "\(peakKilobytes)",
      reason,
    ].map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }
    return (fields + [Fingerprint.of(fields)]).joined(separator: "\t") + "\n"
  }

  /// Reads a line without its newline; nil where it is no whole entry.
  init?(_ line: some Sequence<UInt8>) {
    let fields = Array(line).split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 19, Fingerprint.of(Array(fields.dropLast())) == fields[18],
      let cause = Cause(rawValue: fields[2]), let records = Int(fields[10]),
      let errors = Int(fields[11]), let warnings = Int(fields[12]), let notes = Int(fields[13]),
      let milliseconds = Int(fields[15]), let peak = Int(fields[16])
    else { return nil }
    key = fields[0]
    status = Outcome.Status(rawValue: fields[1])
    self.cause = cause
    input = fields[3]
    recipe = Recipe(version: fields[5], rules: fields[4])
    limits = fields[6]
    folder = fields[7]
    content = fields[8]
    state = fields[9]
    self.records = records
    findings = FindingCounts(errors: errors, warnings: warnings, notes: notes)
    pages = Int(fields[14])
    self.milliseconds = milliseconds
    peakKilobytes = peak
    reason = fields[17]
  }

  init(
    key: String, outcome: Outcome, cause: Cause, recipe: Recipe, limits: String, folder: String
  ) {
    self.key = key
    status = outcome.status
    self.cause = cause
    input = outcome.input
    self.recipe = recipe
    self.limits = limits
    self.folder = folder
    content = outcome.content
    state = ""
    records = outcome.records
    findings = outcome.findings
    pages = outcome.pages
    milliseconds = outcome.milliseconds
    peakKilobytes = outcome.peakKilobytes
    reason = outcome.reason
  }
}
