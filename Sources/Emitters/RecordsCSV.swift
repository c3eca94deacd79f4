internal import Records

extension Emitter {
  /// A CSV file a record type, and one of findings.
  package static let recordsCSV = Emitter(name: "csv") { material in
    material.tables.map { table in
      var csv = CSVWriter(dialect: material.csv)
      csv.write(table)
      return OutputFile(name: "\(table.name).csv", bytes: csv.sink.bytes)
    }
  }
}

extension Material {
  /// Every table that is written for a plan: its records, then the findings.
  package var tables: [RecordTable] {
    RecordTable.tables(of: records) + [RecordTable.findings(findings)]
  }
}
