/// Records of one type as a table: what a CSV file, a SQL table or a spreadsheet's sheet holds.
package struct RecordTable: Sendable {
  /// A column: its name, what it holds, and what that means.
  package struct Field: Sendable, Hashable {
    package enum Kind: String, Sendable { case string, integer, number, boolean, date }
    package var name: String
    package var kind: Kind
    package var description: String
    /// Whether every row has a value.
    package var isRequired: Bool

    package init(_ name: String, _ kind: Kind, _ description: String, required: Bool = false) {
      self.name = name
      self.kind = kind
      self.description = description
      self.isRequired = required
    }
  }

  /// What stands in one row and column.
  package enum Value: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int)
    /// Plain digits with an optional sign and point.
    case decimal(String)
    case boolean(Bool)
    /// "2026-06-30".
    case date(String)
  }

  /// A column whose values are keys of another table.
  package struct Reference: Sendable, Hashable {
    package var field: String
    package var table: String
    package var key: String
  }

  /// "published_totals", the file's name without its ending.
  package var name: String
  package var title: String
  package var fields: [Field]
  /// The names of the columns that tell rows apart; empty where none do.
  package var primaryKey: [String]
  package var references: [Reference]
  /// Makes the rows one after the other, so that they are never held all at once.
  package var forEachRow: @Sendable (_ body: ([Value]) -> Void) -> Void
}

extension RecordTable.Value {
  package static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
  package static func integer(_ number: Int?) -> Self { number.map { .integer($0) } ?? .null }
  package static func date(_ date: String?) -> Self { date.map { .date($0) } ?? .null }
  /// Ids joined with ";".
  package static func ids(_ ids: [String]?) -> Self {
    guard let ids, let first = ids.first else { return .null }
    return .text(ids.count == 1 ? first : ids.joined(separator: ";"))
  }
}
