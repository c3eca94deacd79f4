package import Findings

/// A document that cannot be read: which, where, why, and what to do about it.
package struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of trouble, a word that journals and summaries use.
  package enum Kind: String, Sendable, Codable {
    case empty, binary, encoding, encrypted, damaged, noPages, noText, limit, unsupported
  }
  package var kind: Kind
  package var input: String
  package var place: Place?
  /// What was found and what was expected.
  package var problem: String
  /// What the person can do.
  package var remedy: String

  package init(
    kind: Kind, input: String, place: Place? = nil, problem: String, remedy: String
  ) {
    self.kind = kind
    self.input = input
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    let at = place.map { " at \($0)" } ?? ""
    return "\(input): read: \(problem)\(at); \(remedy)"
  }
}
