internal import Findings
internal import Records

/// From the rows of an indicator matrix, a row an indicator, to KPIs.
struct KPIStage {
  private(set) var kpis: [KPI] = []
  private let organisations: OrganisationField
  private let outcomes: [String: Outcome]
  private var objective: String?
  private var outcome: String?
  private var pending: RecordRow?
  private var pendingPlaces: [Place] = []
  private var counts: [String: Int] = [:]

  /// The fields that each row of the matrix has of its own.
  private static let own: [Field] = [
    .indicator, .target, .baseline, .meansOfVerification, .frequency, .responsible,
  ]
  private let always: [Field]

  init(
    _ rows: RecordRows, organisations: OrganisationField, outcomes: [Outcome]
  ) {
    let rows = Array(rows)
    self.organisations = organisations
    self.outcomes = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    always = Self.own.filter { field in
      rows.filter { !$0.isBlank(field) }.count * 10 >= rows.count * 8
    }
    for row in rows {
      if let open = pending, goesOn(row, after: open) {
        pending = Self.join(open, row)
        pendingPlaces += row.places
      } else {
        close()
        pending = row
        pendingPlaces = row.places
      }
    }
    close()
  }

  /// Whether a row after a page break is the rest of the row above: it lacks what every row has.
  private func goesOn(_ row: RecordRow, after open: RecordRow) -> Bool {
    guard row.resumes, row.isBlank(.objective, .outcome) else { return false }
    return always.contains { row.isBlank($0) && !open.isBlank($0) }
  }

  private static func join(_ one: RecordRow, _ other: RecordRow) -> RecordRow {
    var joined = one
    for field in own {
      guard let more = other.values[field], !more.isEmpty else { continue }
      if joined.isBlank(field) {
        joined.values[field] = more
      } else {
        joined.values[field]?.append(more)
      }
    }
    return joined
  }

  private mutating func close() {
    guard let row = pending else { return }
    pending = nil
    if let printed = row.values[.objective], !printed.inherited || objective == nil {
      objective = Self.number(printed.text) ?? objective
    }
    if let printed = row.values[.outcome], !printed.inherited || outcome == nil {
      outcome = Self.number(printed.text) ?? outcome
    }
    guard let indicator = row.text(.indicator) else { return }
    let list = EnumeratedList(row.values[.indicator]?.lines ?? [])
    let single = list.items.count == 1 ? list.items.first : nil
    let owner = outcome ?? row.outcome
    let key = owner ?? objective ?? "kpi"
    counts[key, default: 0] += 1
    let known = owner.flatMap { outcomes[$0] }
    kpis.append(
      KPI(
        id: "\(key)/\(counts[key] ?? 1)", objective: known?.objective ?? row.objective,
        objectivePrinted: objective, outcome: owner,
        enumerator: single?.enumerator?.printed,
        indicator: single?.enumerator == nil
          ? Substring(indicator) : single?.text ?? Substring(indicator),
        baseline: row.text(.baseline).map { TargetField.read($0) },
        target: row.text(.target).map { TargetField.read($0) },
        meansOfVerification: row.text(.meansOfVerification),
        frequency: row.text(.frequency).map(FrequencyField.read),
        responsible: row.text(.responsible).map {
          organisations.read($0, inherited: row.values[.responsible]?.inherited ?? false)
        },
        places: pendingPlaces))
  }

  /// The number at the front of a title, without its last point.
  static func number(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let number = Outline.bare(String(digits))
    return number.isEmpty ? nil : number
  }
}
