package import Readers

/// A stage that could not produce its value: which input, which stage, what, and what to do about it.
public struct PlanwrightError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The stage that could not go on.
  public enum Stage: String, Sendable {
    case rules, open, read, extract, write
  }

  public var stage: Stage
  /// One word for the trouble, as journals and summaries use it: "encrypted", "noRules".
  public var kind: String
  /// "input: stage: what; remedy".
  public var description: String

  package init(stage: Stage, kind: String, description: String) {
    self.stage = stage
    self.kind = kind
    self.description = description
  }

  package init(_ error: ReadError) {
    self.init(stage: .read, kind: error.kind.rawValue, description: error.description)
  }

  /// The same about the input at a path, its folder said too.
  func at(_ path: String) -> PlanwrightError {
    let name = InputFile.name(of: path)
    guard description.hasPrefix("\(name): ") else { return self }
    var whole = self
    whole.description = path + description.dropFirst(name.count)
    return whole
  }

  /// A file or folder that the system would not open, read or write.
  package init(stage: Stage, path: String, errno code: Int32, remedy: String) {
    self.init(
      stage: stage, kind: stage == .write ? "unwritable" : "unopened",
      description: "\(path): \(stage.rawValue): \(SystemCall.reason(code)); \(remedy)")
  }
}
