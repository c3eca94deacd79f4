internal import PlanKit

extension Command {
  static let tables = Command(
    name: "tables", summary: "Show every table of any document, no rules needed",
    discussion: nil, operands: .documents,
    options: [
      Option("json", "Write the tables with their cells as JSON"),
      Option("csv", value: "DIR", "Write a CSV file a table into the folder"),
    ] + DocumentOptions.reading + DocumentOptions.csv,
    example: "planwright tables report.pdf --json", run: run)

  @Sendable private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let options = try DocumentOptions.options(of: invocation)
    let paths = try InputPaths.documents(in: invocation.operands)
    var status = ExitStatus.clean
    for (path, name) in zip(paths, OutputFolders.names(for: paths)) {
      let inspection: Inspection
      do {
        inspection = try Inspection(file: path, options: options)
      } catch {
        invocation.terminal.error(error.description)
        status = .unread
        continue
      }
      if let folder = invocation.value("csv") {
        let place = paths.count == 1 ? folder : "\(folder)/\(name)"
        let count = try inspection.writeTables(to: place, options: options)
        invocation.terminal.note("\(path): \(Summary.count(count, "table")) in \(place)")
      } else if invocation.has("json") {
        try inspection.putTablesJSON { try invocation.terminal.put($0) }
      } else {
        for text in inspection.tableTexts {
          try invocation.terminal.putForReading("\(text)\n\n")
        }
      }
    }
    return status
  }
}
