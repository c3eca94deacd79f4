package import Findings

/// What a check noticed, before it has a code and a severity.
package struct Observation: Sendable {
  package var message: String
  /// Set where this one matters less than the check as a whole.
  package var severity: Severity?
  package var expected: String?
  package var actual: String?
  package var difference: String?
  package var records: [String]
  package var places: [Place]
  package var addends: [Finding.Addend]
  /// The words and numbers that make it the one it is; none of them a place.
  package var identity: [String]

  package init(
    _ message: String, severity: Severity? = nil, expected: String? = nil, actual: String? = nil,
    difference: String? = nil, records: [String] = [], places: [Place],
    addends: [Finding.Addend] = [], identity: [String]
  ) {
    self.message = message
    self.severity = severity
    self.expected = expected
    self.actual = actual
    self.difference = difference
    self.records = records
    self.places = places
    self.addends = addends
    self.identity = identity
  }
}

extension Observation {
  /// What a check says that compares everything with everything where there is too much of it.
  ///
  /// - Parameter what: The things with their number, "2,500 names".
  static func notCompared(_ what: String, at place: Place) -> Observation {
    Observation(
      "the plan has \(what), more than are compared with one another", severity: .note,
      places: [place], identity: ["not compared"])
  }
}
