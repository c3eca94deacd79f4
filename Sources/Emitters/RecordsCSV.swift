internal import Records

extension Emitter {
  /// A CSV file a record type, and one of findings.
  package static let csv = Emitter(
    name: "csv", summary: "a CSV file a record type, and findings.csv"
  ) { material in
    material.tables.map { table in
      var file = OutputFile(name: "\(table.name).csv") { sink in
        var csv = CSVWriter(into: sink, dialect: material.csv)
        csv.write(table)
        sink = csv.sink
      }
      file.part = .measured
      return file
    }
  }
}

extension Material {
  /// The tables to write: the plan's records, then the findings.
  package var tables: [RecordTable] {
    let all = RecordTable.tables(of: records) + [RecordTable.findings(findings)]
    guard let selection else { return all }
    return all.filter { selection.contains($0.name) }
  }
}
