internal import Readers

/// Reads published plans under a set of rules.
public struct Planwright: Sendable {
  /// The version of the program and of the library.
  public static let version = "1.0.0"

  public var rules: Rules
  public var options: Options

  public init(rules: Rules, options: Options = Options()) {
    self.rules = rules
    self.options = options
  }

  /// A document on disk; "-" is standard input.
  ///
  /// - Throws: `PlanwrightError` where it cannot be read, or no rules recognise it.
  public func convert(file path: String) throws(PlanwrightError) -> Conversion {
    do {
      return try Pipeline(rules: rules, options: options).run(InputFile.read(path))
    } catch { throw error.at(path) }
  }

  /// A document in memory, and the name that messages and records call it by.
  public func convert(name: String, bytes: [UInt8]) throws(PlanwrightError) -> Conversion {
    try Pipeline(rules: rules, options: options).run(Input(name: name, bytes: bytes))
  }
}
