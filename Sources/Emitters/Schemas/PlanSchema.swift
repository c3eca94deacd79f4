internal import Records

extension Schema {
  static let plan = Schema(
    "plan", version: PlanRecords.schemaVersion, "A plan as data: every record that it prints",
    [
      "acronyms": .list("The acronyms that the plan lists", of: acronym),
      "activities": .list("What the plan sets out to do, in printed order", of: activity),
      "costings": .list("What activities cost, a line each", of: costing),
      "kpis": .list("The indicators, in printed order", of: kpi),
      "objectives": .list("The highest aims", of: objective),
      "organisations": .list("The bodies that take part, each once", of: organisation),
      "outcomes": .list("The results that serve the objectives", of: outcome),
      "plan": planItself,
      "prose": prose,
      "publishedTotals": .list("The totals that the plan prints", of: publishedTotal),
      "schemaVersion": .text("The version of this shape"),
      "tallies": .list("Other tables of numbers that print sums", of: tally),
    ],
    definitions: [
      "place": .place, "source": .source, "amount": amount, "total": total, "target": target,
      "participants": participants,
    ])

  private static let planItself = JSONValue.record(
    "What the plan says of itself",
    [
      "currency": .text("ISO 4217").orNull,
      "dates": .list(
        "Dates in the plan's history",
        of: .record(
          "A date",
          [
            "date": .date("The day").orNull, "kind": .text("approval, notification, …"),
            "place": .shared("place"), "text": .text("As printed"),
          ])),
      "declaredCounts": .list(
        "How many records the plan says it has",
        of: .record(
          "A count",
          [
            "count": .whole("The number"),
            "kind": .word("What is counted", ["objectives", "outcomes", "activities"]),
            "place": .shared("place"), "text": .text("As printed"),
          ])),
      "fiscalYearStart": .text("Month and day", pattern: "^[0-9]{2}-[0-9]{2}$").orNull,
      "fiscalYears": .list("The costed years, first to last", of: .text("A year as 2025-26")),
      "id": .text("A short name for the plan"),
      "issuer": .text("Who issued it").orNull,
      "languages": .list("BCP 47, the most used first", of: .text("A language")),
      "period": JSONValue.record(
        "The years that it covers",
        [
          "end": .date("The last day").orNull, "start": .date("The first day").orNull,
          "text": .text("As printed"),
        ]
      ).orNull,
      "source": .shared("source"),
      "status": .text("draft where the document says so").orNull,
      "title": .text("As printed").orNull,
      "unit": .decimal("What printed amounts are multiplied by").orNull,
    ])

  private static let objective = JSONValue.record(
    "One of the highest aims",
    ["id": .text("The printed number"), "places": .places, "title": .text("As printed")])

  private static let outcome = JSONValue.record(
    "A result that serves an objective",
    [
      "gaps": .list(
        "The shortcomings listed under it",
        of: .record("A shortcoming", ["place": .shared("place"), "text": .text("As printed")])),
      "id": .text("The printed number"),
      "objective": .text("The id of its objective").orNull,
      "places": .places, "title": .text("As printed"),
    ])

  private static let activity = JSONValue.record(
    "Something that the plan sets out to do",
    [
      "id": .text("The number, made unique"),
      "lead": JSONValue.shared("participants").orNull,
      "number": .text("The number as printed, without punctuation").orNull,
      "objective": .text("The id of its objective").orNull,
      "outcome": .text("The id of its outcome").orNull,
      "parent": .text("The id of the activity that it is a part of").orNull,
      "partners": JSONValue.shared("participants").orNull,
      "places": .places, "timeline": timeline.orNull, "title": .text("As printed"),
    ], optional: ["details": details])

  private static let costing = JSONValue.record(
    "A line of the detailed costing",
    [
      "activity": .text("The id of the activity that it names").orNull,
      "amounts": .list("An amount a fiscal year", of: .shared("amount")),
      "fundingSource": .text("As printed").orNull, "fundingType": .text("As printed").orNull,
      "id": .text("The activity's id, made unique"), "places": .places,
      "title": .text("As the costing table prints it"),
      "total": JSONValue.shared("total").orNull,
    ], optional: ["details": details])

  private static let publishedTotal = JSONValue.record(
    "A total that the plan prints",
    [
      "amounts": .list("An amount a fiscal year", of: .shared("amount")),
      "fundingSource": .text("As printed").orNull, "fundingType": .text("As printed").orNull,
      "id": .text("A short name for it"), "label": .text("As printed"), "places": .places,
      "scope": .word(
        "What it is over",
        ["line", "fundingSource", "fundingType", "outcome", "objective", "grand"]),
      "total": JSONValue.shared("total").orNull,
    ])

  private static let kpi = JSONValue.record(
    "An indicator by which the plan is to be measured",
    [
      "activities": .ids, "baseline": JSONValue.shared("target").orNull,
      "enumerator": .text("The mark in front of it, as printed").orNull,
      "frequency": JSONValue.record(
        "How often it is reported",
        ["every": .text("An ISO 8601 duration").orNull, "text": .text("As printed")]
      ).orNull,
      "id": .text("Its outcome or activity, and its place in the list"),
      "indicator": .text("As printed"), "meansOfVerification": .text("As printed").orNull,
      "objective": .text("The id of the objective that its outcome belongs to").orNull,
      "objectivePrinted": .text("The id of the objective printed in its row").orNull,
      "outcome": .text("The id of its outcome").orNull, "places": .places,
      "responsible": JSONValue.shared("participants").orNull,
      "target": JSONValue.shared("target").orNull,
    ], optional: ["details": details])

  private static let organisation = JSONValue.record(
    "A body",
    [
      "acronym": .text("Its acronym").orNull, "id": .text("A short name for it"),
      "name": .text("Its name"),
    ])

  private static let acronym = JSONValue.record(
    "An acronym",
    [
      "acronym": .text("As printed"), "expansion": .text("What it stands for"),
      "places": .places,
    ])

  private static let amount = JSONValue.record(
    "A sum of money",
    [
      "amount": .decimal("In the currency's own unit; null where a dash or blank is printed")
        .orNull,
      "fiscalYear": .text("The year that it stands under, as 2025-26").orNull,
      "place": .shared("place"), "printed": .text("As printed"),
    ], optional: ["column": .text("The heading of its column, where that names no year")])

  private static let details = JSONValue.list(
    "What else the row prints; left out where there is nothing",
    of: .record(
      "A cell under its heading",
      [
        "label": .text("The headings above the cell"), "place": .shared("place"),
        "text": .text("As printed"),
      ]))

  private static let total = JSONValue.record(
    "A sum of money over all years",
    [
      "amount": .decimal("In the currency's own unit; null where a dash or blank is printed")
        .orNull,
      "place": .shared("place"), "printed": .text("As printed"),
    ])

  private static let target = JSONValue.record(
    "What an indicator is to reach, or where it stands",
    [
      "base": .text("What a percentage is of").orNull,
      "comparison": JSONValue.word(
        "How the value is to be met", ["atLeast", "atMost", "moreThan", "lessThan", "about"]
      ).orNull,
      "text": .text("As printed"), "unit": .text("What is counted").orNull,
      "upper": .decimal("The upper end of a range").orNull,
      "value": .decimal("The number; the lower end of a range").orNull,
    ])

  private static let timeline = JSONValue.record(
    "When something is to be done",
    [
      "end": .date("The last day").orNull,
      "every": .text("How often it recurs, an ISO 8601 duration").orNull,
      "kind": .word(
        "What kind of time frame it is",
        [
          "deadline", "period", "duration", "ongoing", "recurring", "mixed", "unrecognised",
        ]),
      "maxMonths": .whole("The longest duration, in months").orNull,
      "minMonths": .whole("The shortest duration, in months").orNull,
      "start": .date("The first day").orNull, "text": .text("As printed"),
    ])

  private static let participants = JSONValue.record(
    "The bodies that a cell names",
    [
      "inherited": .truth("Whether the words stand in a cell merged downwards from a row above"),
      "organisations": .ids, "text": .text("As printed"),
      "unresolved": .list("Every other name in the text", of: .text("A name")),
    ])
}
