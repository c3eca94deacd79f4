package import Documents
internal import Findings

extension Document: CanonicalJSON {
  /// The shape of `document.json`; any change of shape changes it.
  package static let schemaVersion = "1.0.0"

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("blocks", blocks)
      $0.member("schemaVersion", Self.schemaVersion)
      $0.member("source", source)
    }
  }
}

extension Block: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("kind", kind.rawValue)
      $0.member("language", language)
      $0.member("level", level)
      $0.member("marker", marker)
      $0.member("places") { $0.onOneLine(places.write) }
      $0.member("table", table)
      $0.member("target", target)
      $0.member("text") { $0.onOneLine(text.write) }
    }
  }
}

extension Table: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("caption", caption)
      $0.member("cells", cells)
      $0.member("columns", columns)
      $0.member("confidence", confidence)
      $0.member("headerRows") { $0.onOneLine(headerRows.write) }
      $0.member("rows") { json in
        json.array { json in
          for row in rows { json.element(Line(value: row)) }
        }
      }
    }
  }

  /// A value that is short enough to read on one line.
  private struct Line<Value: CanonicalJSON>: CanonicalJSON {
    var value: Value
    func write(to json: inout JSONWriter) { json.onOneLine(value.write) }
  }
}

extension Cell: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.onOneLine { json in
      json.object {
        $0.member("column", column)
        $0.member("columnSpan", columnSpan)
        $0.member("continuations", continuations.map(\.place))
        $0.member("place", place)
        $0.member("row", row)
        $0.member("rowSpan", rowSpan)
        $0.member("text", text)
      }
    }
  }
}

extension RichText: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("spans", spans)
      $0.member("text", text)
    }
  }
}

extension RichText.Span: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("count", count)
      $0.member("start", start)
      $0.member("style", style.rawValue)
    }
  }
}
