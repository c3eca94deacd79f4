internal import Findings
internal import Glibc

/// `batch.json` and `batch.csv`: one row an input, in the order of the names.
struct BatchSummary {
  private let inputs: Inputs
  private let folders: [String]
  private let journal: Journal

  init(_ inputs: Inputs, _ folders: [String], _ journal: Journal) {
    self.inputs = inputs
    self.folders = folders
    self.journal = journal
  }

  /// Writes both, each only where it would change.
  func write(to outbox: Outbox, system: FileSystem) throws(BatchError) {
    do throws(SystemError) {
      try replace("batch.csv", in: outbox, system) { (put) throws(SystemError) in try csv(put) }
      try replace("batch.json", in: outbox, system) { (put) throws(SystemError) in try json(put) }
    } catch {
      throw BatchError(
        error, remedy: "the documents are done; run the same command again for the summary")
    }
  }

  private typealias Put = (String) throws(SystemError) -> Void

  /// Writes a file aside, piece by piece, and renames it into place where it is another.
  private func replace(
    _ name: String, in outbox: Outbox, _ system: FileSystem,
    _ body: (Put) throws(SystemError) -> Void
  ) throws(SystemError) {
    let aside = name + ".new"
    _ = system.remove(outbox.own.number, aside, false)
    let file = system.create(outbox.own.number, aside)
    guard file >= 0 else { throw SystemError("create", "\(outbox.path)/\(name)") }
    let descriptor = Descriptor(file)
    var comparison = FileComparison(name, within: outbox.root.number)
    var waiting: [UInt8] = []
    func flush() throws(SystemError) {
      try system.writeAll(waiting, to: descriptor.number, called: "\(outbox.path)/\(name)")
      comparison.compare(waiting)
      waiting = []
    }
    try body { (text) throws(SystemError) in
      waiting += Array(text.utf8)
      if waiting.count >= 65_536 { try flush() }
    }
    try flush()
    if comparison.isSame {
      guard system.remove(outbox.own.number, aside, false) == 0 else {
        throw SystemError("unlink", aside)
      }
      return
    }
    guard system.sync(descriptor.number) == 0 else { throw SystemError("fsync", name) }
    guard system.rename(outbox.own.number, aside, outbox.root.number, name) == 0 else {
      throw SystemError("rename", "\(outbox.path)/\(name)")
    }
    guard system.sync(outbox.root.number) == 0 else { throw SystemError("fsync", outbox.path) }
  }

  /// An input's row: what the journal says of it, or that its turn has not come.
  private func row(_ index: Int) -> JournalEntry {
    let key = PlainName.escaped(inputs.names[index])
    return journal.entry(key)
      ?? JournalEntry(
        key: key, outcome: Outcome(.pending, reason: "the batch was stopped before its turn came"),
        cause: .new, recipe: Recipe(version: "", rules: ""), limits: "", folder: folders[index])
  }

  private func csv(_ put: Put) throws(SystemError) {
    try put(
      "input,status,folder,records,errors,warnings,notes,pages,seconds,peak_kilobytes,cause,"
        + "sha256,reason\n")
    for index in inputs.names.indices {
      let row = row(index)
      let fields = [
        Printable.name(inputs.names[index]), row.status.rawValue,
        row.status.hasOutputs ? row.folder : "", "\(row.records)", "\(row.findings.errors)",
        "\(row.findings.warnings)", "\(row.findings.notes)", row.pages.map(String.init) ?? "",
        Self.seconds(row.milliseconds), "\(row.peakKilobytes)", row.cause.rawValue, row.input,
        row.reason,
      ]
      try put(fields.map(Self.quoted).joined(separator: ",") + "\n")
    }
  }

  private func json(_ put: Put) throws(SystemError) {
    var standing = Standing()
    var slowest: [(index: Int, milliseconds: Int)] = []
    try put("{\n  \"inputs\": [")
    for index in inputs.names.indices {
      let row = row(index)
      standing.add(row.status, row.records, row.findings)
      slowest.append((index, row.milliseconds))
      if slowest.count > 64 { slowest = Self.first(ten: slowest) }
      try put((index == 0 ? "\n    " : ",\n    ") + object(index, row))
    }
    try put(inputs.count == 0 ? "],\n" : "\n  ],\n")
    try put("  \"slowest\": [")
    let names = Self.first(ten: slowest).map {
      "\n    {\"input\": \(JSONText.string(Printable.name(inputs.names[$0.index]))), "
        + "\"seconds\": \(Self.seconds($0.milliseconds))}"
    }
    try put(names.joined(separator: ",") + (names.isEmpty ? "],\n" : "\n  ],\n"))
    let statuses = standing.byStatus.sorted { $0.key < $1.key }
      .map { "\n      \(JSONText.string($0.key.rawValue)): \($0.value)" }.joined(separator: ",")
    try put(
      """
        "totals": {
          "errors": \(standing.findings.errors),
          "inputs": \(inputs.count),
          "notes": \(standing.findings.notes),
          "records": \(standing.records),
          "statuses": {\(statuses)
          },
          "warnings": \(standing.findings.warnings)
        }
      }

      """)
  }

  private func object(_ index: Int, _ row: JournalEntry) -> String {
    let folder = row.status.hasOutputs ? JSONText.string(row.folder) : "null"
    let members = [
      "\"cause\": \(JSONText.string(row.cause.rawValue))",
      "\"errors\": \(row.findings.errors)",
      "\"folder\": \(folder)",
      "\"input\": \(JSONText.string(Printable.name(inputs.names[index])))",
      "\"notes\": \(row.findings.notes)",
      "\"pages\": \(row.pages.map(String.init) ?? "null")",
      "\"peakKilobytes\": \(row.peakKilobytes)",
      "\"reason\": \(row.reason.isEmpty ? "null" : JSONText.string(row.reason))",
      "\"records\": \(row.records)",
      "\"seconds\": \(Self.seconds(row.milliseconds))",
      "\"sha256\": \(row.input.isEmpty ? "null" : JSONText.string(row.input))",
      "\"status\": \(JSONText.string(row.status.rawValue))",
      "\"warnings\": \(row.findings.warnings)",
    ]
    return "{" + members.joined(separator: ", ") + "}"
  }

  /// Milliseconds as seconds, in the shortest form: "1.5" for 1,500.
  private static func seconds(_ milliseconds: Int) -> String {
    var fraction = String(String(1_000 + milliseconds % 1_000).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(milliseconds / 1_000)" + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func first(
    ten rows: [(index: Int, milliseconds: Int)]
  ) -> [(index: Int, milliseconds: Int)] {
    Array(rows.sorted { ($1.milliseconds, $0.index) < ($0.milliseconds, $1.index) }.prefix(10))
  }

  /// RFC 4180 without control characters but line feeds, and an apostrophe before what a
  /// spreadsheet would take for a formula.
  private static func quoted(_ field: String) -> String {
    var field = Printable.lines(field)
    if let first = field.utf8.first, "=+-@\t\r".utf8.contains(first) { field = "'" + field }
    guard field.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
