internal import Batch
internal import PlanKit

extension Command {
  /// What a batch starts again and again; a person has no use for it.
  static let worker = Command(
    name: "worker", summary: "Convert the documents that a supervisor hands over",
    operands: .none,
    options: [
      Option("expect-rules", value: "SHA256", "The digest that the rules must have"),
      Option("format", short: "f", value: "LIST", choices: Formats.names, "The formats to write"),
      Option("select", value: "LIST", choices: Formats.tables, "The tables to write"),
      Option("check", "Hand back findings in the place of files"),
      Option("select-codes", value: "CODES", "Keep findings whose codes begin so"),
      Option("ignore-codes", value: "CODES", "Drop findings whose codes begin so"),
    ] + DocumentOptions.extraction + DocumentOptions.csv + IsolationOptions.reading,
    example: "planwright worker", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let rules = try RulesFolder.rules(for: invocation)
    guard rules.sha256 == invocation.value("expect-rules") else {
      throw UsageError(
        description: "the rules were changed while the batch ran; run it again")
    }
    var options = try IsolationOptions.options(of: invocation)
    options.select = invocation.list("select-codes")
    options.ignore = invocation.list("ignore-codes")
    let planwright = Planwright(rules: rules, options: options)
    let isChecking = invocation.has("check")
    let work = Work { (name, bytes) throws(Work.Failure) in
      do throws(PlanwrightError) {
        let conversion = try planwright.convert(name: name, bytes: bytes)
        return Work.Product(
          files: try isChecking ? checked(conversion) : files(of: conversion),
          records: conversion.records.count, findings: FindingCounts(conversion.findings),
          pages: conversion.records.plan.source.pages, partial: conversion.partial)
      } catch {
        throw Work.Failure(kind: error.kind, message: error.description)
      }
    }
    return ExitStatus(rawValue: Worker.serve(work, digest: Checksum.sha256))
  }

  private static func files(of conversion: Conversion) -> [Work.File] {
    conversion.files.map { Work.File(name: $0.name, bytes: $0.bytes) }
  }

  private static func checked(_ conversion: Conversion) throws(PlanwrightError) -> [Work.File] {
    [Work.File(name: "checked.json", bytes: try CheckedPlan(of: conversion).bytes)]
  }
}
