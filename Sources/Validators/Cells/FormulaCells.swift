import Findings
import Records

/// The texts of records that a spreadsheet would run, by the CSV file and column that they are in.
struct FormulaCells {
  struct Cell {
    /// The id of its record.
    var record: String
    var text: String
    var place: Place?
  }

  private var cells: [String: [Cell]] = [:]

  /// The columns in the order of their names, "activities.title", their cells as the page has them.
  static func columns(of plan: PlanRecords) -> [(column: String, cells: [Cell])] {
    var found = FormulaCells()
    found.takeResults(plan)
    found.takeActivities(plan)
    found.takeMoney(plan)
    found.takeKPIs(plan)
    found.takeNames(plan)
    return found.cells.sorted { $0.key < $1.key }.map { column, cells in
      (column, cells.sorted(by: isBefore))
    }
  }

  private static func isBefore(_ one: Cell, _ other: Cell) -> Bool {
    if let place = one.place, let next = other.place, place != next { return place < next }
    return (one.record, one.text) < (other.record, other.text)
  }

  private mutating func take(
    _ text: String?, _ column: StaticString, _ record: @autoclosure () -> String,
    _ place: @autoclosure () -> Place?
  ) {
    guard let text, FormulaText.runs(text) else { return }
    cells["\(column)", default: []].append(Cell(record: record(), text: text, place: place()))
  }

  /// The bodies' text, and the names in it that stand in a row of their own.
  private mutating func take(
    _ bodies: Participants?, _ column: StaticString, _ record: String, _ place: Place?
  ) {
    guard let bodies else { return }
    take(bodies.text, column, record, place)
    for name in bodies.unresolved where !bodies.text.hasPrefix(name) {
      take(name, "participants.text", record, place)
    }
  }

  private mutating func takeResults(_ plan: PlanRecords) {
    for objective in plan.objectives {
      let (id, place) = (objective.id, objective.places.first)
      take(id, "objectives.id", id, place)
      take(objective.title, "objectives.title", id, place)
    }
    for outcome in plan.outcomes {
      let (id, place) = (outcome.id, outcome.places.first)
      take(id, "outcomes.id", id, place)
      take(outcome.title, "outcomes.title", id, place)
      for gap in outcome.gaps { take(gap.text, "gaps.text", id, gap.place) }
    }
  }

  private mutating func takeActivities(_ plan: PlanRecords) {
    for activity in plan.activities {
      let (id, place) = (activity.id, activity.places.first)
      take(id, "activities.id", id, place)
      take(activity.number, "activities.number", id, place)
      take(activity.title, "activities.title", id, place)
      take(activity.lead, "activities.lead_text", id, place)
      take(activity.partners, "activities.partners_text", id, place)
      take(activity.timeline?.text, "activities.timeline_text", id, place)
    }
  }

  private mutating func takeMoney(_ plan: PlanRecords) {
    for line in plan.costings {
      let (id, place) = (line.id, line.places.first)
      take(id, "costings.id", id, place)
      take(line.title, "costings.title", id, place)
      take(line.fundingType, "costings.funding_type", id, place)
      take(line.fundingSource, "costings.funding_source", id, place)
      for amount in line.amounts {
        take(amount.fiscalYear ?? amount.column, "costings.fiscal_year", id, amount.place)
        take(amount.printed, "costings.printed", id, amount.place)
      }
      take(line.total?.printed, "costings.printed", id, line.total?.place)
    }
    for line in plan.publishedTotals {
      let (id, place) = (line.id, line.places.first)
      take(id, "published_totals.id", id, place)
      take(line.label, "published_totals.label", id, place)
      take(line.fundingType, "published_totals.funding_type", id, place)
      take(line.fundingSource, "published_totals.funding_source", id, place)
      for amount in line.amounts {
        take(amount.fiscalYear ?? amount.column, "published_totals.fiscal_year", id, amount.place)
        take(amount.printed, "published_totals.printed", id, amount.place)
      }
      take(line.total?.printed, "published_totals.printed", id, line.total?.place)
    }
  }

  private mutating func takeKPIs(_ plan: PlanRecords) {
    let kpis = plan.kpis
    for index in kpis.indices {
      take(kpis[index].id, "kpis.id", kpis[index].id, kpis[index].places.first)
      take(kpis[index].enumerator, "kpis.enumerator", kpis[index].id, kpis[index].places.first)
      if FormulaText.begins(with: kpis[index].wording.utf8.first) {
        take(kpis[index].indicator, "kpis.indicator", kpis[index].id, kpis[index].places.first)
      }
    }
    for index in kpis.indicesInMatrix {
      let kpi = kpis[index]
      let (id, place) = (kpi.id, kpi.places.first)
      take(kpi.objectivePrinted, "kpis.objective_printed", id, place)
      if let baseline = kpi.baseline {
        take(baseline.text, "kpis.baseline_text", id, place)
        take(baseline.unit, "kpis.baseline_unit", id, place)
        take(baseline.base, "kpis.baseline_base", id, place)
      }
      if let target = kpi.target {
        take(target.text, "kpis.target_text", id, place)
        take(target.unit, "kpis.target_unit", id, place)
        take(target.base, "kpis.target_base", id, place)
      }
      take(kpi.meansOfVerification, "kpis.means_of_verification", id, place)
      take(kpi.frequency?.text, "kpis.frequency_text", id, place)
      take(kpi.responsible, "kpis.responsible_text", id, place)
    }
  }

  private mutating func takeNames(_ plan: PlanRecords) {
    for body in plan.organisations {
      take(body.name, "organisations.name", body.id, nil)
      take(body.acronym, "organisations.acronym", body.id, nil)
    }
    for acronym in plan.acronyms {
      let place = acronym.places.first
      take(acronym.acronym, "acronyms.acronym", acronym.acronym, place)
      take(acronym.expansion, "acronyms.expansion", acronym.acronym, place)
    }
  }
}
