package import Documents
package import Emitters
public import Findings
public import Records

/// What a document comes to: its records, what is to be said about them, and the files to write.
public struct Conversion: Sendable {
  /// The family of rules that fitted.
  public var family: String
  public var records: PlanRecords
  /// Ordered by severity, place and code.
  public var findings: [Finding]
  public var coverage: Coverage
  /// What of the document was left out, in a line; nil where all of it was read.
  public var partial: String?
  package var document: Document
  package var emitters: [Emitter]
  package var tables: [String]?
  package var csv: CSVDialect
  package var view: SourceView

  /// A file in memory.
  public struct File: Sendable, Hashable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// The files of an output folder, in memory.
  public var files: [File] { outputs.map { File(name: $0.name, bytes: $0.bytes) } }

  /// Writes the files into a folder, all of them or none.
  public func write(to folder: String) throws(PlanwrightError) {
    let measures = FileMeasures()
    try OutputFolder(path: folder).write(outputs(measured: measures), measures)
  }

  /// The files of an output folder, each made as it is written.
  package var outputs: [OutputFile] { outputs(measured: FileMeasures()) }

  private func outputs(measured measures: FileMeasures) -> [OutputFile] {
    let material = Material(
      document: document, records: records, findings: findings, csv: csv,
      selection: tables, checks: Explanations.all, view: view,
      measure: { measures.measure($0) })
    var names: Set<String> = []
    return emitters.flatMap { $0.emit(material) }.filter { names.insert($0.name).inserted }
  }
}
