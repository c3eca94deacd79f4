internal import Findings
internal import Glibc

/// What a batch says on its standard error while it runs.
package final class Progress {
  package enum Style: Hashable, Sendable {
    /// One line that is drawn again and again; only on a terminal.
    case bar
    /// A line every ten seconds.
    case lines
    /// A JSON object every second.
    case json
    case quiet
  }

  private let style: Style
  private let write: (String) -> Void
  private let began = Clock.seconds()
  private var shown = 0.0
  private var isDrawn = false

  package init(_ style: Style, write: @escaping (String) -> Void = Progress.standardError) {
    self.style = style
    self.write = write
  }

  /// A bar on a terminal, lines elsewhere.
  package static var usual: Style { isatty(STDERR_FILENO) == 1 ? .bar : .lines }

  package static func standardError(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// A line about one document or the batch, unless all is to be quiet.
  package func say(_ line: String) {
    guard style != .quiet, style != .json else { return }
    clear()
    write(Printable.text(line) + "\n")
  }

  /// Shows where the batch is, where it is time to.
  package func show(
    _ standing: Standing, slowest: (name: String, seconds: Double)?, last: Bool = false
  ) {
    let now = Clock.seconds()
    let pause: Double
    switch style {
    case .bar: pause = 0.1
    case .lines: pause = 10
    case .json: pause = 1
    case .quiet: return
    }
    guard last || now - shown >= pause, last || style != .lines || now - began >= pause else {
      return
    }
    shown = now
    let rate = Double(standing.done - standing.kept) / max(0.001, now - began)
    let left = rate > 0 ? Double(standing.total - standing.done) / rate : nil
    switch style {
    case .json: write(json(standing, rate: rate, left: left, slowest: slowest, last: last))
    case .lines: write(line(standing, rate: rate, left: left, slowest: slowest) + "\n")
    default:
      clear()
      let bar = Self.bar(standing.done, of: standing.total)
      write(Self.cut(bar + line(standing, rate: rate, left: left, slowest: slowest)))
      isDrawn = true
      if last { clear() }
    }
  }

  private func clear() {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func line(
    _ standing: Standing, rate: Double, left: Double?, slowest: (name: String, seconds: Double)?
  ) -> String {
    var parts = ["\(standing.done)/\(standing.total)"]
    if !standing.byStatus.isEmpty { parts.append(standing.words) }
    if standing.kept > 0 { parts.append("kept \(standing.kept)") }
    parts.append("\(Self.tenths(rate))/s")
    if let left, standing.done < standing.total { parts.append("\(Self.duration(left)) left") }
    if let slowest, slowest.seconds >= 1 {
      parts.append("\(Printable.text(slowest.name)) \(Int(slowest.seconds)) s")
    }
    return parts.joined(separator: "  ")
  }

  private func json(
    _ standing: Standing, rate: Double, left: Double?, slowest: (name: String, seconds: Double)?,
    last: Bool
  ) -> String {
    var members = ["\"done\":\(standing.done)", "\"kept\":\(standing.kept)"]
    members.append("\"last\":\(last)")
    members.append("\"left\":" + (left.map { String(Int($0)) } ?? "null"))
    members.append("\"rate\":\(Self.tenths(rate))")
    members.append(
      "\"slowest\":" + (slowest.map { JSONText.string($0.name) } ?? "null"))
    members.append(
      "\"statuses\":{"
        + standing.byStatus.sorted { $0.key < $1.key }
        .map { "\(JSONText.string($0.key.rawValue)):\($0.value)" }.joined(separator: ",") + "}")
    members.append("\"total\":\(standing.total)")
    return "{" + members.joined(separator: ",") + "}\n"
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let width = 20
    let full = total == 0 ? width : done * width / total
    return "[" + String(repeating: "#", count: full)
      + String(repeating: ".", count: width - full) + "] "
  }

  /// No longer than the terminal is wide.
  private static func cut(_ line: String) -> String {
    var size = winsize()
    let known = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
    return String(line.prefix(known ? Int(size.ws_col) - 1 : 79))
  }

  static func tenths(_ value: Double) -> String {
    let tenths = Int((min(value, 1e9) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e8))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }
}
