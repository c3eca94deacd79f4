internal import Findings
internal import Foundation
internal import PlanKit

/// Where messages and data go: messages to standard error, data and nothing else to standard output.
struct Terminal: Sendable {
  enum Colour: String, Sendable { case auto, always, never }

  var isQuiet = false
  var colour = Colour.auto

  /// Says what went wrong.
  func error(_ message: String) { say("error: ", "31", message) }

  /// Says what a person should know, unless they want quiet.
  func note(_ message: String) {
    if !isQuiet { say("", nil, message) }
  }

  /// Puts data on standard output; a reader that has gone away ends the run without complaint.
  func put(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try put($0) } }

  func put(_ bytes: UnsafeRawBufferPointer) throws {
    switch SystemCall.write(bytes, to: STDOUT_FILENO) {
    case nil: return
    case EPIPE?: exit(ExitStatus.clean.rawValue)
    case let code?:
      throw UsageError(
        description: "standard output: write: \(SystemCall.reason(code)); the data is incomplete")
    }
  }

  func put(_ text: String) throws { try put(Array(text.utf8)) }

  /// Puts lines for a person on standard output, with nothing in them that moves the cursor.
  func putForReading(_ text: String) throws { try put(Printable.lines(text)) }

  /// Shows how far a run is, on a terminal only; an empty text clears it.
  func progress(_ text: String) {
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1b}[K" + Printable.text(text))
  }

  private func say(_ label: String, _ colour: String?, _ message: String) {
    let text = Printable.lines(message)
    let isColoured = colour != nil && wantsColour
    let lead = isColoured ? "\u{1b}[\(colour ?? "")m\(label)\u{1b}[0m" : label
    write("\(lead)\(text)\n")
  }

  private func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { SystemCall.write($0, to: STDERR_FILENO) }
  }

  /// The flag, then FORCE_COLOR, NO_COLOR, TERM, and whether a terminal listens.
  private var wantsColour: Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      if let force = environment["FORCE_COLOR"] { return force != "0" }
      if let no = environment["NO_COLOR"], !no.isEmpty { return false }
      return environment["TERM"] != "dumb" && isatty(STDERR_FILENO) == 1
    }
  }
}
