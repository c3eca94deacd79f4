internal import Findings
internal import Records

extension Emitter {
  /// A record a line, each with its plan and table: for pipes and for stores of documents.
  ///
  /// Gaps stand in their outcomes and participants in their records, as in `plan.json`.
  package static let jsonLines = Emitter(
    name: "jsonl", summary: "records.jsonl, a record a line in canonical JSON"
  ) { material in
    [
      OutputFile(name: "records.jsonl") { sink in
        var lines = RecordLines(
          plan: material.records.plan.id, selection: material.selection,
          json: JSONWriter(into: sink, layout: .compact))
        lines.put("objectives", material.records.objectives)
        lines.put("outcomes", material.records.outcomes)
        lines.put("activities", material.records.activities)
        lines.put("costings", material.records.costings)
        lines.put("published_totals", material.records.publishedTotals)
        lines.put("kpis", material.records.kpis)
        lines.put("organisations", material.records.organisations)
        lines.put("acronyms", material.records.acronyms)
        lines.put("findings", material.findings)
        sink = lines.json.sink
      }
    ]
  }
}

/// The lines of one plan: `{"plan":"kp","record":{…},"table":"activities"}`.
private struct RecordLines: ~Copyable {
  var plan: String
  var selection: [String]?
  var json: JSONWriter

  mutating func put(_ table: String, _ records: [some CanonicalJSON]) {
    guard selection?.contains(table) ?? true else { return }
    for record in records {
      json.object {
        $0.member("plan", plan)
        $0.member("record", record)
        $0.member("table", table)
      }
      json.sink.put(UInt8(ascii: "\n"))
    }
  }
}
