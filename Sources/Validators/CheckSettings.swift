package import Findings
package import Records
package import RuleFiles

/// How the checks are to be run: `Rules/checks.json5`, and what the caller selects.
package struct CheckSettings: Sendable {
  /// A sentence that states a total of the plan in words.
  package struct TextTotal: Sendable {
    /// Its first group is the number as printed.
    package var pattern: RulePattern
    /// What the number is multiplied by: "1000000" for "103 million".
    package var unit: ExactDecimal
    /// The fiscal year that it is the total of; nil for all years.
    package var fiscalYear: String?
  }

  /// Severities by code or family.
  package var severities: [String: Severity] = [:]
  /// How far a sum may be off, in the unit of the printed figures, by code or family.
  package var tolerances: [String: ExactDecimal] = [:]
  package var textTotals: [TextTotal] = []
  /// Words in capitals that everyone knows, or that are no acronyms.
  package var knownAcronyms: Set<String> = []
  /// Groups of names that look alike and are rightly different.
  package var distinctNames: [[String]] = []
  /// Codes or families to run; empty for all.
  package var select: [String] = []
  /// Codes or families not to run.
  package var ignore: [String] = []

  package init() {}

  /// The settings that the bytes of `checks.json5` hold.
  ///
  /// - Throws: `RuleError` for bad syntax, unknown keys, codes that no check has, severities that
  ///   are none and tolerances that are no plain decimal numbers.
  package init(_ bytes: [UInt8], file: String) throws(RuleError) {
    let keys = ["severities", "tolerances", "textTotals", "knownAcronyms", "distinctNames"]
    let root = try RuleNode.parse(bytes, file: file).object(allowing: keys)
    for member in try root.entries("severities") {
      try Self.requireCode(member)
      severities[member.key] = try member.value.oneOf(Severity.self)
    }
    for member in try root.entries("tolerances") {
      try Self.requireCode(member)
      tolerances[member.key] = try Self.decimal(member.value)
    }
    for node in try root.objects("textTotals") {
      let object = try node.object(allowing: ["pattern", "unit", "fiscalYear"])
      textTotals.append(
        TextTotal(
          pattern: try object.pattern("pattern"), unit: try Self.decimal(object.required("unit")),
          fiscalYear: try object.optionalString("fiscalYear")))
    }
    knownAcronyms = Set(try root.strings("knownAcronyms"))
    for node in try root.objects("distinctNames") { distinctNames.append(try node.strings()) }
  }

  /// The findings of other rooms that are selected, with the severities that are set.
  package func applied(to findings: [Finding]) -> [Finding] {
    findings.filter { runs($0.code) }.map { finding in
      var finding = finding
      finding.severity = severity(of: finding.code) ?? finding.severity
      return finding
    }
  }

  /// Whether a check with this code is selected and not ignored.
  package func runs(_ code: String) -> Bool {
    (select.isEmpty || select.contains { code.hasPrefix($0) })
      && !ignore.contains { code.hasPrefix($0) }
  }

  /// The severity set for a code or its family; nil where none is.
  func severity(of code: String) -> Severity? {
    severities[code] ?? severities[String(code.prefix(3))]
  }

  /// How far a sum may be off under a code.
  func tolerance(of code: String) -> ExactDecimal? {
    tolerances[code] ?? tolerances[String(code.prefix(3))]
  }

  private static func requireCode(_ member: RuleNode.Member) throws(RuleError) {
    let codes = Validator.all.map(\.code) + Notices.all.map(\.code)
    guard !codes.contains(where: { $0 == member.key || $0.prefix(3) == member.key }) else { return }
    throw RuleError(
      file: member.value.file, line: member.line, column: member.column,
      keyPath: member.value.keyPath,
      problem: "no check has the code \"\(member.key)\"; name a code such as TOT001 or a family"
        + " such as TOT, as planwright explain lists them")
  }

  private static func decimal(_ node: RuleNode) throws(RuleError) -> ExactDecimal {
    let digits: String
    if case .number(let written) = node.value {
      digits = written
    } else {
      digits = try node.string()
    }
    guard let number = ExactDecimal(digits) else {
      throw node.error("expected a plain decimal number, found \"\(digits)\"")
    }
    return number
  }
}
