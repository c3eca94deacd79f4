package import Findings

/// The checks, run.
package enum Checks {
  /// What every selected check finds, ordered by severity (errors first), place and code.
  ///
  /// The same evidence and settings give the same findings in the same order.
  package static func run(_ evidence: Evidence, settings: CheckSettings) -> [Finding] {
    let inquiry = Inquiry(evidence, settings: settings)
    let validators = Validator.all.filter { settings.runs($0.code) }
    let findings = validators.concurrentMap { validator in
      validator.check(inquiry).map { finding(of: $0, by: validator, settings) }
    }
    return ordered(Array(findings.joined()))
  }

  /// Findings in the order in which a person should read them.
  package static func ordered(_ findings: [Finding]) -> [Finding] {
    let places = findings.map(\.places.first)
    let order = findings.indices.sorted { one, other in
      let (severity, least) = (findings[one].severity, findings[other].severity)
      if severity != least { return severity > least }
      if places[one] != places[other] {
        guard let place = places[one] else { return false }
        guard let next = places[other] else { return true }
        return place < next
      }
      return (findings[one].code, findings[one].message, findings[one].fingerprint)
        < (findings[other].code, findings[other].message, findings[other].fingerprint)
    }
    return order.map { findings[$0] }
  }

  private static func finding(
    of observation: Observation, by validator: Validator, _ settings: CheckSettings
  ) -> Finding {
    let check = validator.explanation
    let usual = settings.severity(of: check.code) ?? check.severity
    return Finding(
      code: check.code, name: check.name,
      severity: observation.severity.map { min($0, usual) } ?? usual,
      message: observation.message, expected: observation.expected, actual: observation.actual,
      difference: observation.difference, records: observation.records,
      places: observation.places, addends: observation.addends, identity: observation.identity)
  }
}
