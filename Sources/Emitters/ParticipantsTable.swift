internal import Findings
internal import Records

/// One body in one role in one record.
private struct Participation: Sendable {
  var type: String
  var record: String
  var role: String
  var organisation: String?
  var text: String

  /// Gives the bodies of a role, those that were recognised first.
  static func forEach(
    _ type: String, _ record: String, _ role: String, _ participants: Participants?,
    _ body: (Participation) -> Void
  ) {
    guard let participants else { return }
    let text = participants.text
    for id in participants.organisations {
      body(Participation(type: type, record: record, role: role, organisation: id, text: text))
    }
    for name in participants.unresolved {
      body(Participation(type: type, record: record, role: role, organisation: nil, text: name))
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
          Participation.forEach("activity", activity.id, "lead", activity.lead, body)
          Participation.forEach("activity", activity.id, "partner", activity.partners, body)
        }
        for index in plan.kpis.indicesInMatrix {
          let kpi = plan.kpis[index]
          Participation.forEach("kpi", kpi.id, "responsible", kpi.responsible, body)
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
