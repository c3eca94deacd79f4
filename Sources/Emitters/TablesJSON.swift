package import Documents
internal import Findings

/// Every table of a document as `planwright tables` writes it: no rules needed, nothing interpreted.
///
/// Page and box are those of the place where a table begins; pages count from 1, boxes are in points
/// from the page's top left corner, rows and columns count from 0.
package struct TablesJSON: CanonicalJSON {
  package var document: Document

  package init(_ document: Document) { self.document = document }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("document", Self.stem(of: document.source.file))
      $0.member("tables") { json in
        json.array { json in
          for block in document.blocks {
            if let table = block.table { json.element(Listed(table: table)) }
          }
        }
      }
    }
  }

  /// A file's name without its extension.
  private static func stem(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  private struct Listed: CanonicalJSON {
    var table: Table

    func write(to json: inout JSONWriter) {
      let first = table.rows.first?.page
      let box = table.rows.filter { $0.page == first }.compactMap(\.box).reduce(nil) {
        $0?.union($1) ?? $1
      }
      json.object {
        $0.member("bbox") { $0.onOneLine(box.write) }
        $0.member("cells") { json in
          json.array { json in
            for cell in table.cells { json.element(ListedCell(cell: cell)) }
          }
        }
        $0.member("page", first)
      }
    }
  }

  private struct ListedCell: CanonicalJSON {
    var cell: Cell

    func write(to json: inout JSONWriter) {
      json.onOneLine { json in
        json.object {
          $0.member("column", cell.column)
          $0.member("columnSpan", cell.columnSpan)
          $0.member("row", cell.row)
          $0.member("rowSpan", cell.rowSpan)
          $0.member("text", cell.text.text)
        }
      }
    }
  }
}
