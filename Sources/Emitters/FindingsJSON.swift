internal import Documents
package import Findings

/// What the checks found in one document, as `findings.json` holds it.
package struct FindingsReport: CanonicalJSON {
  /// The shape of `findings.json`; any change of shape changes it.
  package static let schemaVersion = "1.0.0"
  package var source: Source
  package var findings: [Finding]

  package init(source: Source, findings: [Finding]) {
    self.source = source
    self.findings = findings
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("findings", findings)
      $0.member("schemaVersion", Self.schemaVersion)
      $0.member("source", source)
    }
  }
}

extension Finding: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("actual", actual)
      $0.member("addends", addends)
      $0.member("code", code)
      $0.member("difference", difference)
      $0.member("expected", expected)
      $0.member("fingerprint", fingerprint)
      $0.member("message", message)
      $0.member("name", name)
      $0.member("places", places)
      $0.member("records", records)
      $0.member("severity", severity.rawValue)
    }
  }
}

extension Finding.Addend: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("amount", amount)
      $0.member("place", place)
      $0.member("record", record)
    }
  }
}

extension FindingsFormat {
  /// An array of what `findings.json` holds, a document after the other, in canonical JSON.
  package static let json = FindingsFormat(name: "json") { report in
    JSONWriter.bytes(
      of: report.documents.compactMap { checked in
        checked.document.map {
          FindingsReport(source: $0.source, findings: checked.findings)
        }
      })
  }
}
