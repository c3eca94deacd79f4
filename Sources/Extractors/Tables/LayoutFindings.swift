internal import Findings

/// What is said of a table whose header is not quite what the rules expect.
extension Finding {
  static func unknownHeader(
    _ text: String, known: [String], table: Int, _ place: Place
  ) -> Finding {
    Finding(
      code: "LAY001", name: "unknown-header", severity: .warning,
      message: "table \(table), \(place): no field of the rules has the header \"\(text)\"; "
        + "its cells are not read. Add the wording to one of: \(known.joined(separator: ", "))",
      actual: text, places: [place], identity: [text])
  }

  static func shiftedHeader(_ labels: [String], table: Int, _ place: Place) -> Finding {
    Finding(
      code: "LAY002", name: "shifted-header", severity: .note,
      message: "table \(table), \(place): the header stands off its columns; "
        + "its labels are read over the columns whose cells fit them",
      actual: labels.joined(separator: " | "), places: [place], identity: labels)
  }

  static func missingHeader(_ kind: String, _ place: Place) -> Finding {
    Finding(
      code: "LAY003", name: "missing-header", severity: .note,
      message: "\(place): a table without a header; its columns are read as those of the "
        + "\(kind) table before it",
      places: [place], identity: [kind])
  }

  static func misfit(_ field: Field, table: Int, _ place: Place) -> Finding {
    Finding(
      code: "LAY004", name: "header-cell-mismatch", severity: .error,
      message: "table \(table), \(place): the cells under the header for \(field.rawValue) look "
        + "like something else; check the header against the columns",
      expected: field.rawValue, places: [place], identity: [field.rawValue])
  }
}
