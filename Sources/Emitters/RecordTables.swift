internal import Findings
package import Records

extension RecordTable {
  /// The tables of a plan, in the order in which one leads to the next.
  package static func tables(of plan: PlanRecords) -> [RecordTable] {
    [
      objectives(plan), outcomes(plan), gaps(plan), activities(plan), costings(plan),
      publishedTotals(plan), kpis(plan), organisations(plan), participants(plan), acronyms(plan),
    ]
  }

  /// The names of the tables, the findings' last.
  package static let names = [
    "objectives", "outcomes", "gaps", "activities", "costings", "published_totals", "kpis",
    "organisations", "participants", "acronyms", "findings",
  ]

  private static func objectives(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "objectives", "The plan's highest aims", key: ["id"], of: plan.objectives,
      [
        .column("id", "The printed number", required: true) { .text($0.id) },
        .column("title", "The title as printed") { .text($0.title) },
        .place { $0.places.first },
      ])
  }

  private static func outcomes(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "outcomes", "The results that serve the objectives", key: ["id"],
      references: [.objective], of: plan.outcomes,
      [
        .column("id", "The printed number", required: true) { .text($0.id) },
        .column("objective", "The id of its objective") { .text($0.objective) },
        .column("title", "The title as printed") { .text($0.title) },
        .place { $0.places.first },
      ])
  }

  private static func gaps(_ plan: PlanRecords) -> RecordTable {
    let gaps = plan.outcomes.flatMap { outcome in
      outcome.gaps.enumerated().map { (outcome: outcome.id, position: $0 + 1, gap: $1) }
    }
    return RecordTable(
      "gaps", "The shortcomings listed under the outcomes", key: ["outcome", "position"],
      references: [.outcome], of: gaps,
      [
        .column("outcome", "The id of its outcome", required: true) { .text($0.outcome) },
        .column("position", "Its position in the list, from 1", .integer, required: true) {
          .integer($0.position)
        },
        .column("text", "The words as printed") { .text($0.gap.text) },
        .place { $0.gap.place },
      ])
  }

  private static func activities(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "activities", "What the plan sets out to do", key: ["id"],
      references: [
        Reference(field: "parent", table: "activities", key: "id"), .objective, .outcome,
      ], of: plan.activities,
      [
        .column("id", "The printed number, made unique", required: true) { .text($0.id) },
        .column("number", "The number as printed, without punctuation") { .text($0.number) },
        .column("parent", "The id of the activity that it is a part of") { .text($0.parent) },
        .column("objective", "The id of its objective") { .text($0.objective) },
        .column("outcome", "The id of its outcome") { .text($0.outcome) },
        .column("title", "The title as printed") { .text($0.title) },
        .participants("lead") { $0.lead }, .participants("partners") { $0.partners },
        .timeline { $0.timeline }, .place { $0.places.first },
      ])
  }

  private static func kpis(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "kpis", "The indicators by which the plan is to be measured", key: ["id"],
      references: [.objective, .outcome], of: plan.kpis,
      [
        .column("id", "Its outcome or activity, and its place in the list", required: true) {
          .text($0.id)
        },
        .column("objective", "The id of the objective that its outcome belongs to") {
          .text($0.objective)
        },
        .column("objective_printed", "The id of the objective printed in its row") {
          .text($0.objectivePrinted)
        },
        .column("outcome", "The id of its outcome") { .text($0.outcome) },
        .column("activities", "The ids of its row's activities, joined with ;") {
          .ids($0.activities)
        },
        .column("enumerator", "The mark in front of it, as printed") { .text($0.enumerator) },
        .column("indicator", "The words as printed") { .text($0.indicator) },
        .target("baseline") { $0.baseline }, .target("target") { $0.target },
        .column("means_of_verification", "The words as printed") {
          .text($0.meansOfVerification)
        },
        .column("frequency_text", "How often it is reported, as printed") {
          .text($0.frequency?.text)
        },
        .column("frequency_every", "The same as an ISO 8601 duration") {
          .text($0.frequency?.every)
        },
        .participants("responsible") { $0.responsible }, .place { $0.places.first },
      ])
  }

  private static func organisations(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "organisations", "The bodies that take part, each once", key: ["id"],
      of: plan.organisations,
      [
        .column("id", "A short name for the body", required: true) { .text($0.id) },
        .column("name", "Its name") { .text($0.name) },
        .column("acronym", "Its acronym") { .text($0.acronym) },
      ])
  }

  private static func acronyms(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "acronyms", "The acronyms that the plan itself lists", of: plan.acronyms,
      [
        .column("acronym", "As printed") { .text($0.acronym) },
        .column("expansion", "What it stands for, as printed") {
          .text($0.expansion)
        },
        .place { $0.places.first },
      ])
  }
}

extension RecordTable.Reference {
  static let objective = Self(field: "objective", table: "objectives", key: "id")
  static let outcome = Self(field: "outcome", table: "outcomes", key: "id")
  static let activity = Self(field: "activity", table: "activities", key: "id")
}
