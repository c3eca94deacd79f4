internal import Documents
internal import Findings
internal import Records

extension Emitter {
  /// The CSV files, and a Data Package v2 over them: types, keys, bytes and hashes.
  ///
  /// Source: https://datapackage.org/standard/data-package/, as `frictionless validate` reads it.
  package static let dataPackage = Emitter(
    name: "datapackage", summary: "the CSV files, described by datapackage.json"
  ) { material in
    let files = csv.emit(material)
    var package = OutputFile(name: "datapackage.json") { sink in
      let resources = zip(material.tables, files).map { table, file -> JSONValue in
        resource(table, file.name, material.measure(file), material.csv)
      }
      let bytes = JSONWriter.bytes(of: descriptor(material, resources))
      bytes.withUnsafeBytes { sink.put($0) }
    }
    package.part = .measuring
    return files + [package]
  }

  private static func descriptor(_ material: Material, _ resources: [JSONValue]) -> JSONValue {
    let source = material.document.source
    var package: [String: JSONValue] = [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": .string(name(material.records.plan.id)),
      "resources": .array(resources),
      "sources": [["title": .string("\(source.file), SHA-256 \(source.sha256)")]],
    ]
    if let title = material.records.plan.title { package["title"] = .string(title) }
    return .object(package)
  }

  private static func resource(
    _ table: RecordTable, _ path: String, _ size: FileMeasure, _ dialect: CSVDialect
  ) -> JSONValue {
    var schema: [String: JSONValue] = [
      "fields": .array(table.fields.map(field)), "missingValues": [""],
    ]
    if !table.primaryKey.isEmpty {
      schema["primaryKey"] = .array(table.primaryKey.map { .string($0) })
    }
    if !table.references.isEmpty {
      schema["foreignKeys"] = .array(
        table.references.map { reference in
          [
            "fields": [.string(reference.field)],
            "reference": [
              "resource": .string(reference.table == table.name ? "" : reference.table),
              "fields": [.string(reference.key)],
            ],
          ]
        })
    }
    return [
      "name": .string(table.name),
      "title": .string(table.title), "type": "table", "path": .string(path), "format": "csv",
      "mediatype": "text/csv", "encoding": "utf-8", "bytes": .integer(size.bytes),
      "hash": .string("sha256:\(size.sha256)"), "schema": .object(schema),
      "dialect": ["lineTerminator": .string(dialect.carriageReturns ? "\r\n" : "\n")],
    ]
  }

  private static func field(_ field: RecordTable.Field) -> JSONValue {
    var described: [String: JSONValue] = [
      "name": .string(field.name), "type": .string(field.kind.rawValue),
      "description": .string(field.description),
    ]
    if field.isRequired { described["constraints"] = ["required": true] }
    return .object(described)
  }

  /// A plan's id in the characters that a package's name may have.
  private static func name(_ id: String) -> String {
    let name = String(
      id.lowercased().unicodeScalars.map { scalar in
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "-"
        }
      })
    return name.isEmpty ? "plan" : name
  }
}
