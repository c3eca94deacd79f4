package import Emitters
package import Readers

/// What a conversion may be told beside the document and the rules.
public struct Options: Sendable {
  /// The family of rules to use; nil lets the document decide.
  public var family: String?
  /// The password of an encrypted PDF.
  public var password: String?
  /// The 1-based pages to read; nil for all.
  public var pages: [ClosedRange<Int>]?
  /// The formats to write, each by its name.
  public var formats: [String]
  /// The tables to write in formats that hold tables, by name; nil for all.
  public var tables: [String]?
  /// The beginnings of the codes of findings to keep; empty for all.
  public var select: [String]
  /// The beginnings of the codes of findings to drop.
  public var ignore: [String]

  /// End the lines of CSV files in CR LF.
  public var carriageReturns = false
  /// Begin CSV files with a byte order mark.
  public var byteOrderMark = false
  /// Put an apostrophe before text that a spreadsheet would run as a formula.
  public var excelSafe = false

  /// How much is taken from one document.
  package var limits = ReadingLimits()

  public init() {
    formats = Emitter.standard
    select = []
    ignore = []
  }

  package var csv: CSVDialect {
    CSVDialect(
      carriageReturns: carriageReturns, byteOrderMark: byteOrderMark, excelSafe: excelSafe)
  }
}
