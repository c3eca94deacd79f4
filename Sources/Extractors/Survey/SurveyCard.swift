internal import Documents
internal import Findings

/// A table that describes one activity, a field a row: what the field is, and its value beside it.
struct SurveyCard {
  /// A field's name, its value, and the cells that hold both.
  struct Entry {
    var field: Field?
    var label: String
    var text: String
    var place: Place
    var row: Int
  }

  private(set) var entries: [Entry] = []

  /// Nil where no column names at least three fields below each other, the activity among them.
  init?(_ table: SurveyTable, rule: TableRule) {
    guard (2...4).contains(table.table.columns), table.texts.count >= 3 else { return nil }
    for column in 0..<(table.table.columns - 1) {
      let entries = Self.entries(table, column, rule)
      let fields = Set(entries.compactMap(\.field))
      guard fields.contains(.activity), fields.count >= 3 else { continue }
      self.entries = entries
      return
    }
    return nil
  }

  private static func entries(_ table: SurveyTable, _ column: Int, _ rule: TableRule) -> [Entry] {
    var entries: [Entry] = []
    var fields: Set<Field> = []
    for row in table.texts.indices {
      let label = table.texts[row][column]
      let values = table.texts[row][(column + 1)...].filter { !$0.isEmpty && $0 != label }
      guard !label.isEmpty, let text = values.first else { continue }
      // A card's values are no headings; where they are, this is a table with a header.
      if rule.isWording(text) { return [] }
      var field = rule.field(of: label)
      if let found = field, !fields.insert(found).inserted { field = nil }
      let cell = table.owners[row][column].map { table.table.cells[$0] }
      entries.append(
        Entry(
          field: field, label: label, text: Self.joined(values),
          place: cell?.place ?? table.table.rows[row], row: row))
    }
    return entries
  }

  private static func joined(_ values: [String]) -> String {
    var seen: [String] = []
    for value in values where !seen.contains(value) { seen.append(value) }
    return seen.joined(separator: " ")
  }

  func text(_ field: Field) -> String? { entries.first { $0.field == field }?.text }
}
