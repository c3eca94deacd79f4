/// What a code stands for, for whoever meets it on a finding.
package struct Explanation: Hashable, Sendable {
  /// Three letters and three digits: "TOT001".
  package var code: String
  /// Kebab-case, reads after "allow": "row-total-mismatch".
  package var name: String
  /// The severity where `Rules/checks.json5` sets none.
  package var severity: Severity
  /// One sentence each, for `planwright explain`.
  package var whatItDoes: String
  package var whyItMatters: String
  package var example: String
  package var howToSettle: String

  package init(
    code: String, name: String, severity: Severity, whatItDoes: String, whyItMatters: String,
    example: String, howToSettle: String
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.whatItDoes = whatItDoes
    self.whyItMatters = whyItMatters
    self.example = example
    self.howToSettle = howToSettle
  }
}
