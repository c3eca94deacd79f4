package import Records

extension Prose: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("acronymUses", acronymUses)
      $0.member("bullets", bullets)
      $0.member("contents", contents)
      $0.member("explanations", explanations)
      $0.member("figures", figures)
      $0.member("headings", headings)
      $0.member("names", names)
      $0.member("numberings", numberings)
      $0.member("spans", spans)
    }
  }
}

extension Prose.Heading: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("label", label)
      $0.member("level", level)
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Prose.ContentsEntry: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("label", label)
      $0.member("page", page)
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Prose.AcronymUse: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("acronym", acronym)
      $0.member("count", count)
      $0.member("places", places)
    }
  }
}

extension Prose.Explanation: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("acronym", acronym)
      $0.member("expansion", expansion)
      $0.member("place", place)
    }
  }
}

extension Prose.Name: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("count", count)
      $0.member("kind", kind.rawValue)
      $0.member("places", places)
      $0.member("text", text)
      $0.member("year", year)
    }
  }
}

extension Prose.Figure: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("place", place)
      $0.member("text", text)
      $0.member("unit", unit)
      $0.member("value", value)
    }
  }
}

extension Prose.Span: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("end", end)
      $0.member("place", place)
      $0.member("start", start)
      $0.member("text", text)
      $0.member("years", years)
    }
  }
}

extension Prose.Numbering: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("marks", marks)
      $0.member("of", of)
    }
  }
}

extension Prose.Numbering.Mark: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("place", place)
      $0.member("printed", printed)
    }
  }
}

extension Prose.Bullet: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("heading", heading)
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Tally: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("caption", caption)
      $0.member("columns", columns)
      $0.member("id", id)
      $0.member("places", places)
      $0.member("rows", rows)
    }
  }
}

extension Tally.Column: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("kind", kind.rawValue)
      $0.member("label", label)
      $0.member("shareOf", shareOf)
      $0.member("sumOf", sumOf)
    }
  }
}

extension Tally.Row: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("cells", cells)
      $0.member("label", label)
      $0.member("sumOf", sumOf)
    }
  }
}
