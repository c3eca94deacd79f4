/// How a worker is started: this program again, with other arguments.
package struct Launch: Hashable, Sendable {
  package var executable: String
  /// The arguments after the program's name; the first is the verb that serves.
  package var arguments: [String]
  package var limits: Limits
  /// Whether a kernel that cannot hold the worker in stops everything.
  package var requireSandbox: Bool

  package init(
    executable: String = "/proc/self/exe", arguments: [String], limits: Limits = Limits(),
    requireSandbox: Bool = false
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
    self.requireSandbox = requireSandbox
  }
}

/// What stops a whole batch, and what to do about it.
package struct BatchError: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }

  package init(_ error: SystemError, remedy: String) {
    self.description = "\(error); \(remedy)"
  }
}
