/// What is wrong with a rule file: where, at which key, what was found and what is allowed there.
package struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// 1-based; 0 where the whole file is meant.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// "tables[0].header"; empty at the top.
  package var keyPath: String
  package var problem: String
  /// What may stand there, as words to choose from; empty where the problem says it all.
  package var allowed: [String]
  /// The allowed word that is nearest to the one found.
  package var suggestion: String?

  package init(
    file: String, line: Int, column: Int, keyPath: String, problem: String,
    allowed: [String] = [], suggestion: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
    self.problem = problem
    self.allowed = allowed
    self.suggestion = suggestion
  }

  /// One line: `a.json5:12:5: tables[0]: unknown key "heder", did you mean "header"?; allowed: header`.
  package var description: String {
    var line = line > 0 ? "\(file):\(self.line):\(column): " : "\(file): "
    if !keyPath.isEmpty { line += "\(keyPath): " }
    line += problem
    if let suggestion { line += ", did you mean \"\(suggestion)\"?" }
    if !allowed.isEmpty { line += "; allowed: " + allowed.joined(separator: ", ") }
    return line
  }
}
