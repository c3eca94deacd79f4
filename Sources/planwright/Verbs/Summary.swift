internal import PlanKit

/// What a conversion came to, in lines for a person.
enum Summary {
  static func lines(of conversion: Conversion, path: String, folder: String) -> String {
    let coverage = conversion.coverage
    return [
      "\(path): family \(conversion.family)",
      "  \(records(conversion.records))",
      "  \(count(coverage.tables, "table")), \(count(coverage.rows, "row")), "
        + "\(count(coverage.cells, "cell")), \(count(coverage.numbers, "number")); used by no"
        + " record: \(count(coverage.unusedTables, "table")),"
        + " \(count(coverage.unusedRows, "row")), \(count(coverage.unusedNumbers, "number"))"
        + (coverage.unused.isEmpty ? "" : " (planwright inspect \(path) --unused lists them)"),
      "  \(findings(conversion.findings))",
      conversion.partial.map { "  partial: \($0)" },
      "  wrote \(folder)",
    ].compactMap(\.self).joined(separator: "\n")
  }

  static func records(_ records: PlanRecords) -> String {
    [
      count(records.objectives.count, "objective"), count(records.outcomes.count, "outcome"),
      count(records.outcomes.reduce(0) { $0 + $1.gaps.count }, "gap"),
      count(records.activities.count, "activity", "activities"),
      count(records.costings.count, "costing"),
      count(records.publishedTotals.count, "published total"), count(records.kpis.count, "KPI"),
      count(records.acronyms.count, "acronym"),
      count(records.organisations.count, "organisation"),
    ].joined(separator: ", ")
  }

  static func findings(_ findings: [Finding]) -> String {
    func number(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    return [
      count(number(.error), "error"), count(number(.warning), "warning"),
      count(number(.note), "note"),
    ].joined(separator: ", ")
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
