internal import Batch
internal import PlanKit

extension Command {
  static let convert = Command(
    name: "convert", summary: "Write a plan's records as JSON and CSV",
    discussion: """
      Every document gets a folder of its own in the output folder, named as the document without \
      its ending. Standard error tells what each document holds, how much of it no record used, \
      and what was written; with --output - the one file that is made goes to standard output. \
      Findings fail the run only where --fail-on says so.
      """,
    operands: .documents,
    options: [
      Option(
        "output", short: "o", value: "DIR",
        "The folder to write into, or - for standard output (default: Outputs)"),
      Option(
        "format", short: "f", value: "LIST", choices: Formats.names,
        "The formats to write (default: \(withReport))"),
      Option("no-report", "Leave out report.html"),
      Option(
        "select", value: "LIST", choices: Formats.tables,
        "The tables to write, in formats that hold tables"),
      IsolationOptions.isolate,
    ] + DocumentOptions.extraction + DocumentOptions.csv + DocumentOptions.failing
      + IsolationOptions.limits,
    example: "planwright convert Inputs --output Outputs", run: run)

  /// The formats of a conversion that is told nothing else.
  private static let withReport = (Formats.standard + [Formats.report]).joined(separator: ",")

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    var invocation = invocation
    if !invocation.has("format"), !invocation.has("no-report") {
      invocation.values["format"] = [withReport]
    }
    if invocation.has("no-report"), invocation.list("format").contains(Formats.report) {
      throw UsageError(description: "--no-report and --format \(Formats.report) are at odds")
    }
    if invocation.has("isolate") { return try runIsolated(invocation) }
    try IsolationOptions.refuseLimitsOfWorkers(in: invocation)
    let planwright = Planwright(
      rules: try RulesFolder.rules(for: invocation),
      options: try IsolationOptions.options(of: invocation))
    let output = invocation.value("output") ?? "Outputs"
    let paths = try InputPaths.documents(in: invocation.operands)
    var status = ExitStatus.clean
    for (index, (path, name)) in zip(paths, OutputFolders.names(for: paths)).enumerated() {
      invocation.terminal.progress("\(index + 1) of \(paths.count): \(path)")
      let conversion: Conversion
      do {
        conversion = try planwright.convert(file: path)
      } catch {
        invocation.terminal.progress("")
        invocation.terminal.error(error.description)
        status = .unread
        continue
      }
      invocation.terminal.progress("")
      if output == "-" {
        try invocation.terminal.put(onlyFile(of: conversion.files.map(\.bytes)))
      } else {
        let folder = "\(output)/\(name)"
        try conversion.write(to: folder)
        invocation.terminal.note(Summary.lines(of: conversion, path: path, folder: folder))
      }
      if status == .clean {
        status = DocumentOptions.status(for: conversion.findings, of: invocation, standard: nil)
      }
    }
    return status
  }

  /// The same, each document in a worker, which hands back only files and counts.
  private static func runIsolated(_ invocation: Invocation) throws -> ExitStatus {
    let (launch, _) = try IsolationOptions.launch(of: invocation)
    let output = invocation.value("output") ?? "Outputs"
    let paths = try InputPaths.documents(in: invocation.operands)
    var status = ExitStatus.clean
    for (path, name) in zip(paths, OutputFolders.names(for: paths)) {
      let outcome = try Isolation.convert(path, launch)
      guard outcome.status.hasOutputs else {
        invocation.terminal.error(outcome.complaint(of: path))
        status = .unread
        continue
      }
      if output == "-" {
        try invocation.terminal.put(onlyFile(of: outcome.files.map(\.bytes)))
      } else {
        try OutputFolder(path: "\(output)/\(name)").write(
          outcome.files.map { ($0.name, $0.bytes) })
        invocation.terminal.note(
          "\(path): \(Summary.count(outcome.records, "record")),"
            + " \(Summary.count(outcome.findings.total, "finding"))"
            + (outcome.status == .partial ? "\n  partial: \(outcome.reason)" : "")
            + "\n  wrote \(output)/\(name)")
      }
      let threshold = invocation.value("fail-on").flatMap(Severity.init(rawValue:))
      if status == .clean, !invocation.has("exit-zero"),
        threshold.map({ outcome.findings.atLeast($0) > 0 }) ?? false
      {
        status = .findings
      }
    }
    return status
  }

  private static func onlyFile(of files: [[UInt8]]) throws(UsageError) -> [UInt8] {
    guard files.count == 1, let file = files.first else {
      throw UsageError(
        description: "standard output takes one file, not \(files.count);"
          + " choose with --format jsonl, or --format csv --select activities")
    }
    return file
  }
}
