package import Records

extension Objective: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("places", places)
      $0.member("title", title)
    }
  }
}

extension Outcome: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("gaps", gaps)
      $0.member("id", id)
      $0.member("objective", objective)
      $0.member("places", places)
      $0.member("title", title)
    }
  }
}

extension Outcome.Gap: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Activity: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      if let details { $0.member("details", details) }
      $0.member("id", id)
      $0.member("lead", lead)
      $0.member("number", number)
      $0.member("objective", objective)
      $0.member("outcome", outcome)
      $0.member("parent", parent)
      $0.member("partners", partners)
      $0.member("places", places)
      $0.member("timeline", timeline)
      $0.member("title", title)
    }
  }
}

extension Costing: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("activity", activity)
      $0.member("amounts", amounts)
      if let details { $0.member("details", details) }
      $0.member("fundingSource", fundingSource)
      $0.member("fundingType", fundingType)
      $0.member("id", id)
      $0.member("places", places)
      $0.member("title", title)
      $0.member("total", total.map(OverYears.init))
    }
  }
}

extension PublishedTotal: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("amounts", amounts)
      $0.member("fundingSource", fundingSource)
      $0.member("fundingType", fundingType)
      $0.member("id", id)
      $0.member("label", label)
      $0.member("places", places)
      $0.member("scope", scope.rawValue)
      $0.member("total", total.map(OverYears.init))
    }
  }
}

extension Detail: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("label", label)
      $0.member("place", place)
      $0.member("text", text)
    }
  }
}

extension Amount: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("amount", amount)
      if let column { $0.member("column", column) }
      $0.member("fiscalYear", fiscalYear)
      $0.member("place", place)
      $0.member("printed", printed)
    }
  }
}

/// A total over all years, which stands under no fiscal year.
private struct OverYears: CanonicalJSON {
  var amount: Amount

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("amount", amount.amount)
      $0.member("place", amount.place)
      $0.member("printed", amount.printed)
    }
  }
}

extension KPI: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("activities", activities)
      $0.member("baseline", baseline)
      if let details { $0.member("details", details) }
      $0.member("enumerator", enumerator)
      $0.member("frequency", frequency)
      $0.member("id", id)
      $0.member("indicator", wording)
      $0.member("meansOfVerification", meansOfVerification)
      $0.member("objective", objective)
      $0.member("objectivePrinted", objectivePrinted)
      $0.member("outcome", outcome)
      $0.member("places", places)
      $0.member("responsible", responsible)
      $0.member("target", target)
    }
  }
}

extension Target: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("base", base)
      $0.member("comparison", comparison?.rawValue)
      $0.member("text", text)
      $0.member("unit", unit)
      $0.member("upper", upper)
      $0.member("value", value)
    }
  }
}

extension Timeline: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("end", end)
      $0.member("every", every)
      $0.member("kind", kind.rawValue)
      $0.member("maxMonths", maxMonths)
      $0.member("minMonths", minMonths)
      $0.member("start", start)
      $0.member("text", text)
    }
  }
}

extension Frequency: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("every", every)
      $0.member("text", text)
    }
  }
}

extension Participants: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("inherited", inherited)
      $0.member("organisations", organisations)
      $0.member("text", text)
      $0.member("unresolved", unresolved)
    }
  }
}

extension Acronym: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("acronym", acronym)
      $0.member("expansion", expansion)
      $0.member("places", places)
    }
  }
}

extension Organisation: CanonicalJSON {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("acronym", acronym)
      $0.member("id", id)
      $0.member("name", name)
    }
  }
}
