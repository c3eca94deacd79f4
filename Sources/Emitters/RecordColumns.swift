internal import Findings
internal import Records

/// Columns that belong together, and the values that a record of theirs has in them.
struct Columns<Record: Sendable>: Sendable {
  var fields: [RecordTable.Field]
  /// Appends the values to a row.
  var values: @Sendable (Record, _ row: inout [RecordTable.Value]) -> Void
}

extension RecordTable {
  /// A table of records, its columns and values side by side so that they cannot drift apart.
  init<Record: Sendable>(
    _ name: String, _ title: String, key: [String] = [], references: [Reference] = [],
    of records: [Record], _ columns: [Columns<Record>]
  ) {
    self.init(
      name, title, key: key, references: references, forEach: { records.forEach($0) }, columns)
  }

  /// The same of records that are made one after the other.
  init<Record: Sendable>(
    _ name: String, _ title: String, key: [String] = [], references: [Reference] = [],
    forEach: @escaping @Sendable (_ body: (Record) -> Void) -> Void, _ columns: [Columns<Record>]
  ) {
    self.name = name
    self.title = title
    self.fields = columns.flatMap(\.fields)
    self.primaryKey = key
    self.references = references
    let values = columns.map(\.values)
    self.forEachRow = { body in
      var row: [Value] = []
      forEach { record in
        row.removeAll(keepingCapacity: true)
        for values in values { values(record, &row) }
        body(row)
      }
    }
  }
}

extension Columns {
  /// One column.
  static func column(
    _ name: String, _ description: String, _ kind: RecordTable.Field.Kind = .string,
    required: Bool = false, _ value: @escaping @Sendable (Record) -> RecordTable.Value
  ) -> Self {
    Columns(
      fields: [RecordTable.Field(name, kind, description, required: required)],
      values: { $1.append(value($0)) })
  }

  /// Where the record begins in the source document.
  static func place(_ first: @escaping @Sendable (Record) -> Place?) -> Self {
    Columns(
      fields: [
        .init("source_page", .integer, "The page of the source document, counted from 1"),
        .init("source_line", .integer, "The line of the source document, counted from 1"),
        .init(
          "source_box", .string,
          "Left, top, right and bottom on the page, in points from its top left corner"),
      ],
      values: {
        let place = first($0)
        $1.append(.integer(place?.page))
        $1.append(.integer(place?.line))
        $1.append(.text(place?.box.map { $0.points.joined(separator: " ") }))
      })
  }

  /// The bodies of a role.
  static func participants(
    _ role: String, _ participants: @escaping @Sendable (Record) -> Participants?
  ) -> Self {
    Columns(
      fields: [
        .init("\(role)_text", .string, "The bodies in this role, as printed"),
        .init("\(role)_organisations", .string, "Ids of the bodies recognised, joined with ;"),
        .init("\(role)_unresolved", .string, "Every other name in the text, joined with ;"),
        .init(
          "\(role)_inherited", .boolean,
          "Whether the words stand in a row above, in a cell merged downwards"),
      ],
      values: {
        guard let found = participants($0) else { return $1.appendBlanks(4) }
        $1.append(.text(found.text))
        $1.append(.ids(found.organisations))
        $1.append(.ids(found.unresolved))
        $1.append(.boolean(found.inherited))
      })
  }

  /// A target or a baseline.
  static func target(_ name: String, _ target: @escaping @Sendable (Record) -> Target?) -> Self {
    Columns(
      fields: [
        .init("\(name)_text", .string, "The \(name) as printed"),
        .init("\(name)_value", .number, "Its number; the lower end of a range"),
        .init("\(name)_upper", .number, "The upper end of a range"),
        .init("\(name)_unit", .string, "What is counted: studies, officers, %"),
        .init("\(name)_base", .string, "What a percentage is of"),
        .init("\(name)_comparison", .string, "atLeast, atMost, moreThan, lessThan or about"),
      ],
      values: {
        guard let found = target($0) else { return $1.appendBlanks(6) }
        $1.append(.text(found.text))
        $1.append(.decimal(found.value))
        $1.append(.decimal(found.upper))
        $1.append(.text(found.unit))
        $1.append(.text(found.base))
        $1.append(.text(found.comparison?.rawValue))
      })
  }

  /// When something is to be done.
  static func timeline(_ timeline: @escaping @Sendable (Record) -> Timeline?) -> Self {
    Columns(
      fields: [
        .init("timeline_text", .string, "The time frame as printed"),
        .init(
          "timeline_kind", .string,
          "deadline, period, duration, ongoing, recurring, mixed or unrecognised"),
        .init("timeline_start", .date, "The first day"),
        .init("timeline_end", .date, "The last day"),
        .init("timeline_min_months", .integer, "The shortest duration, in months"),
        .init("timeline_max_months", .integer, "The longest duration, in months"),
        .init("timeline_every", .string, "How often it recurs, an ISO 8601 duration"),
      ],
      values: {
        guard let found = timeline($0) else { return $1.appendBlanks(7) }
        $1.append(.text(found.text))
        $1.append(.text(found.kind.rawValue))
        $1.append(.date(found.start))
        $1.append(.date(found.end))
        $1.append(.integer(found.minMonths))
        $1.append(.integer(found.maxMonths))
        $1.append(.text(found.every))
      })
  }
}

extension [RecordTable.Value] {
  /// Leaves columns blank.
  fileprivate mutating func appendBlanks(_ count: Int) {
    append(contentsOf: repeatElement(.null, count: count))
  }
}

extension RecordTable.Value {
  static func decimal(_ number: ExactDecimal?) -> Self {
    number.map { .decimal($0.description) } ?? .null
  }
}
