/// What became of one input.
package struct Outcome: Hashable, Sendable {
  /// One word for it; the kinds of a `Work.Failure` ("encrypted", "noText") are statuses too.
  package struct Status: RawRepresentable, Hashable, Sendable, Comparable {
    package var rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let converted = Status(rawValue: "converted")
    /// Converted, but for a part that is named.
    package static let partial = Status(rawValue: "partial")
    /// The process that read the document died.
    package static let crashed = Status(rawValue: "crashed")
    package static let outOfMemory = Status(rawValue: "outOfMemory")
    package static let outOfTime = Status(rawValue: "outOfTime")
    /// The process that read the document answered something that is no answer.
    package static let badAnswer = Status(rawValue: "badAnswer")
    /// More came out than may.
    package static let tooMuchOutput = Status(rawValue: "tooMuchOutput")
    package static let tooLarge = Status(rawValue: "tooLarge")
    /// A folder, pipe, socket, device, or a link that leads out.
    package static let notAFile = Status(rawValue: "notAFile")
    /// The system would not open or read it.
    package static let unopened = Status(rawValue: "unopened")
    /// Its output folder holds files that planwright did not write.
    package static let occupied = Status(rawValue: "occupied")
    /// A line of a pipe that names no document.
    package static let badRequest = Status(rawValue: "badRequest")
    /// The run was stopped before its turn came.
    package static let pending = Status(rawValue: "pending")

    package var hasOutputs: Bool { self == .converted || self == .partial }
    /// Whether other limits could have given another outcome.
    package var dependsOnLimits: Bool {
      [.crashed, .outOfMemory, .outOfTime, .tooMuchOutput, .tooLarge, .partial].contains(self)
        || rawValue == "limit"
    }

    package static func < (a: Status, b: Status) -> Bool { a.rawValue < b.rawValue }
  }

  package var status: Status
  /// Why, in one line; empty for what was converted.
  package var reason: String
  /// The SHA-256 of the bytes that were read, in hexadecimal; empty where none were.
  package var input: String
  package var files: [Work.File]
  /// The worker's digest of the files, as `OutputSeal` makes it; empty where there are none.
  package var content: String
  package var records: Int
  package var findings: FindingCounts
  package var pages: Int?
  package var milliseconds: Int
  /// The largest resident size of the worker while it had the document, in kilobytes.
  package var peakKilobytes: Int

  /// "sub/plan.pdf: encrypted: read: …" of the input that messages call by a path: its own name
  /// said once, and cut where it is long.
  package func complaint(of path: String) -> String {
    let name = path.split(separator: "/").last ?? path[...]
    let rest = reason.hasPrefix("\(name): ") ? reason.dropFirst(name.count + 2) : reason[...]
    let cut = rest.count > 300 ? "\(rest.prefix(300))…" : String(rest)
    return "\(path): \(status.rawValue): \(cut)"
  }

  package init(
    _ status: Status, reason: String = "", input: String = "", files: [Work.File] = [],
    content: String = "", records: Int = 0, findings: FindingCounts = FindingCounts(),
    pages: Int? = nil,
    milliseconds: Int = 0, peakKilobytes: Int = 0
  ) {
    self.status = status
    self.reason = reason
    self.input = input
    self.files = files
    self.content = content
    self.records = records
    self.findings = findings
    self.pages = pages
    self.milliseconds = milliseconds
    self.peakKilobytes = peakKilobytes
  }
}
