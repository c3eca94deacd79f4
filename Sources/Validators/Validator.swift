package import Findings
package import Records

/// A check of a plan against itself.
package struct Validator: Sendable {
  package var explanation: Explanation
  package var check: @Sendable (Inquiry) -> [Observation]

  package var code: String { explanation.code }

  init(
    code: String, name: String, severity: Severity, whatItDoes: String, whyItMatters: String,
    example: String, howToSettle: String,
    check: @escaping @Sendable (Inquiry) -> [Observation]
  ) {
    explanation = Explanation(
      code: code, name: name, severity: severity, whatItDoes: whatItDoes,
      whyItMatters: whyItMatters, example: example, howToSettle: howToSettle)
    self.check = check
  }

  /// Every check, in the order of their codes.
  package static let all: [Validator] =
    totals + references + numbering + timelines + kpis + names + headings + coverage
    + cells

  private static let totals: [Validator] = [
    .rowTotalMismatch, .publishedRowMismatch, .publishedTotalMismatch, .groupTotalMismatch,
    .grandTotalMismatch, .totalWithoutLines, .linesWithoutTotal, .textTotalMismatch,
    .percentageMismatch, .tallyMismatch,
  ]
  private static let references: [Validator] = [
    .costingWithoutActivity, .activityWithoutCosting, .titleMismatch, .objectiveMismatch,
    .outcomeWithoutKPI, .outcomeWithoutActivity, .responsibleNotLead, .danglingReference,
  ]
  private static let numbering: [Validator] = [
    .duplicateNumber, .missingNumber, .enumeratorOutOfOrder, .numberStyle,
    .declaredCountMismatch, .numberUnderWrongParent,
  ]
  private static let timelines: [Validator] = [
    .timelineBeyondCosting, .moneyBeforeStart, .moneyAfterDeadline, .deadlineBeforeApproval,
    .periodMismatch, .durationWithoutAnchor, .oddTimeline, .intervalSynonyms,
    .recurrenceAgainstMoney,
  ]
  private static let kpis: [Validator] = [
    .copiedIndicators, .identicalIndicators, .foreignSubject, .incompleteIndicator,
    .targetCountMismatch, .unquantifiedTarget, .indicatorForm, .unclearFrequency,
  ]
  private static let names: [Validator] = [
    .acronymUndefined, .acronymUnused, .acronymListedTwice, .acronymTwoMeanings, .similarNames,
    .similarAcronyms, .separatorMissing, .separatorDangling, .bodyListedTwice,
    .bodyCalledDifferently, .acronymLetters,
  ]
  private static let headings: [Validator] = [
    .contentsMismatch, .headingVariants, .unannouncedHeading, .headingPunctuation,
    .repeatedBullet, .figureMismatch,
  ]
  private static let coverage: [Validator] = [
    .numberUnused, .tableUnused, .uncertainTable,
  ]
  private static let cells: [Validator] = [.textLikeFormula]
}

/// All that a check may look at: records, never a table's layout.
package struct Evidence: Sendable {
  package var records: PlanRecords
  package var coverage: Coverage

  package init(records: PlanRecords, coverage: Coverage) {
    self.records = records
    self.coverage = coverage
  }
}

/// What one run of the checks shares: the evidence, the settings, and the sums worked out once.
package struct Inquiry: Sendable {
  package let records: PlanRecords
  package let coverage: Coverage
  package let settings: CheckSettings
  /// The KPIs that have anything beside their indicators: a target, a body that is responsible.
  let kpisInMatrix: [KPI]
  let arithmetic: Arithmetic
  let bodies: BodyLists
  let lexicon: Lexicon
  let indicatorLists: [IndicatorList]
  let siblings: [Siblings]
  let enumeratedLists: [EnumeratedList]
  let objectives: ByID<Objective>
  let outcomes: ByID<Outcome>
  let activities: ByID<Activity>

  package init(_ evidence: Evidence, settings: CheckSettings) {
    let records = evidence.records
    self.records = records
    coverage = evidence.coverage
    self.settings = settings
    let kpis = records.kpis
    let matrix = kpis.indicesInMatrix.map { kpis[$0] }
    kpisInMatrix = matrix
    objectives = ByID(records.objectives) { $0.id }
    outcomes = ByID(records.outcomes) { $0.id }
    let (lists, lexicon) = concurrently(
      {
        let activities = ByID(records.activities) { $0.id }
        return (
          activities, Arithmetic(records), BodyLists(records, matrix),
          IndicatorList.all(records.kpis, activities), Siblings.all(records),
          EnumeratedList.all(records)
        )
      },
      { Lexicon(records) })
    self.lexicon = lexicon
    (activities, arithmetic, bodies, indicatorLists, siblings, enumeratedLists) = lists
  }
}
