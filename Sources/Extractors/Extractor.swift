package import Documents
internal import Findings
internal import Records
internal import RuleFiles

/// A document that no family of rules fits, or that more than one does.
package struct ExtractionError: Error, Hashable, Sendable, CustomStringConvertible {
  package var input: String
  package var problem: String
  package var remedy: String

  package var description: String { "\(input): extract: \(problem); \(remedy)" }
}

/// The way from a document to records under a book of rules, on one screen.
package struct Extractor: Sendable {
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  /// The records of a document under the family that fits it, or under the one named.
  package func extract(
    _ document: Document, family: String? = nil
  ) throws(ExtractionError) -> Extraction {
    let rules = try FamilyMatch(book).family(of: document, named: family)
    let (result, prose) = concurrently(
      {
        Result { () throws(ExtractionError) in
          switch rules.way {
          case .byHeaders: try survey(document, rules)
          case .standingAlone: known(document, rules)
          }
        }
      },
      { ProseStage.prose(document) })
    var extraction = try result.get()
    extraction.records.prose = prose
    return extraction
  }

  /// The records of a document of a family that rules are written for.
  private func known(_ document: Document, _ rules: RuleFile) -> Extraction {
    let walk = PlanWalk(document, rules: rules)
    let (extraction, coverage) = concurrently(
      { records(of: document, walk, rules) }, { walk.ledger.coverage() })
    return Extraction(
      family: rules.family, records: extraction.records, findings: extraction.findings,
      coverage: coverage)
  }

  /// The records of the rows that a walk found.
  private func records(
    of document: Document, _ walk: PlanWalk, _ rules: RuleFile
  ) -> (records: PlanRecords, findings: [Finding]) {
    let plan = PlanStage.plan(
      document, rule: rules.plan, family: rules.family, fiscalYears: walk.fiscalYears)
    var records = PlanRecords(plan: plan)
    var findings = walk.findings
    let organisations = OrganisationField(bodies: rules.bodies, fillers: rules.fillers)
    records.objectives = walk.outline.objectives
    records.outcomes = walk.outline.outcomes
    records.acronyms = AcronymStage.acronyms(walk.rows(.acronyms))

    if let rule = rules.table(.activities) {
      let stage = ActivityStage(
        walk.rows(.activities), rule: rule, organisations: organisations,
        outcomes: records.outcomes)
      records.activities = stage.activities
      records.kpis = stage.kpis
      findings += stage.findings
    }
    if rules.table(.kpis) != nil {
      records.kpis +=
        KPIStage(
          walk.rows(.kpis), organisations: organisations, outcomes: records.outcomes
        ).kpis
    }
    let costing = CostingStage(
      costing: walk.rows(.costing), rules.table(.costing), totals: walk.rows(.totals),
      rules.table(.totals),
      activities: rules.table(.costing) == nil ? [] : Set(records.activities.map(\.id)),
      unit: rules.plan.money == nil ? ExactDecimal(1) : plan.unit.flatMap { ExactDecimal($0) })
    records.costings = costing.costings
    records.publishedTotals = costing.totals
    findings += costing.findings
    records.organisations = organisations.organisations(Self.mentioned(records))
    return (records, findings)
  }

  /// A rule file for a document that no family is written for, with comments on what was guessed.
  package func draft(_ document: Document, family: String) throws(ExtractionError) -> String {
    guard let general = book.families.first(where: { $0.family == RuleFile.general }) else {
      throw ExtractionError(
        input: document.source.file, problem: "the folder of rules has no general.json5",
        remedy: "name the folder that planwright came with by --rules")
    }
    let survey = Survey(
      document, rules: general, organisations: OrganisationField(bodies: [], fillers: []))
    return RuleDraft(document, survey, family: family).text
  }

  /// The records of a document of no known layout, by the words of its tables' headers.
  private func survey(
    _ document: Document, _ rules: RuleFile
  ) throws(ExtractionError) -> Extraction {
    let organisations = OrganisationField(bodies: rules.bodies, fillers: rules.fillers)
    let survey = Survey(document, rules: rules, organisations: organisations)
    let stage = survey.stage
    var plan = PlanStage.plan(
      document, rule: rules.plan, family: rules.family, fiscalYears: stage.fiscalYears)
    plan.title = plan.title ?? RuleDraft.title(of: document)
    plan.currency = plan.currency ?? stage.money.currency
    plan.unit = plan.unit ?? stage.money.unit?.description
    var records = PlanRecords(plan: plan)
    records.objectives = survey.outline.objectives + stage.objectives
    records.outcomes = survey.outline.outcomes + stage.outcomes
    records.activities = stage.activities
    records.costings = stage.costings
    records.kpis = stage.kpis
    records.acronyms = stage.acronyms
    records.tallies = stage.tallies
    records.publishedTotals = stage.publishedTotals
    guard records.count > 0 || !records.tallies.isEmpty else {
      throw FamilyMatch.unrecognised(document)
    }
    records.organisations = organisations.organisations(Self.mentioned(records))
    return Extraction(
      family: rules.family, records: records, findings: survey.drift + stage.findings,
      coverage: survey.ledger.coverage())
  }

  /// The ids of the bodies that take part in anything.
  private static func mentioned(_ records: PlanRecords) -> Set<String> {
    var ids: Set<String> = []
    var last: [String] = []
    func take(_ participants: Participants?) {
      guard let named = participants?.organisations, !named.isEmpty, named != last else { return }
      ids.formUnion(named)
      last = named
    }
    for activity in records.activities {
      take(activity.lead)
      take(activity.partners)
    }
    for kpi in records.kpis { take(kpi.responsible) }
    return ids
  }
}

extension RuleFile {
  func table(_ kind: TableRule.Kind) -> TableRule? { tables.first { $0.kind == kind } }
}
