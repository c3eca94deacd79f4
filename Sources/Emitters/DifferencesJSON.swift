package import Differences
internal import Findings
internal import Records

extension PlanDifferences: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("differences", differences)
      $0.member("new", new)
      $0.member("old", old)
      $0.member("schemaVersion", Self.schemaVersion)
      $0.member("sums", sums)
    }
  }
}

extension Difference: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("change", money?.change)
      $0.member("field", field)
      $0.member("fiscalYear", money?.column)
      $0.member("fundingSource", money?.fundingSource)
      $0.member("kind", kind.rawValue)
      $0.member("new", new)
      $0.member("newId", newID)
      $0.member("newPlaces", newPlaces)
      $0.member("old", old)
      $0.member("oldId", oldID)
      $0.member("oldPlaces", oldPlaces)
      $0.member("record", record.rawValue)
      $0.member("row", row)
    }
  }
}

extension PlanDifferences.Sum: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("change", new.subtracting(old))
      $0.member("fiscalYear", fiscalYear)
      $0.member("fundingSource", fundingSource)
      $0.member("new", new)
      $0.member("old", old)
    }
  }
}
