internal import Glibc

/// An open file descriptor, closed when its one owner is gone.
package struct Descriptor: ~Copyable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

/// A call of the system that failed: which, on what, and why.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  package var call: String
  package var subject: String
  package var code: Int32

  package init(_ call: String, _ subject: String, code: Int32 = errno) {
    self.call = call
    self.subject = subject
    self.code = code
  }

  package var words: String { Self.words(code) }

  /// The system's own words for an error number: "No such file or directory".
  static func words(_ code: Int32) -> String { String(cString: strerror(code)) }

  package var description: String { "\(subject): \(call): \(words)" }
}
