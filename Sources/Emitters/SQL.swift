extension Emitter {
  /// One dump of every table with its keys, that SQLite and PostgreSQL load as it is.
  package static let sql = Emitter(
    name: "sql", summary: "plan.sql, a dump that SQLite and PostgreSQL load"
  ) { material in
    [
      OutputFile(name: "plan.sql") { sink in
        sink.put("BEGIN;\n")
        for table in material.tables {
          sink.put(SQL.definition(of: table, among: material.tables.map(\.name)))
          table.forEachRow { row in
            sink.put("INSERT INTO \(SQL.identifier(table.name)) VALUES (")
            for (index, value) in row.enumerated() {
              if index > 0 { sink.put(", ") }
              sink.put(SQL.literal(value))
            }
            sink.put(");\n")
          }
        }
        sink.put("COMMIT;\n")
      }
    ]
  }
}

/// The words that SQLite and PostgreSQL have in common.
private enum SQL {
  static func definition(of table: RecordTable, among tables: [String]) -> String {
    var parts = table.fields.map {
      "\(identifier($0.name)) \(type(of: $0.kind))" + ($0.isRequired ? " NOT NULL" : "")
    }
    if !table.primaryKey.isEmpty {
      parts.append("PRIMARY KEY (\(table.primaryKey.map(identifier).joined(separator: ", ")))")
    }
    for reference in table.references where tables.contains(reference.table) {
      parts.append(
        "FOREIGN KEY (\(identifier(reference.field))) REFERENCES"
          + " \(identifier(reference.table)) (\(identifier(reference.key)))"
          + " DEFERRABLE INITIALLY DEFERRED")
    }
    return "CREATE TABLE \(identifier(table.name)) (\n  \(parts.joined(separator: ",\n  "))\n);\n"
  }

  static func identifier(_ name: String) -> String { "\"\(name)\"" }

  static func literal(_ value: RecordTable.Value) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .decimal(let digits): digits
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let date): "'\(date)'"
    case .text(let text): "'\(doubled(text))'"
    }
  }

  private static func type(of kind: RecordTable.Field.Kind) -> String {
    switch kind {
    case .string: "TEXT"
    case .integer: "INTEGER"
    case .number: "NUMERIC"
    case .boolean: "BOOLEAN"
    case .date: "DATE"
    }
  }

  /// The text with its quotes doubled.
  private static func doubled(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    return text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}
