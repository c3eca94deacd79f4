/// How much a finding matters, least first.
public enum Severity: String, Codable, CaseIterable, Sendable, Comparable {
  case note, warning, error

  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
