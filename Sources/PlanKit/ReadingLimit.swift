internal import Readers

/// A limit on what is taken from one document, as a command line names and sets it.
package struct ReadingLimit: Sendable {
  /// The option that sets it, without its dashes.
  package var option: String
  package var unit: String
  package var meaning: String
  private let field: any WritableKeyPath<ReadingLimits, Int> & Sendable

  package var standard: Int { ReadingLimits()[keyPath: field] }

  package func set(_ value: Int, in options: inout Options) {
    options.limits[keyPath: field] = value
  }

  package static let all = [
    ReadingLimit(
      option: "max-pages", unit: "pages", meaning: "pages of a PDF; past it: limit",
      field: \.pages),
    ReadingLimit(
      option: "max-words", unit: "words", meaning: "words of a page of a PDF; past it: limit",
      field: \.wordsPerPage),
    ReadingLimit(
      option: "max-shapes", unit: "shapes",
      meaning: "lines, areas and pictures that a page of a PDF draws; the rest left out: partial",
      field: \.shapesPerPage),
    ReadingLimit(
      option: "max-cells", unit: "cells",
      meaning: "table cells of an HTML page or a text; past it: limit", field: \.cells),
    ReadingLimit(
      option: "max-columns", unit: "columns",
      meaning: "columns of a table in HTML or text; past it: limit", field: \.columns),
    ReadingLimit(
      option: "max-grid", unit: "places",
      meaning: "rows times columns of an HTML table; past it: limit", field: \.gridPlaces),
    ReadingLimit(
      option: "max-span", unit: "rows or columns",
      meaning: "rows or columns of one HTML cell; read as so many, with a finding",
      field: \.span),
    ReadingLimit(
      option: "max-depth", unit: "elements",
      meaning: "HTML elements inside each other; past it: limit", field: \.depth),
    ReadingLimit(
      option: "max-attributes", unit: "attributes",
      meaning: "attributes of one HTML tag; past it: limit", field: \.attributes),
    ReadingLimit(
      option: "max-notices", unit: "findings",
      meaning: "findings of one kind about the reading itself; the rest are counted",
      field: \.notices),
  ]
}
