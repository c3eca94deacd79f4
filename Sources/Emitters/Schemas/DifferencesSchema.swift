internal import Differences

extension Schema {
  static let differences = Schema(
    "differences", version: PlanDifferences.schemaVersion,
    "What differs between two releases of a plan",
    [
      "differences": .list(
        "By kind of record, each in the order of the new release, what was removed last",
        of: .shared("difference")),
      "new": .shared("source"),
      "old": .shared("source"),
      "schemaVersion": .text("The version of this shape"),
      "sums": .list("The sums that differ, by source and year, those over all last", of: sum),
    ],
    definitions: ["place": .place, "source": .source, "difference": difference])

  private static let difference = JSONValue.record(
    "One thing that differs",
    [
      "change": .decimal(
        "The new amount less the old one, in the currency's own unit; null where either is blank "
          + "or it is no amount"
      ).orNull,
      "field": .text(
        "Which field differs, as plan.json calls it; null where the whole record does"
      ).orNull,
      "fiscalYear": .text(
        "The fiscal year of an amount, or the heading of its column where that names none; null for "
          + "a total over years"
      ).orNull,
      "fundingSource": .text("The funding source of an amount").orNull,
      "kind": .word("What happened to it", Difference.Kind.allCases.map(\.rawValue)),
      "new": .text("What the new release prints").orNull,
      "newId": .text("The record's id in the new release; null where it is not there").orNull,
      "newPlaces": .places,
      "old": .text("What the old release prints").orNull,
      "oldId": .text("The record's id in the old release; null where it is not there").orNull,
      "oldPlaces": .places,
      "record": .word("The type of record", Difference.Record.allCases.map(\.rawValue)),
      "row": .text("The label of the row of a tally; null for whole tables and other records")
        .orNull,
    ])

  private static let sum = JSONValue.record(
    "What all costing lines of a year and source come to, in the currency's own unit",
    [
      "change": .decimal("New less old").orNull,
      "fiscalYear": .text("The fiscal year; null for all years").orNull,
      "fundingSource": .text("The funding source; null for all sources").orNull,
      "new": .decimal("In the new release"),
      "old": .decimal("In the old release"),
    ])
}
