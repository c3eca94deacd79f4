/// The texts of a row by field; a row has so few that they are found by looking at each.
struct FieldTexts: Sendable {
  private var entries: [(field: Field, text: CellText)] = []

  /// Room for the fields of most rows.
  private static let usual = 4

  subscript(field: Field) -> CellText? {
    get { position(of: field).map { entries[$0].text } }
    set {
      if let position = position(of: field) {
        if let newValue { entries[position].text = newValue } else { entries.remove(at: position) }
      } else if let newValue {
        if entries.isEmpty { entries.reserveCapacity(Self.usual) }
        entries.append((field, newValue))
      }
    }
  }

  func isBlank(_ field: Field) -> Bool {
    position(of: field).map { entries[$0].text.isEmpty } ?? true
  }

  private func position(of field: Field) -> Int? {
    entries.indices.first { entries[$0].field == field }
  }
}
