internal import Documents
package import Findings
package import Records

extension Emitter {
  /// The records, the document and the findings, each as one canonical JSON file.
  package static let json = Emitter(
    name: "json", summary: "plan.json, document.json and findings.json"
  ) { material in
    [
      OutputFile(name: "plan.json", json: material.records),
      OutputFile(name: "document.json", json: material.document),
      OutputFile(
        name: "findings.json",
        json: FindingsReport(source: material.document.source, findings: material.findings)),
    ]
  }
}

extension PlanRecords: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("acronyms", acronyms)
      $0.member("activities", activities)
      $0.member("costings", costings)
      $0.member("kpis", kpis)
      $0.member("objectives", objectives)
      $0.member("organisations", organisations)
      $0.member("outcomes", outcomes)
      $0.member("plan", plan)
      $0.member("prose", prose)
      $0.member("publishedTotals", publishedTotals)
      $0.member("schemaVersion", schemaVersion)
      $0.member("tallies", tallies)
    }
  }
}

extension Plan: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("currency", currency)
      $0.member("dates", dates)
      $0.member("declaredCounts", declaredCounts)
      $0.member("fiscalYearStart", fiscalYearStart)
      $0.member("fiscalYears", fiscalYears)
      $0.member("id", id)
      $0.member("issuer", issuer)
      $0.member("languages", languages)
      $0.member("period", period)
      $0.member("source", source)
      $0.member("status", status)
      $0.member("title", title)
      $0.member("unit", unit)
    }
  }
}

extension Plan.Period: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("end", end)
      $0.member("start", start)
      $0.member("text", text)
    }
  }
}

extension Plan.Milestone: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("date", date)
      $0.member("kind", kind)
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Plan.DeclaredCount: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("count", count)
      $0.member("kind", kind.rawValue)
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Source: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("bytes", bytes)
      $0.member("file", file)
      $0.member("mediaType", mediaType)
      $0.member("pages", pages)
      $0.member("sha256", sha256)
    }
  }
}

extension Place: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      switch self {
      case .text(let line, let column):
        $0.member("column", column)
        $0.member("line", line)
      case .page(let page, let box):
        $0.member("box", box)
        $0.member("page", page)
      }
    }
  }
}

extension Box: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.array {
      for edge in points { $0.element(Length(points: edge)) }
    }
  }

  /// A length in points, already written as RFC 8785 writes numbers.
  private struct Length: CanonicalJSON {
    var points: String
    func write(to json: inout JSONWriter) { json.number(points) }
  }
}
