internal import Findings
internal import Records

/// An amount in a tidy table: the line that it stands in, and its year, its column or "total".
private struct TidyAmount<Line: Sendable>: Sendable {
  var line: Line
  var fiscalYear: String
  var amount: Amount?

  /// A row a fiscal year and one for the printed total; a line without amounts keeps one row.
  static func rows(of line: Line, _ amounts: [Amount], _ total: Amount?) -> [TidyAmount] {
    var rows = amounts.enumerated().map { index, amount in
      TidyAmount(
        line: line, fiscalYear: amount.fiscalYear ?? amount.column ?? "column \(index + 1)",
        amount: amount)
    }
    if total != nil || rows.isEmpty {
      rows.append(TidyAmount(line: line, fiscalYear: "total", amount: total))
    }
    return rows
  }
}

extension RecordTable {
  static func costings(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "costings", "What each activity costs, a row a line and fiscal year",
      key: ["id", "fiscal_year"], references: [.activity],
      of: plan.costings.flatMap { TidyAmount.rows(of: $0, $0.amounts, $0.total) },
      [
        .column("id", "The id of the costing line", required: true) { .text($0.line.id) },
        .column("activity", "The id of the activity that it names") { .text($0.line.activity) },
        .column("title", "The title as the costing table prints it") {
          .text($0.line.title)
        },
        .column("funding_type", "As printed") { .text($0.line.fundingType) },
        .column("funding_source", "As printed") { .text($0.line.fundingSource) },
      ] + amount(in: plan) + [.place { $0.amount?.place ?? $0.line.places.first }])
  }

  static func publishedTotals(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "published_totals", "The totals that the plan prints, a row a line and fiscal year",
      key: ["id", "fiscal_year"],
      of: plan.publishedTotals.flatMap { TidyAmount.rows(of: $0, $0.amounts, $0.total) },
      [
        .column("id", "The id of the total", required: true) { .text($0.line.id) },
        .column("scope", "What it is over", required: true) { .text($0.line.scope.rawValue) },
        .column("label", "As printed") { .text($0.line.label) },
        .column("funding_type", "As printed") { .text($0.line.fundingType) },
        .column("funding_source", "As printed") { .text($0.line.fundingSource) },
      ] + amount(in: plan) + [
        .column(
          "computed",
          "The sum of the costing lines that it is over, in the same unit; blank where it is over one"
            + " line, an outcome or an objective", .number
        ) { .decimal(plan.computed($0.line, under: $0.fiscalYear)) },
        .column("difference", "The printed amount less the computed one", .number) { row in
          .decimal(
            row.amount?.amount.flatMap { printed in
              plan.computed(row.line, under: row.fiscalYear).flatMap(printed.subtracting)
            })
        },
        .place { $0.amount?.place ?? $0.line.places.first },
      ])
  }

  private static func amount<Line: Sendable>(in plan: PlanRecords) -> [Columns<TidyAmount<Line>>] {
    [
      .column(
        "fiscal_year", "The fiscal year as 2025-26, total, or the column where it names no year",
        required: true
      ) {
        .text($0.fiscalYear)
      },
      .column("amount", "In units of \(plan.plan.currency ?? "the currency")", .number) {
        .decimal($0.amount?.amount)
      },
      .column("printed", "The cell as printed") { .text($0.amount?.printed) },
    ]
  }
}

extension PlanRecords {
  /// What the costing lines under a published total come to in a fiscal year or column, or overall
  /// for "total".
  ///
  /// Nil where no lines are printed, where they print nothing under it, or where the total is not
  /// over all, a funding type or a source.
  func computed(_ published: PublishedTotal, under column: String) -> ExactDecimal? {
    let isOverAll = published.scope == .grand
    let isByFunding = published.scope == .fundingType || published.scope == .fundingSource
    guard !costings.isEmpty, isOverAll || isByFunding else { return nil }
    let lines = costings.filter { line in
      isOverAll
        || (published.fundingType ?? line.fundingType) == line.fundingType
          && (published.fundingSource ?? line.fundingSource) == line.fundingSource
    }
    if column == "total" {
      let sums = lines.compactMap(\.overall)
      return sums.isEmpty && !lines.isEmpty ? nil : ExactDecimal.sum(sums)
    }
    let cells = lines.flatMap(\.amounts).filter { ($0.fiscalYear ?? $0.column) == column }
    return cells.isEmpty && !lines.isEmpty ? nil : ExactDecimal.sum(cells.compactMap(\.amount))
  }
}
