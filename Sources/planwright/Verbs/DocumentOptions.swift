internal import PlanKit

/// The options of every verb that reads documents, and what they come to.
enum DocumentOptions {
  static let rules = Option(
    "rules", value: "DIR",
    "The folder of rules (default: PLANWRIGHT_RULES, else Rules here, else Rules nearest above the"
      + " program)")

  static let reading = [
    Option("password", value: "WORD", "The password of an encrypted PDF"),
    Option("pages", value: "LIST", "The pages of a PDF to read: 3-7,12"),
  ]

  static let extraction =
    [
      rules, Option("family", value: "NAME", "The family of rules to use, whatever fits best"),
    ] + reading

  static let csv = [
    Option("crlf", "End the lines of CSV files in CR LF"),
    Option("bom", "Begin CSV files with a byte order mark"),
    Option(
      "excel-safe", "Put an apostrophe before text that a spreadsheet would run as a formula"),
  ]

  static let failing = [
    Option(
      "fail-on", value: "SEVERITY", choices: ["error", "warning", "note", "never"],
      "Exit with 1 where a finding is this grave or graver"),
    Option("exit-zero", "Exit with 0 whatever is found"),
  ]

  /// The options that a conversion is run with.
  static func options(of invocation: Invocation) throws(UsageError) -> Options {
    var options = Options()
    options.family = invocation.value("family")
    options.password = invocation.value("password")
    if invocation.has("pages") { options.pages = try pages(invocation.list("pages")) }
    options.carriageReturns = invocation.has("crlf")
    options.byteOrderMark = invocation.has("bom")
    options.excelSafe = invocation.has("excel-safe")
    return options
  }

  /// The exit status that findings lead to; `standard` is the severity where none is named.
  static func status(
    for findings: [Finding], of invocation: Invocation, standard: Severity?
  ) -> ExitStatus {
    if invocation.has("exit-zero") { return .clean }
    let named = invocation.value("fail-on")
    guard let threshold = named == nil ? standard : named.flatMap(Severity.init(rawValue:)) else {
      return .clean
    }
    return findings.contains { $0.severity >= threshold } ? .findings : .clean
  }

  private static func pages(_ words: [String]) throws(UsageError) -> [ClosedRange<Int>] {
    var pages: [ClosedRange<Int>] = []
    for word in words {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first >= 1, first <= last
      else {
        throw UsageError(description: "--pages cannot be \"\(word)\"; write pages as 3-7,12")
      }
      pages.append(first...last)
    }
    return pages
  }
}
