internal import Documents
internal import Findings
internal import RuleFiles

/// Which family of rules a document belongs to.
struct FamilyMatch {
  private let book: RuleBook

  init(_ book: RuleBook) { self.book = book }

  /// The one family that recognises the document, or the one that is named.
  ///
  /// Throws where none does, naming the headers of the document's tables, and where two do.
  func family(of document: Document, named name: String?) throws(ExtractionError) -> RuleFile {
    if let name {
      if let family = book.families.first(where: { $0.family == name }) { return family }
      throw ExtractionError(
        input: document.source.file, problem: "there is no family \"\(name)\"",
        remedy: "the families are: \(book.names.joined(separator: ", "))")
    }
    let fitting = book.families.filter { !$0.recognise.isEmpty && fits($0, document) }
    switch fitting.count {
    case 1: return fitting[0]
    case 0:
      if let general = book.families.first(where: { $0.family == RuleFile.general }) {
        return general
      }
      throw Self.unrecognised(document)
    default:
      throw ExtractionError(
        input: document.source.file,
        problem: "more than one family recognises this document: "
          + fitting.map(\.family).joined(separator: ", "),
        remedy: "name one with --family, or make their \"recognise\" patterns stricter")
    }
  }

  /// What is said of a document that no rules fit: the headers of its tables.
  static func unrecognised(_ document: Document) -> ExtractionError {
    let headers = document.tables.prefix(20).map(Self.header).filter { !$0.isEmpty }
    return ExtractionError(
      input: document.source.file,
      problem: headers.isEmpty
        ? "no rules recognise this document, and it has no tables"
        : "no rules recognise this document; its tables have these headers: "
          + headers.joined(separator: "; "),
      remedy: "write a rule file for it or name a family with --family")
  }

  /// Whether each of the family's patterns is found in some block or table cell.
  private func fits(_ family: RuleFile, _ document: Document) -> Bool {
    family.recognise.allSatisfy { pattern in
      document.blocks.contains { block in
        if let table = block.table {
          return table.cells.prefix(60).contains { pattern.matches($0.text.reading) }
        }
        return block.text.text.utf8.count <= 20_000
          && pattern.matches(CellText.flattened(block.line))
      }
    }
  }

  private static func header(_ table: Table) -> String {
    let first = table.cells.prefix { $0.row == (table.cells.first?.row ?? 0) }
    return first.map { CellText.flattened($0.text.reading) }.joined(separator: " | ")
  }
}
