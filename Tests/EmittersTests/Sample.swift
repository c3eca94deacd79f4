import Documents
import Findings
import Foundation
import Records
import Testing

@testable import Emitters

/// A small plan that has something in every field, and a document to match.
enum Sample {
  static let place = Place.text(line: 7, column: 1)
  static let onPage = Place.page(3, Box(points: 36, 120.5, 100.25, 130))
  static let source = Source(
    file: "sample.txt", mediaType: "text/plain", bytes: 12,
    sha256: String(repeating: "ab", count: 32), pages: nil)

  static let plan: PlanRecords = {
    var plan = Plan(id: "sample", source: source)
    plan.title = "A “plan”, with \"quotes\""
    plan.languages = ["en", "ur"]
    plan.period = Plan.Period(text: "2025-2029", start: "2025-07-01", end: "2029-06-30")
    plan.fiscalYears = ["2025-26", "2026-27"]
    plan.currency = "PKR"
    plan.unit = "1000000"
    plan.dates = [.init(kind: "approval", text: "1 May 2025", date: "2025-05-01", place: place)]
    plan.declaredCounts = [.init(kind: .outcomes, count: 1, text: "one", place: place)]
    var records = PlanRecords(plan: plan)
    records.objectives = [Objective(id: "1", title: "Aim, first", places: [place, place])]
    records.outcomes = [
      Outcome(
        id: "1.1", objective: "1", title: "Result", gaps: [.init(text: "A\ngap", place: place)],
        places: [onPage])
    ]
    let lead = Participants(text: "Labour, X", organisations: ["labour"], unresolved: ["X"])
    records.activities = [
      Activity(
        id: "1.1.1", number: "1.1.1", objective: "1", outcome: "1.1", title: "Do", lead: lead,
        timeline: Timeline(text: "By mid 2026", kind: .deadline, end: "2026-06-30"),
        places: [place])
    ]
    records.costings = [
      Costing(
        id: "1.1.1", activity: "1.1.1", title: "Do", fundingType: "New", fundingSource: "Budget",
        amounts: [
          Amount(
            fiscalYear: "2025-26", amount: ExactDecimal("2000000"), printed: "2.000", place: place),
          Amount(fiscalYear: "2026-27", amount: nil, printed: "-", place: place),
        ],
        total: Amount(amount: ExactDecimal("2000000"), printed: "2.000", place: place),
        places: [place])
    ]
    records.publishedTotals = [
      PublishedTotal(
        id: "grand", scope: .grand, label: "Grand Total",
        amounts: [
          Amount(
            fiscalYear: "2025-26", amount: ExactDecimal("2500000"), printed: "2.500", place: place)
        ], places: [place])
    ]
    records.kpis = [
      KPI(
        id: "1.1/1", objective: "1", objectivePrinted: "1", outcome: "1.1", activities: ["1.1.1"],
        enumerator: "i.", indicator: "Number of studies",
        target: Target(
          text: "2-3 studies", value: ExactDecimal(2), upper: ExactDecimal(3), unit: "studies",
          comparison: .atLeast),
        frequency: Frequency(text: "Annual", every: "P1Y"), responsible: lead, places: [place])
    ]
    records.acronyms = [Acronym(acronym: "X", expansion: "=Ex", places: [place])]
    records.organisations = [Organisation(id: "labour", name: "Labour Department")]
    records.prose = prose
    records.tallies = [
      Tally(
        id: "tally/1", caption: "Shares",
        columns: [.init(label: "A", sumOf: [1]), .init(label: "%", kind: .percent, shareOf: 0)],
        rows: [.init(label: "Total", sumOf: [1], cells: records.costings[0].amounts)],
        places: [place])
    ]
    return records
  }()

  private static let prose: Prose = {
    var prose = Prose()
    prose.headings = [.init(text: "Head", label: "1.", level: 1, place: place)]
    prose.contents = [.init(text: "Head", label: "1.", page: "iv", place: place)]
    prose.acronymUses = [.init(acronym: "X", count: 2, places: [place])]
    prose.explanations = [.init(acronym: "X", expansion: "Ex", place: place)]
    prose.names = [.init(kind: .law, text: "Act", year: "2020", count: 1, places: [place])]
    prose.figures = [.init(value: ExactDecimal(9), unit: "%", text: "9% of it", place: place)]
    prose.spans = [.init(text: "five-year", start: nil, end: nil, years: 5, place: place)]
    prose.numberings = [.init(of: "headings", marks: [.init(printed: "1.", place: place)])]
    prose.bullets = [.init(text: "An item", heading: "Head", place: place)]
    return prose
  }()

  static let document = Document(
    source: source,
    blocks: [
      Block(kind: .heading, level: 1, text: RichText("Head"), language: "en", places: [place]),
      Block(
        kind: .table,
        table: Table(
          rows: [place, onPage], columns: 2,
          cells: [
            Cell(
              row: 0, column: 0, columnSpan: 2,
              text: RichText("a3", spans: [.init(style: .superscript, start: 1, count: 1)]),
              place: place),
            Cell(
              row: 1, column: 0, text: RichText("b"), place: onPage,
              continuations: [.init(place: onPage)]),
          ], headerRows: [0], confidence: 80),
        places: [place, onPage]),
    ])

  static let findings = [
    Finding(
      code: "TOT001", name: "row-total-mismatch", severity: .error, message: "off by 1",
      expected: "3", actual: "2", difference: "-1", records: ["1.1.1"], places: [place],
      addends: [.init(record: "1.1.1", amount: nil, place: place)], identity: ["1.1.1"])
  ]

  static let material = Material(
    document: document, records: plan, findings: findings,
    measure: {
      FileMeasure(bytes: $0.bytes.count, sha256: String(repeating: "0", count: 64))
    })

  /// A file of the recorded fixture; recorded anew where `RECORD_FIXTURES` is set, and then the test
  /// fails so that it is read.
  static func recorded(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/sample/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try Data(bytes).write(to: url)
      Issue.record("recorded \(name)")
    }
    return [UInt8](try Data(contentsOf: url))
  }
}
