internal import Documents
internal import Emitters
internal import Findings
internal import Readers

/// A document as it was read, before any rules: its outline and its tables.
package struct Inspection: Sendable {
  private var document: Document

  package init(file path: String, options: Options) throws(PlanwrightError) {
    do {
      document = try Pipeline.read(InputFile.read(path), options).document
    } catch { throw error.at(path) }
  }

  /// The whole document in canonical JSON.
  package var json: [UInt8] { JSONWriter.bytes(of: document) }

  /// Gives every table with its cells in canonical JSON, piece by piece.
  package func putTablesJSON(_ put: (UnsafeRawBufferPointer) throws -> Void) throws {
    var failure: (any Error)?
    withoutActuallyEscaping({ (piece: UnsafeRawBufferPointer) in
      guard failure == nil else { return }
      do { try put(piece) } catch { failure = error }
    }) { drain in
      var sink = ByteSink(drain: drain)
      OutputFile(name: "", json: TablesJSON(document)).write(&sink)
      sink.finish()
    }
    if let failure { throw failure }
  }

  /// Writes every table into a folder as CSV; gives the number of tables.
  package func writeTables(to folder: String, options: Options) throws(PlanwrightError) -> Int {
    let files = OutputFile.gridCSVs(of: document, dialect: options.csv)
    if !files.isEmpty { try OutputFolder(path: folder).write(files) }
    return files.count
  }

  /// A line a block: its place, its kind, and the beginning of its text or the size of its table.
  package var outline: [String] {
    var tables = 0
    return document.blocks.map { block in
      let place = block.places.first.map { "\($0)" } ?? "nowhere"
      guard let table = block.table else {
        let level = block.level.map { " \($0)" } ?? ""
        return "\(place): \(block.kind.rawValue)\(level): \(Self.beginning(of: block.line))"
      }
      tables += 1
      let sure = table.confidence.map { ", confidence \($0)" } ?? ""
      return "\(place): table \(tables): \(table.rows.count) rows, \(table.columns) columns\(sure)"
        + ": \(Self.beginning(of: Self.firstRow(of: table)))"
    }
  }

  /// The tables with their text, cells set apart by " | ".
  package var tableTexts: [String] {
    document.tables.enumerated().map { index, table in
      let place = table.rows.first.map { " at \($0)" } ?? ""
      let rows = table.grid.enumerated().map { row, cells in
        cells.enumerated().map { column, cell in
          guard let cell, Int(table.cells[cell].row) == row,
            Int(table.cells[cell].column) == column
          else { return "" }
          return table.cells[cell].text.reading.split(separator: "\n").joined(separator: " ")
        }.joined(separator: " | ")
      }
      return (["table \(index + 1)\(place)"] + rows).joined(separator: "\n")
    }
  }

  private static func firstRow(of table: Table) -> String {
    table.cells.prefix { $0.row == 0 }.map(\.text.reading).joined(separator: " | ")
  }

  private static func beginning(of text: String) -> String {
    let line = text.prefix(72).split(separator: "\n").joined(separator: " ")
    return line.utf8.count < text.utf8.count ? "\(line)…" : line
  }
}
