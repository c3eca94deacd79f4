package import Documents

extension OutputFile {
  /// A document's tables, each as a CSV file of its grid; a spanning cell stands in its first place.
  package static func gridCSVs(of document: Document, dialect: CSVDialect) -> [OutputFile] {
    document.tables.enumerated().map { index, table in
      OutputFile(name: "table-\(index + 1).csv") { sink in
        var csv = CSVWriter(into: sink, dialect: dialect)
        for (row, cells) in table.grid.enumerated() {
          csv.row(
            cells.enumerated().map { column, cell -> RecordTable.Value in
              guard let cell, Int(table.cells[cell].row) == row,
                Int(table.cells[cell].column) == column
              else { return .null }
              return .text(table.cells[cell].text.reading)
            })
        }
        sink = csv.sink
      }
    }
  }
}
