internal import Findings
internal import Records

/// One body in one role in one record.
private struct Participation: Sendable {
  var type: String
  var record: String
  var role: String
  var organisation: String?
  var text: String

  static func all(
    _ type: String, _ record: String, _ role: String, _ participants: Participants?
  ) -> [Participation] {
    guard let participants else { return [] }
    return participants.organisations.map {
      Participation(
        type: type, record: record, role: role, organisation: $0, text: participants.text)
    }
      + participants.unresolved.map {
        Participation(type: type, record: record, role: role, organisation: nil, text: $0)
      }
  }
}

extension RecordTable {
  static func participants(_ plan: PlanRecords) -> RecordTable {
    RecordTable(
      "participants", "Who takes part in what, a row a body, role and record",
      references: [Reference(field: "organisation_id", table: "organisations", key: "id")],
      forEach: { (body: (Participation) -> Void) in
        for activity in plan.activities {
          Participation.all("activity", activity.id, "lead", activity.lead).forEach(body)
          Participation.all("activity", activity.id, "partner", activity.partners).forEach(body)
        }
        for kpi in plan.kpis where kpi.standsInMatrix {
          Participation.all("kpi", kpi.id, "responsible", kpi.responsible).forEach(body)
        }
      },
      [
        .column("record_type", "activity or kpi", required: true) { .text($0.type) },
        .column("record_id", "The id of the record", required: true) { .text($0.record) },
        .column("role", "lead, partner or responsible", required: true) { .text($0.role) },
        .column("organisation_id", "The id of the body; empty where it was not recognised") {
          .text($0.organisation)
        },
        .column("text", "The cell as printed; the name alone where the body was not recognised") {
          .text($0.text)
        },
      ])
  }
}
